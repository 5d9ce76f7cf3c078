using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Binding;

/// <summary>An input file. It resolves to its path, but its hash is that of its content too: points that read another file do not depend on it.</summary>
public sealed class InputNode(InputFile file) : PlanNode
{
    private readonly Lazy<string> _sha256 = new(() => FileHash.Of(file.FullPath));
    private StrongBox<PointKey>? _digest;

    /// <summary>SHA-256 of the content when it was first asked for, in lower case hexadecimal digits.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string Sha256 => _sha256.Value;

    /// <inheritdoc />
    public override ulong Axes => 0;

    /// <inheritdoc />
    public override object Build(PointScope scope) => file;

    /// <inheritdoc />
    public override PointKey Digest(ReadOnlySpan<int> indices) => (_digest ??= new StrongBox<PointKey>(PointKey.Of($"{file.Given}\n{Sha256}"))).Value;

    /// <inheritdoc />
    public override JToken Resolve(int[]? indices) => new JValue(file.Given);

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => [];
}
