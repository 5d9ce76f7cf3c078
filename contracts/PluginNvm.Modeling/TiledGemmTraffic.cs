namespace PluginNvm.Modeling;

/// <summary>Elements that pass between the cores and the last-level cache.</summary>
/// <param name="Reads">Elements read.</param>
/// <param name="Writes">Elements written.</param>
public readonly record struct ElementTraffic(long Reads, long Writes)
{
    /// <summary>Sum, count by count.</summary>
    public static ElementTraffic operator +(ElementTraffic a, ElementTraffic b) => new(checked(a.Reads + b.Reads), checked(a.Writes + b.Writes));
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
    public static ElementTraffic Count(GemmShape shape, int tileM, int tileN, long resultElements)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tileM, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(tileN, 1);
        var tiles = checked(CeilingOf(shape.M, tileM) * CeilingOf(shape.N, tileN) * shape.Count);
        var panels = Math.Min(shape.M, tileM) + Math.Min(shape.N, tileN);
        return new ElementTraffic(checked(tiles * panels * shape.K), resultElements);
    }

    private static long CeilingOf(long extent, int tile) => (extent + tile - 1) / tile;
}
