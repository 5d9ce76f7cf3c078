namespace PluginNvm.Workloads.Synthetic.TiledGemm;

/// <summary>One dimension of a product: the current tile and the current index within it.</summary>
/// <param name="size">Elements of the dimension.</param>
/// <param name="tile">Elements of a tile.</param>
internal struct TileLoop(int size, int tile)
{
    private long _start;

    /// <summary>The current index.</summary>
    public long Index { get; private set; }

    /// <summary>The current tile's end, which belongs to the next.</summary>
    public readonly long End => Math.Min(_start + tile, size);

    /// <summary>The next index of the tile; its first again after the last.</summary>
    /// <returns>Whether it was not the last.</returns>
    public bool NextIndex()
    {
        if (++Index < End)
            return true;
        Index = _start;
        return false;
    }

    /// <summary>The next tile; the first again after the last.</summary>
    /// <returns>Whether it was not the last.</returns>
    public bool NextTile()
    {
        _start += tile;
        var more = _start < size;
        if (!more)
            _start = 0;
        Index = _start;
        return more;
    }
}
