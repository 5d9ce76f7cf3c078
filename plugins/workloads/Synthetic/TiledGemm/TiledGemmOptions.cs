using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.TiledGemm;

/// <summary>Options of <c>tiled-gemm</c>.</summary>
public sealed record TiledGemmOptions
{
    /// <summary>Rows of A and C.</summary>
    [AllowedRange(1, int.MaxValue)]
    public required int M { get; init; }

    /// <summary>Columns of B and C.</summary>
    [AllowedRange(1, int.MaxValue)]
    public required int N { get; init; }

    /// <summary>Columns of A and rows of B.</summary>
    [AllowedRange(1, int.MaxValue)]
    public required int K { get; init; }

    /// <summary>Rows of A and C in a tile; <see cref="M"/> or more leaves that loop whole.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int TileM { get; init; } = 32;

    /// <summary>Columns of B and C in a tile; <see cref="N"/> or more leaves that loop whole.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int TileN { get; init; } = 32;

    /// <summary>Columns of A and rows of B in a tile; <see cref="K"/> or more leaves that loop whole.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int TileK { get; init; } = 32;

    /// <summary>Size of an element of all three matrices, and of each access.</summary>
    [AllowedRange("1 B", "1 GiB")]
    public DataSize ElementSize { get; init; } = DataSize.FromBytes(4);

    /// <summary>Accesses of the stream: the first of the product's; with more than it has, the product is computed again. Those of one product where it is not stated.</summary>
    [AllowedRange(1)]
    public long? Accesses { get; init; }

    /// <summary>Address of A. B follows A, and C follows B, without a gap.</summary>
    [AllowedRange("0 B")]
    public DataSize Base { get; init; }
}
