using PluginNvm.Contracts;

namespace PluginNvm.Host.Binding;

/// <summary>What building a plan at one point needs.</summary>
/// <param name="axes">The experiment's axes.</param>
/// <param name="indices">The point's member of every axis.</param>
/// <param name="parts">The run's parts.</param>
/// <param name="context">Handed to every part.</param>
public sealed class PointScope(AxisSet axes, int[] indices, PartStore parts, IPluginContext context) : IDisposable
{
    private List<(string Name, IDisposable Part)>? _own;

    /// <summary>The point's member of every axis.</summary>
    public int[] Indices { get; } = indices;

    /// <summary>The run's parts.</summary>
    public PartStore Parts { get; } = parts;

    /// <summary>Handed to every part.</summary>
    public IPluginContext Context { get; } = context;

    /// <summary>A scope for what depends on no axis.</summary>
    public static PointScope WithoutAxes(PartStore parts, IPluginContext context) => new(AxisSet.None, [], parts, context);

    /// <summary>Whether a set of axes is the whole product, so that every point differs in it.</summary>
    public bool DependsOnEverything(ulong mask) =>
        axes.PointCount > 1 && (mask & axes.Swept) == axes.Swept;

    /// <summary>A number that tells apart the members of the given axes at this point.</summary>
    public long Combination(ulong mask)
    {
        var combination = 0L;
        foreach (var axis in axes.Axes)
        {
            if ((mask & (1UL << axis.Index)) != 0)
                combination = combination * axis.Members.Count + Indices[axis.Index];
        }
        return combination;
    }

    /// <summary>Takes over a part that only this point uses; it goes with the point.</summary>
    public void Own(string name, object part)
    {
        if (part is IDisposable disposable)
            (_own ??= []).Add((name, disposable));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (name, part) in _own ?? [])
            Parts.Dispose(name, part);
        _own = null;
    }
}
