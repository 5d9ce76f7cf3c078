using Newtonsoft.Json.Linq;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Binding;

/// <summary>A single value that the manifest states or a record defaults to. An axis has one for each of very many members, so its JSON is made when it is asked for.</summary>
/// <param name="value">A quantity, number, text, truth value or word of an enumeration.</param>
public sealed class ScalarNode(object value) : PlanNode
{
    private readonly PointKey _digest = Digests.Of(Scalars.Write(value));

    /// <inheritdoc />
    public override ulong Axes => 0;

    /// <inheritdoc />
    public override object? Build(PointScope scope) => value;

    /// <inheritdoc />
    public override PointKey Digest(ReadOnlySpan<int> indices) => _digest;

    /// <inheritdoc />
    public override JToken? Resolve(int[]? indices) => Scalars.Write(value);

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => [];
}
