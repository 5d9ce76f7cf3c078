using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Streams;

/// <summary>Options of <c>stream</c>.</summary>
public sealed record StreamOptions
{
    /// <summary>Accesses of the stream. After the last element the arrays are passed through again.</summary>
    [AllowedRange(1)]
    public required long Accesses { get; init; }

    /// <summary>Which arrays are read and written for each element.</summary>
    public StreamKernel Kernel { get; init; } = StreamKernel.Triad;

    /// <summary>Size of each array, a multiple of <see cref="ElementSize"/>. The arrays lie one behind the other: a, b, c.</summary>
    [AllowedRange("1 B")]
    public required DataSize ArraySize { get; init; }

    /// <summary>Size of an element, and of each access.</summary>
    [AllowedRange("1 B", "1 GiB")]
    public DataSize ElementSize { get; init; } = DataSize.FromBytes(8);

    /// <summary>Address of the first array's first element.</summary>
    [AllowedRange("0 B")]
    public DataSize Base { get; init; }
}
