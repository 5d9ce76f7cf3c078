using PluginNvm.Contracts;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Experiments;

/// <summary>Compares two sets of points value by value. Points belong together when their members of the same-named axes are the same.</summary>
/// <param name="relative">Allowed difference relative to the larger magnitude.</param>
/// <param name="absolute">Allowed difference in SI units.</param>
internal sealed class RunComparison(double relative, double absolute)
{
    private const string NoPoint = "no-point";

    /// <summary>The axes' names, in the order of the first set.</summary>
    public IReadOnlyList<string> Axes { get; private set; } = [];

    /// <summary>Values compared; a pair of points that do not both have values counts as one, and as none when neither was run.</summary>
    public int Compared { get; private set; }

    /// <summary>The differences, in the order of the first set's points.</summary>
    /// <exception cref="ModelException">The sets have different axes.</exception>
    public IEnumerable<RunDifference> Compare(PointSet first, PointSet second)
    {
        Axes = first.Axes.Select(axis => axis.Name).ToList();
        var order = second.Axes.Count == Axes.Count ? Axes.Select(name => second.Axes.FirstOrDefault(axis => axis.Name == name)).OfType<Axis>().ToList() : [];
        if (order.Count != Axes.Count)
        {
            throw new ModelException($"the points have different axes: {string.Join(", ", Axes)} and {string.Join(", ", second.Axes.Select(axis => axis.Name))}; "
                + "choose a member of each axis that only one has, with --where for the first and --against for the second");
        }

        var (ours, theirs) = (ValuesOf(first), ValuesOf(second));
        var metrics = ours.Columns.Concat(theirs.Columns).Select(column => column.Name).Distinct().ToList();
        var others = second.Points.ToDictionary(point => string.Join('\n', second.Coordinates(point, order)), StringComparer.Ordinal);
        foreach (var point in first.Points)
        {
            var coordinates = first.Coordinates(point, first.Axes);
            var found = others.Remove(string.Join('\n', coordinates), out var other);
            var (a, b) = (first.Status(point), found ? second.Status(other) : NoPoint);
            // Of two that were not run nothing is known.
            if (a == PointSet.NotRun && b == a)
                continue;
            if (a != b || a != PointSet.Ok)
            {
                Compared++;
                if (a != b)
                    yield return OfStatus(coordinates, a, b);
                continue;
            }
            foreach (var metric in metrics)
            {
                Compared++;
                if (Differ(ours.Value(point, metric), theirs.Value(other, metric)))
                    yield return new RunDifference(coordinates, metric, ours.Value(point, metric), theirs.Value(other, metric));
            }
        }
        foreach (var point in others.Values.Order())
        {
            Compared++;
            yield return OfStatus(second.Coordinates(point, order), NoPoint, second.Status(point));
        }
    }

    private static PointValues ValuesOf(PointSet set) => new(set.Run.Axes, set.Run.Frame.Baseline, set.Run.Outcomes);

    private static RunDifference OfStatus(IReadOnlyList<string> coordinates, string first, string second) =>
        new(coordinates, RunDifference.Status, null, null) { FirstStatus = first, SecondStatus = second };

    private bool Differ(double? a, double? b)
    {
        if (a is not { } first || b is not { } second)
            return a is not null || b is not null;
        return Math.Abs(first - second) > Math.Max(absolute, relative * Math.Max(Math.Abs(first), Math.Abs(second)));
    }
}
