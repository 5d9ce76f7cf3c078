using System.Collections;
using System.Text;

namespace PluginNvm.Tests.Simulators;

/// <summary>Requests and counts as messages show them.</summary>
internal static class Described
{
    public static string Request(CacheRequest request) =>
        string.Join("\n", request.Levels.Select(Level)) + $"\n  warm-up {request.WarmUp} accesses {request.Accesses} flush {request.Flush} per stream {request.PerStream} per line {request.PerLineWrites}";

    /// <summary>Which counts differ; empty when none.</summary>
    public static string Difference(CacheRun expected, CacheRun found)
    {
        var text = new StringBuilder();
        Compare(text, "", expected, found);
        for (var i = 0; i < expected.Levels.Count; i++)
            Compare(text, expected.Levels[i].Name + " ", expected.Levels[i], found.Levels[i]);
        return text.ToString();
    }

    private static void Compare<T>(StringBuilder text, string of, T expected, T found)
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property.Name != nameof(CacheRun.Levels)))
        {
            var (there, here) = (Text(property.GetValue(expected)), Text(property.GetValue(found)));
            if (there != here)
                text.AppendLine($"  {of}{property.Name}: {there} expected, {here} found");
        }
    }

    private static string Text(object? value) => value is IEnumerable list and not string ? string.Join(" ", list.Cast<object>()) : $"{value}";

    private static string Level(CacheLevel level) =>
        $"  {level.Name}: {level.Capacity.Bits / 8} B, {level.Ways} ways, {level.Slices} slices, line {level.Line.Bits / 8}, sector {level.Sector?.Bits / 8}, {level.Write}, "
        + $"{level.WriteMiss}, {level.Inclusion}, classes {string.Join("+", level.WayClasses)}, {Kernel(level.Policy)} {Kernel(level.Admission)} {Kernel(level.Retention)} {Kernel(level.Indexing)}";

    private static string Kernel(object part) => part.GetType().GetGenericArguments()[0].Name;
}

/// <summary>A journal for each kernel.</summary>
internal sealed class Journals
{
    private readonly SortedDictionary<string, Journal> _byName = [];

    public Journal Of(string name) => _byName[name] = new Journal();

    public static string FirstDifference(Journals expected, Journals found)
    {
        foreach (var (name, journal) in expected._byName)
        {
            var (there, here) = (journal.Events, found._byName[name].Events);
            for (var i = 0; i < Math.Max(there.Count, here.Count); i++)
            {
                if (i >= there.Count || i >= here.Count || there[i] != here[i])
                    return $"  event {i} of {name}:\n    {there.ElementAtOrDefault(i) ?? "none"} expected,\n    {here.ElementAtOrDefault(i) ?? "none"} found\n";
            }
        }
        return "";
    }
}
