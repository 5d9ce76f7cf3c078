using PluginNvm.Contracts;

namespace PluginNvm.Systems.MissCurve.Curves;

/// <summary>The capacities at which fully associative caches are shown, in lines.</summary>
internal static class Capacities
{
    /// <summary>The stated ones in ascending order, or those from one line to all lines, evenly on a logarithmic scale and rounded to whole lines.</summary>
    /// <param name="options">What is stated.</param>
    /// <param name="line">Size of a line.</param>
    /// <param name="distinct">Distinct lines, at least 1.</param>
    public static IReadOnlyList<long> Of(FullyAssociativeOptions options, DataSize line, long distinct) => options.Capacities.Count > 0
        ? [.. options.Capacities.Select(capacity => capacity.Bits / line.Bits).Distinct().Order()]
        : [.. Spaced(distinct, options.PerOctave).Append(distinct).Distinct()];

    private static IEnumerable<long> Spaced(long distinct, int perOctave)
    {
        for (var step = 0; ; step++)
        {
            var lines = (long)Math.Round(Math.Pow(2, (double)step / perOctave));
            if (lines >= distinct)
                yield break;
            yield return lines;
        }
    }
}
