using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Strides;

/// <summary>Options of <c>stride</c>.</summary>
public sealed record StrideOptions
{
    /// <summary>Accesses of the stream.</summary>
    [AllowedRange(1)]
    public required long Accesses { get; init; }

    /// <summary>The memory passed through, again and again from its beginning.</summary>
    [AllowedRange("1 B")]
    public required DataSize Footprint { get; init; }

    /// <summary>Distance between the addresses of one access and the next.</summary>
    [AllowedRange("1 B")]
    public required DataSize Stride { get; init; }

    /// <summary>Bytes of each access; at most the footprint.</summary>
    [AllowedRange("1 B", "1 GiB")]
    public DataSize AccessSize { get; init; } = DataSize.FromBytes(8);

    /// <summary>The part of the accesses that are writes, spread evenly; the others are reads.</summary>
    [AllowedRange(0, 1)]
    public double WriteFraction { get; init; }

    /// <summary>Address of the first access.</summary>
    [AllowedRange("0 B")]
    public DataSize Base { get; init; }
}
