using Newtonsoft.Json.Linq;

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

    /// <summary>The parts below this node that are made for one combination of axis members, itself included.</summary>
    public abstract IEnumerable<PartNode> Parts();
}

/// <summary>A value that the manifest states or a record defaults to.</summary>
public sealed class ConstantNode(object? value, JToken? resolved) : PlanNode
{
    /// <inheritdoc />
    public override ulong Axes => 0;

    /// <inheritdoc />
    public override object? Build(PointScope scope) => value;

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
    public override JToken? Resolve(int[]? indices) =>
        indices is null ? new JObject(new JProperty("axis", reference)) : members[indices[axis.Index]].Resolve(indices);

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => members.SelectMany(member => member.Parts());
}
