namespace PluginNvm.Modeling;

/// <summary>
/// Elements that a matrix product passes between the cores and the last-level cache, apart by tensor, because each tensor may have a number format of its own.
/// </summary>
/// <param name="LeftReads">Elements read of the left operand (M x K).</param>
/// <param name="RightReads">Elements read of the right operand (K x N).</param>
/// <param name="Writes">Elements written of the result.</param>
public readonly record struct GemmTraffic(long LeftReads, long RightReads, long Writes)
{
    /// <summary>Elements read of both operands.</summary>
    public long Reads => checked(LeftReads + RightReads);
}

/// <summary>
/// Traffic of a matrix product whose result is cut into tiles, one per thread block: every tile reads its panel of both operands over the whole
/// inner extent and shares nothing with other tiles but through the last-level cache. Tiles at an edge read full panels; an extent shorter than the tile
/// is read once.
/// </summary>
public static class TiledGemmTraffic
{
    /// <summary>Counts the traffic of products of one shape.</summary>
    /// <param name="shape">The products.</param>
    /// <param name="tileM">Rows of a tile, at least 1.</param>
    /// <param name="tileN">Columns of a tile, at least 1.</param>
    /// <param name="resultElements">Elements of the tensor the products write, each written once.</param>
    /// <exception cref="OverflowException">A count exceeds 2^63.</exception>
    public static GemmTraffic Count(GemmShape shape, int tileM, int tileN, long resultElements)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tileM, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(tileN, 1);
        var depth = checked(CeilingOf(shape.M, tileM) * CeilingOf(shape.N, tileN) * shape.Count * shape.K);
        return new GemmTraffic(checked(depth * Math.Min(shape.M, tileM)), checked(depth * Math.Min(shape.N, tileN)), resultElements);
    }

    private static long CeilingOf(long extent, int tile) => (extent + tile - 1) / tile;
}
