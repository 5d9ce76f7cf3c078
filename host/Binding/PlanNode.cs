using Newtonsoft.Json.Linq;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Binding;

/// <summary>
/// A bound piece of a manifest: checked once, then built for each point. A node knows which axes it depends on, so that what does not
/// depend on a swept axis is built once.
/// </summary>
public abstract class PlanNode
{
    /// <summary>The axes this node and all below it depend on, as bits.</summary>
    public abstract ulong Axes { get; }

    /// <summary>The value at a point.</summary>
    /// <exception cref="PointFailedException">A part could not be made.</exception>
    public abstract object? Build(PointScope scope);

    /// <summary>The value as JSON with every default filled in.</summary>
    /// <param name="indices">The point's axis members, which then stand where the axes were; null keeps the references.</param>
    public abstract JToken? Resolve(int[]? indices);

    /// <summary>A hash of what <see cref="Resolve"/> says at a point, made from those of the nodes below: what no axis touches is hashed once.</summary>
    public abstract PointKey Digest(ReadOnlySpan<int> indices);

    /// <summary>The parts below this node that are made for one combination of axis members, itself included.</summary>
    public abstract IEnumerable<PartNode> Parts();

    /// <summary>The part that this node is at a point, or null where it is something else.</summary>
    public virtual PartNode? PartAt(ReadOnlySpan<int> indices) => null;
}

/// <summary>A value that the manifest states or a record defaults to.</summary>
public sealed class ConstantNode(object? value, JToken? resolved) : PlanNode
{
    private readonly PointKey _digest = Digests.Of(resolved);

    /// <summary>Whether the value is null, which resolved JSON leaves out.</summary>
    public bool IsNull => resolved is null;

    /// <inheritdoc />
    public override ulong Axes => 0;

    /// <inheritdoc />
    public override object? Build(PointScope scope) => value;

    /// <inheritdoc />
    public override PointKey Digest(ReadOnlySpan<int> indices) => _digest;

    /// <inheritdoc />
    public override JToken? Resolve(int[]? indices) => resolved?.DeepClone();

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => [];
}

/// <summary>A reference to an axis: one node per member.</summary>
public sealed class AxisNode(Axis axis, string reference, IReadOnlyList<PlanNode> members) : PlanNode
{
    /// <inheritdoc />
    public override ulong Axes { get; } = members.Aggregate(1UL << axis.Index, (axes, member) => axes | member.Axes);

    /// <inheritdoc />
    public override object? Build(PointScope scope) => members[scope.Indices[axis.Index]].Build(scope);

    /// <inheritdoc />
    public override PointKey Digest(ReadOnlySpan<int> indices) => members[indices[axis.Index]].Digest(indices);

    /// <inheritdoc />
    public override JToken? Resolve(int[]? indices) =>
        indices is null ? new JObject(new JProperty("axis", reference)) : members[indices[axis.Index]].Resolve(indices);

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => members.SelectMany(member => member.Parts());

    /// <inheritdoc />
    public override PartNode? PartAt(ReadOnlySpan<int> indices) => members[indices[axis.Index]].PartAt(indices);
}
