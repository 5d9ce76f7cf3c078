using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Experiments;

/// <summary>The measured values of all points, and their gains over the baseline.</summary>
public sealed class PointValues
{
    private readonly AxisSet _axes;
    private readonly IReadOnlyDictionary<string, string> _baseline;
    private readonly PointOutcomes _outcomes;
    private readonly Dictionary<int, Dictionary<string, int>> _columnsOfShape = [];

    /// <summary>Gathers values.</summary>
    public PointValues(AxisSet axes, IReadOnlyDictionary<string, string> baseline, PointOutcomes outcomes)
    {
        _axes = axes;
        _baseline = baseline;
        _outcomes = outcomes;
        var columns = new List<ValueColumn>();
        foreach (var (_, stored) in outcomes.Results())
        {
            if (_columnsOfShape.ContainsKey(stored.Shape))
                continue;
            var shape = outcomes.Store.ShapeOf(stored);
            _columnsOfShape[stored.Shape] = shape.Columns.Select((column, i) => (column.Name, i)).ToDictionary(StringComparer.Ordinal);
            columns.AddRange(shape.Columns.Where(column => columns.All(known => known.Name != column.Name)));
        }
        Columns = columns;
    }

    /// <summary>The values that any point measured.</summary>
    public IReadOnlyList<ValueColumn> Columns { get; }

    /// <summary>Whether there is a baseline.</summary>
    public bool HasBaseline => _baseline.Count > 0;

    /// <summary>A point's value, or null when it has none.</summary>
    public double? Value(int point, string name) =>
        _outcomes.StoredOf(point) is { } stored && _columnsOfShape[stored.Shape].TryGetValue(name, out var column) ? _outcomes.Store.Value(stored, column) : null;

    /// <summary>A point's gain over the point that differs from it only in the baseline's axes: above 1 is better. Null when either has no value, or the gain is not finite.</summary>
    public double? Gain(int point, string name)
    {
        var gain = Columns.FirstOrDefault(column => column.Name == name)?.Better switch
        {
            Better.Lower => Value(BaselineOf(point), name) / Value(point, name),
            Better.Higher => Value(point, name) / Value(BaselineOf(point), name),
            _ => null,
        };
        return gain is { } number && double.IsFinite(number) ? number : null;
    }

    /// <summary>A point's value over its baseline's, whichever direction is better. Null when either has no value, or the quotient is not finite.</summary>
    public double? Multiple(int point, string name)
    {
        var multiple = Value(point, name) / Value(BaselineOf(point), name);
        return multiple is { } number && double.IsFinite(number) ? number : null;
    }

    /// <summary>Whether a point is its own baseline.</summary>
    public bool IsBaseline(int point) => BaselineOf(point) == point;

    /// <summary>The points whose members are the given ones on the named axes.</summary>
    public IEnumerable<int> At(IReadOnlyDictionary<string, string> members)
    {
        var wanted = members.Select(member => _axes.Find(member.Key)!).Zip(members.Values, (axis, label) => (axis.Index, Member: axis.IndexOf(label))).ToList();
        foreach (var point in _outcomes.Points)
        {
            var indices = _axes.IndicesOf(point);
            if (wanted.All(want => indices[want.Index] == want.Member))
                yield return point;
        }
    }

    private int BaselineOf(int point)
    {
        var indices = _axes.IndicesOf(point);
        foreach (var (name, label) in _baseline)
        {
            var axis = _axes.Find(name)!;
            indices[axis.Index] = axis.IndexOf(label);
        }
        return _axes.PointAt(indices);
    }
}
