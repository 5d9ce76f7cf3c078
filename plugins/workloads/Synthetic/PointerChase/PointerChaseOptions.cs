using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.PointerChase;

/// <summary>Options of <c>pointer-chase</c>.</summary>
public sealed record PointerChaseOptions
{
    /// <summary>Accesses of the stream, all of them reads. After as many as there are nodes, the same round begins again.</summary>
    [AllowedRange(1)]
    public required long Accesses { get; init; }

    /// <summary>Nodes of the chain. Making the stream needs 4 bytes of memory for each.</summary>
    [AllowedRange(1, 1 << 28)]
    public required int Nodes { get; init; }

    /// <summary>Distance between the addresses of neighbouring nodes.</summary>
    [AllowedRange("1 B")]
    public DataSize NodeSize { get; init; } = DataSize.FromBytes(64);

    /// <summary>Bytes of each access, at the beginning of its node; at most a node.</summary>
    [AllowedRange("1 B", "1 GiB")]
    public DataSize AccessSize { get; init; } = DataSize.FromBytes(8);

    /// <summary>Address of the first node, where the chase begins.</summary>
    [AllowedRange("0 B")]
    public DataSize Base { get; init; }
}
