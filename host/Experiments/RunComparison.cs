using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>One value that two runs give differently, or that only one of them has.</summary>
/// <param name="Coordinates">The point's axis members.</param>
/// <param name="Metric">The value's name.</param>
/// <param name="First">In the first run; null when it has none.</param>
/// <param name="Second">In the second run; null when it has none.</param>
internal sealed record RunDifference(IReadOnlyList<string> Coordinates, string Metric, double? First, double? Second)
{
    /// <summary>Second over first, minus one; null where that is no number.</summary>
    public double? Relative => Second / First - 1 is { } relative && double.IsFinite(relative) ? relative : null;
}

/// <summary>Compares two runs value by value. Points are the same when their members of the same-named axes are.</summary>
/// <param name="relative">Allowed difference relative to the larger magnitude.</param>
/// <param name="absolute">Allowed difference in SI units.</param>
internal sealed class RunComparison(double relative, double absolute)
{
    /// <summary>The axes' names, in the order of the first run.</summary>
    public IReadOnlyList<string> Axes { get; private set; } = [];

    /// <summary>Values compared.</summary>
    public int Compared { get; private set; }

    /// <summary>The differences, in the order of the first run's points.</summary>
    /// <exception cref="ModelException">The runs have different axes.</exception>
    public IEnumerable<RunDifference> Compare(FinishedRun first, FinishedRun second)
    {
        Axes = first.Axes.Axes.Select(axis => axis.Name).ToList();
        var order = Axes.Select(name => second.Axes.Find(name)?.Index ?? -1).ToArray();
        if (order.Contains(-1) || order.Length != second.Axes.Axes.Count)
            throw new ModelException($"the runs have different axes: {string.Join(", ", Axes)} and {string.Join(", ", second.Axes.Axes.Select(axis => axis.Name))}");

        var (ours, theirs) = (new PointValues(first.Axes, first.Frame.Baseline, first.Outcomes), new PointValues(second.Axes, second.Frame.Baseline, second.Outcomes));
        var metrics = ours.Columns.Concat(theirs.Columns).Select(column => column.Name).Distinct().ToList();
        var points = second.Outcomes.Points.ToDictionary(point => Key(second.Axes.Coordinates(point), order), StringComparer.Ordinal);
        foreach (var point in first.Outcomes.Points)
        {
            var coordinates = first.Axes.Coordinates(point);
            var other = points.Remove(string.Join('\n', coordinates), out var found) ? found : -1;
            foreach (var metric in metrics)
            {
                var (a, b) = (ours.Value(point, metric), other < 0 ? null : theirs.Value(other, metric));
                Compared++;
                if (Differ(a, b))
                    yield return new RunDifference(coordinates, metric, a, b);
            }
        }
        foreach (var (_, point) in points)
        {
            var coordinates = second.Axes.Coordinates(point);
            foreach (var metric in metrics)
                yield return new RunDifference([.. order.Select(axis => coordinates[axis])], metric, null, theirs.Value(point, metric));
        }
    }

    private static string Key(IReadOnlyList<string> coordinates, int[] order) => string.Join('\n', order.Select(axis => coordinates[axis]));

    private bool Differ(double? a, double? b)
    {
        if (a is not { } first || b is not { } second)
            return a is not null || b is not null;
        return Math.Abs(first - second) > Math.Max(absolute, relative * Math.Max(Math.Abs(first), Math.Abs(second)));
    }
}
