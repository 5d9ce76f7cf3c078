using System.Globalization;

namespace PluginNvm.Validation.Nvsim;

/// <summary>Relative deviations of many values, by column and by group.</summary>
internal sealed class Deviations
{
    /// <summary>Values are printed with nine digits, small ones with nine decimals of their unit.</summary>
    private const double SmallValue = 1e-3;
    private const double PrintedSteps = 2e-9;

    private readonly Dictionary<string, Entry> _columns = [];
    private readonly Dictionary<string, Entry> _groups = [];

    public int Values => _columns.Values.Sum(entry => entry.Count);

    public double Worst => _columns.Count == 0 ? 0 : _columns.Values.Max(entry => entry.Worst);

    public void Add(string column, string group, string place, double ours, double reference)
    {
        var difference = Math.Abs(ours - reference);
        if (Math.Abs(reference) < SmallValue)
            difference = Math.Max(0, difference - PrintedSteps);
        Add(column, group, place, ours, reference, difference);
    }

    /// <summary>The same for values in SI units, of which all digits count.</summary>
    public void AddExact(string column, string group, string place, double ours, double reference) =>
        Add(column, group, place, ours, reference, Math.Abs(ours - reference));

    private void Add(string column, string group, string place, double ours, double reference, double difference)
    {
        var relative = difference == 0 ? 0 : difference / Math.Abs(reference);
        if (double.IsNaN(relative))
            relative = double.PositiveInfinity;
        _columns[column] = _columns.GetValueOrDefault(column).With(relative, $"{place}: {ours:R}, reference {reference:R}");
        _groups[group] = _groups.GetValueOrDefault(group).With(relative, place);
    }

    public void Print(double tolerance)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Values:N0} values in {_columns.Count} columns, worst relative deviation {Worst:e2}"));
        Console.WriteLine("by column (values, mean, worst):");
        foreach (var (column, entry) in _columns.OrderByDescending(entry => entry.Value.Worst))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {column,-28} {entry.Count,6} {entry.Sum / entry.Count:e1} {entry.Worst:e2}{(entry.Worst > tolerance ? "  " + entry.Place : "")}"));
        Console.WriteLine("by cell, node and roadmap (values, mean, worst):");
        foreach (var (group, entry) in _groups.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {group,-28} {entry.Count,6} {entry.Sum / entry.Count:e1} {entry.Worst:e2}"));
    }

    private readonly record struct Entry(int Count, double Sum, double Worst, string Place)
    {
        public Entry With(double relative, string place) => relative > Worst ? new(Count + 1, Sum + relative, relative, place) : this with { Count = Count + 1, Sum = Sum + relative };
    }
}
