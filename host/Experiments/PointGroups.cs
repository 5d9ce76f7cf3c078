using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Experiments;

/// <summary>Numbers the groups of points that have the same members on some axes, in the order in which they are met. Of each only its first point is kept.</summary>
/// <param name="axes">All axes.</param>
/// <param name="over">The axes that tell groups apart; none for one group.</param>
internal sealed class PointGroups(AxisSet axes, IReadOnlyList<Axis> over)
{
    // The product of different axes fits: it is at most the number of points.
    private readonly IReadOnlyList<Axis> _key = [.. over.Distinct()];
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<int> _first = [];

    /// <summary>The number of groups met so far.</summary>
    public int Count => _first.Count;

    /// <summary>The groups in the order of the axes' members.</summary>
    public IReadOnlyList<int> Ordered => [.. _numbers.OrderBy(group => group.Key).Select(group => group.Value)];

    /// <summary>The group of a point.</summary>
    public int Of(int point)
    {
        var indices = axes.IndicesOf(point);
        var key = 0;
        foreach (var axis in _key)
            key = key * axis.Members.Count + indices[axis.Index];
        if (!_numbers.TryGetValue(key, out var group))
        {
            _numbers.Add(key, group = _first.Count);
            _first.Add(point);
        }
        return group;
    }

    /// <summary>The labels of a group's members.</summary>
    public IReadOnlyList<string> Labels(int group)
    {
        var indices = axes.IndicesOf(_first[group]);
        return [.. over.Select(axis => axis.Members[indices[axis.Index]].Label)];
    }
}
