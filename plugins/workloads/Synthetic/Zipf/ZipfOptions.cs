using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Zipf;

/// <summary>Options of <c>zipf</c>.</summary>
public sealed record ZipfOptions
{
    /// <summary>Accesses of the stream.</summary>
    [AllowedRange(1)]
    public required long Accesses { get; init; }

    /// <summary>Lines that are accessed. Drawing needs 16 bytes of memory for each.</summary>
    [AllowedRange(1, 1 << 27)]
    public required int Lines { get; init; }

    /// <summary>The exponent of the law: 0 makes all lines equally likely, larger ones prefer few lines more.</summary>
    [AllowedRange(0, 100)]
    public double Exponent { get; init; } = 1;

    /// <summary>Distance between the addresses of neighbouring lines.</summary>
    [AllowedRange("1 B")]
    public DataSize LineSize { get; init; } = DataSize.FromBytes(64);

    /// <summary>Bytes of each access, at the beginning of its line; at most a line.</summary>
    [AllowedRange("1 B", "1 GiB")]
    public DataSize AccessSize { get; init; } = DataSize.FromBytes(8);

    /// <summary>The probability that an access is a write, the same for every line; the others are reads.</summary>
    [AllowedRange(0, 1)]
    public double WriteFraction { get; init; }

    /// <summary>Address of the first line.</summary>
    [AllowedRange("0 B")]
    public DataSize Base { get; init; }
}
