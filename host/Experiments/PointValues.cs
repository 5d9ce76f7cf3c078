using PluginNvm.Contracts;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Experiments;

/// <summary>The measured values of all points, and their gains over the baseline.</summary>
public sealed class PointValues
{
    private readonly AxisSet _axes;
    private readonly IReadOnlyDictionary<string, string> _baseline;
    private readonly Dictionary<string, MetricValue>?[] _values;

    /// <summary>Gathers values.</summary>
    public PointValues(Experiment experiment, IReadOnlyList<PointOutcome> outcomes)
    {
        _axes = experiment.Axes;
        _baseline = experiment.Frame.Baseline;
        _values = new Dictionary<string, MetricValue>?[experiment.Axes.PointCount];
        var columns = new List<MetricValue>();
        var headlines = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var outcome in outcomes)
        {
            if (outcome.Record is not { } record)
                continue;
            _values[outcome.Point] = record.Values.ToDictionary(value => value.Name, StringComparer.Ordinal);
            columns.AddRange(record.Values.Where(value => seen.Add(value.Name)));
            headlines.AddRange(record.Headlines.Except(headlines));
        }
        Columns = columns;
        Headlines = headlines;
    }

    /// <summary>One value per name that any point measured, for its name, unit and direction.</summary>
    public IReadOnlyList<MetricValue> Columns { get; }

    /// <summary>Names of the metrics' headline values.</summary>
    public IReadOnlyList<string> Headlines { get; }

    /// <summary>Whether there is a baseline.</summary>
    public bool HasBaseline => _baseline.Count > 0;

    /// <summary>A point's value, or null when it has none.</summary>
    public double? Value(int point, string name) => _values[point]?.GetValueOrDefault(name)?.Value;

    /// <summary>A point's gain over the point that differs from it only in the baseline's axes: above 1 is better. Null when either has no value, or the gain is not finite.</summary>
    public double? Gain(int point, string name)
    {
        if (_values[point]?.GetValueOrDefault(name) is not { } value || Value(BaselineOf(point), name) is not { } reference)
            return null;
        var gain = value.Better switch
        {
            Better.Lower => reference / value.Value,
            Better.Higher => value.Value / reference,
            _ => double.NaN,
        };
        return double.IsFinite(gain) ? gain : null;
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
        for (var point = 0; point < _values.Length; point++)
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
        var index = 0;
        foreach (var axis in _axes.Axes)
            index = index * axis.Members.Count + indices[axis.Index];
        return index;
    }
}
