using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Plugins;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Binding;

/// <summary>The code of a part, of which only the hash matters: what another plugin makes does not depend on it.</summary>
internal sealed class PackageNode(PluginPackage package) : PlanNode
{
    private StrongBox<PointKey>? _digest;

    /// <inheritdoc />
    public override ulong Axes => 0;

    /// <inheritdoc />
    public override object Build(PointScope scope) => package;

    /// <inheritdoc />
    public override PointKey Digest(ReadOnlySpan<int> indices) => (_digest ??= new StrongBox<PointKey>(PointKey.Of($"{package.Name}\n{package.ContentHash}"))).Value;

    /// <inheritdoc />
    public override JToken? Resolve(int[]? indices) => null;

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => [];
}
