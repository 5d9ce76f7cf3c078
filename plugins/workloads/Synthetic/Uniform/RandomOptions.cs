using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Uniform;

/// <summary>Options of <c>random</c>.</summary>
public sealed record RandomOptions
{
    /// <summary>Accesses of the stream.</summary>
    [AllowedRange(1)]
    public required long Accesses { get; init; }

    /// <summary>The memory accessed; what is left of it behind its last whole line is not.</summary>
    [AllowedRange("1 B")]
    public required DataSize Footprint { get; init; }

    /// <summary>The memory's lines, whose first bytes are accessed; at most the footprint.</summary>
    [AllowedRange("1 B")]
    public DataSize LineSize { get; init; } = DataSize.FromBytes(64);

    /// <summary>Bytes of each access; at most a line.</summary>
    [AllowedRange("1 B", "1 GiB")]
    public DataSize AccessSize { get; init; } = DataSize.FromBytes(8);

    /// <summary>The probability that an access is a write; the others are reads.</summary>
    [AllowedRange(0, 1)]
    public double WriteFraction { get; init; }

    /// <summary>Address of the first line.</summary>
    [AllowedRange("0 B")]
    public DataSize Base { get; init; }
}
