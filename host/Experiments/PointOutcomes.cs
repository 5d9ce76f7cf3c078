using PluginNvm.Contracts;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Experiments;

/// <summary>What became of each point of a run: where its result is stored, or why there is none.</summary>
/// <param name="points">The points run, ascending.</param>
/// <param name="store">Where results are.</param>
public sealed class PointOutcomes(IReadOnlyList<int> points, ResultStore store)
{
    private readonly StoredPoint?[] _stored = new StoredPoint?[points.Count];
    private readonly SortedDictionary<int, PointFailure> _failures = [];

    /// <summary>The points run, ascending.</summary>
    public IReadOnlyList<int> Points { get; } = points;

    /// <summary>Where results are.</summary>
    public ResultStore Store { get; } = store;

    /// <summary>Points that were run and gave no result, ascending.</summary>
    public IReadOnlyCollection<PointFailure> Failures => _failures.Values;

    /// <summary>Notes a result. Different positions may be noted at once.</summary>
    /// <param name="position">Position among <see cref="Points"/>.</param>
    /// <param name="point">Where it is stored.</param>
    public void Finished(int position, StoredPoint point) => _stored[position] = point;

    /// <summary>Notes a failure.</summary>
    public void Failed(PointFailure failure)
    {
        lock (_failures)
            _failures[failure.Point] = failure;
    }

    /// <summary>Where the result of a point is, or null.</summary>
    public StoredPoint? StoredOf(int point)
    {
        var position = PositionOf(point);
        return position < 0 ? null : _stored[position];
    }

    /// <summary>Why a point has no result, or null.</summary>
    public PointFailure? FailureOf(int point) => _failures.GetValueOrDefault(point);

    /// <summary>The results in the order of the points.</summary>
    public IEnumerable<(int Point, StoredPoint Stored)> Results()
    {
        for (var position = 0; position < _stored.Length; position++)
        {
            if (_stored[position] is { } stored)
                yield return (Points[position], stored);
        }
    }

    private int PositionOf(int point)
    {
        // All points of a plan are the common case.
        if (point < Points.Count && Points[point] == point)
            return point;
        var (low, high) = (0, Points.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Points[middle] == point)
                return middle;
            if (Points[middle] < point)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}
