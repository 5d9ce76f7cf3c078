using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Experiments;

/// <summary>The points of a finished run that have given members on some of its axes; the other axes tell them apart.</summary>
internal sealed class PointSet
{
    /// <summary>The status of a point that has values.</summary>
    public const string Ok = "ok";

    /// <summary>The status of a point that has neither values nor failed.</summary>
    public const string NotRun = "not-run";

    private readonly IReadOnlyDictionary<Axis, int> _fixed;

    private PointSet(FinishedRun run, IReadOnlyDictionary<Axis, int> members)
    {
        Run = run;
        _fixed = members;
        Axes = run.Axes.Axes.Where(axis => !members.ContainsKey(axis)).ToList();
    }

    /// <summary>The run.</summary>
    public FinishedRun Run { get; }

    /// <summary>The axes on which no member is given.</summary>
    public IReadOnlyList<Axis> Axes { get; }

    /// <summary>The given members, by name of their axis.</summary>
    public IReadOnlyDictionary<string, string> Fixed => _fixed.ToDictionary(member => member.Key.Name, member => member.Key.Members[member.Value].Label);

    /// <summary>The points, ascending.</summary>
    public IEnumerable<int> Points
    {
        get
        {
            foreach (var point in Run.Outcomes.Points)
            {
                var indices = Run.Axes.IndicesOf(point);
                if (_fixed.All(member => indices[member.Key.Index] == member.Value))
                    yield return point;
            }
        }
    }

    /// <summary>Reads the members.</summary>
    /// <param name="run">The run.</param>
    /// <param name="members">Each <c>axis=member</c>.</param>
    /// <param name="set">The points.</param>
    /// <returns>Null when read; else what is wrong.</returns>
    public static string? Parse(FinishedRun run, IReadOnlyList<string> members, out PointSet set)
    {
        set = new PointSet(run, new Dictionary<Axis, int>());
        var chosen = new Dictionary<Axis, int>();
        foreach (var text in members)
        {
            // A name may hold an equals sign, so the axis is sought by its whole name.
            var axis = run.Axes.Axes.Where(axis => text.StartsWith(axis.Name + "=", StringComparison.Ordinal)).MaxBy(axis => axis.Name.Length);
            if (axis is null)
            {
                return text.Contains('=', StringComparison.Ordinal)
                    ? $"there is no axis '{text.Split('=')[0]}' in {run.Folder.Path}; {Suggestions.For(text.Split('=')[0], run.Axes.Axes.Select(known => known.Name), "axes")}"
                    : $"'{text}' is not AXIS=MEMBER";
            }
            var label = text[(axis.Name.Length + 1)..];
            if (axis.IndexOf(label) is var member && member < 0)
                return $"axis '{axis.Name}' has no member '{label}' in {run.Folder.Path}; {Suggestions.For(label, axis.Members.Select(known => known.Label), "members")}";
            if (!chosen.TryAdd(axis, member))
                return $"axis '{axis.Name}' is given twice";
        }
        set = new PointSet(run, chosen);
        return null;
    }

    /// <summary>A point's members of some axes.</summary>
    /// <param name="point">The point.</param>
    /// <param name="axes">The axes, in the order wanted.</param>
    public IReadOnlyList<string> Coordinates(int point, IReadOnlyList<Axis> axes)
    {
        var indices = Run.Axes.IndicesOf(point);
        return axes.Select(axis => axis.Members[indices[axis.Index]].Label).ToList();
    }

    /// <summary>What became of a point: <c>ok</c>, the code of its failure, or <c>not-run</c>.</summary>
    public string Status(int point) => Run.Outcomes.FailureOf(point)?.Code ?? (Run.Outcomes.StoredOf(point) is null ? NotRun : Ok);
}
