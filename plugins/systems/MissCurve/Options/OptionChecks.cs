using System.Numerics;
using PluginNvm.Contracts;

namespace PluginNvm.Systems.MissCurve;

/// <summary>What a single range cannot say of the options.</summary>
internal static class OptionChecks
{
    // A pass over a range of sets takes up to 16 bytes for each of them: 4 GiB.
    private const long MostLines = 1 << 28;
    private const int LeastWaysKept = 16;

    /// <summary>What is wrong with the options, or null.</summary>
    public static string? Wrong(MissCurveOptions options)
    {
        if (options.Line.Bits % 8 != 0 || !BitOperations.IsPow2(options.Line.Bits))
            return $"a line of {options.Line} is no power of two of bytes";
        if (options.Sets is null && !options.FullyAssociative.Exact && options.Sampled is null)
            return "no curve is asked for; state 'sets' or 'sampled', or leave \"exact\": false out";
        return Wrong(options.Sets, options.Ways) ?? Wrong(options.Sampled) ?? Wrong(options.FullyAssociative, options.Line, options.Sampled);
    }

    /// <summary>The name of the curves among the artefacts of a run, whose seed is one.</summary>
    public static string Key(IAccessStream stream, MissCurveOptions options)
    {
        var (full, sets, sampled) = (options.FullyAssociative, options.Sets, options.Sampled);
        return FormattableString.Invariant(
            $"line {options.Line.Bits} sets {sets?.From}-{sets?.To} ways {options.Ways} exact {full.Exact} capacities {string.Join(",", full.Capacities.Select(size => size.Bits))} per octave {full.PerOctave} rate {sampled?.Rate:R} lines {sampled?.Lines} of {stream.Identity}");
    }

    private static string? Wrong(SetRange? sets, int ways) =>
        sets is null ? null
        : !BitOperations.IsPow2(sets.From) || !BitOperations.IsPow2(sets.To) ? $"sets from {sets.From} to {sets.To}: both must be powers of two"
        : sets.From > sets.To ? $"sets from {sets.From} to {sets.To}: the first must not be above the second"
        : (long)sets.To * Math.Max(ways, LeastWaysKept) is var lines and > MostLines ? $"{sets.To} sets of {ways} ways are too large: {lines} lines would be kept (those of {LeastWaysKept} ways at least), and at most {MostLines} are; state fewer sets or ways"
        : null;

    private static string? Wrong(SamplingOptions? sampled) =>
        sampled is not null && (sampled.Rate is null) == (sampled.Lines is null) ? "a sample needs either a 'rate' or a number of 'lines'" : null;

    private static string? Wrong(FullyAssociativeOptions full, DataSize line, SamplingOptions? sampled) =>
        full.Capacities.Count > 0 && !full.Exact && sampled is null ? "'capacities' are those of fully associative caches, and none is asked for; state 'sampled', or leave \"exact\": false out"
        : full.Capacities.Where(capacity => capacity < line || capacity.Bits % line.Bits != 0).Select(odd => $"a capacity of {odd} is no multiple of a line of {line}").FirstOrDefault();
}
