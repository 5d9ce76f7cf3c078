namespace PluginNvm.Modeling;

/// <summary>
/// What happened in an LRU cache that writes back and fetches a line on a write miss. Counts are of line accesses: an access that crosses lines counts once for each.
/// </summary>
public readonly record struct LruCounts
{
    /// <summary>Reads: every access that does not write.</summary>
    public required long Reads { get; init; }

    /// <summary>Writes.</summary>
    public required long Writes { get; init; }

    /// <summary>Reads of a line that was absent.</summary>
    public required long ReadMisses { get; init; }

    /// <summary>Writes of a line that was absent.</summary>
    public required long WriteMisses { get; init; }

    /// <summary>Lines that were replaced.</summary>
    public required long Evictions { get; init; }

    /// <summary>Lines that were dirty when they were replaced: the write-backs of the run.</summary>
    public required long DirtyEvictions { get; init; }

    /// <summary>Lines still dirty at the end, before any flush.</summary>
    public required long DirtyLinesAtEnd { get; init; }

    /// <summary>Accesses.</summary>
    public long Accesses => Reads + Writes;

    /// <summary>Accesses of a line that was absent.</summary>
    public long Misses => ReadMisses + WriteMisses;

    /// <summary>Share of the accesses that missed; not a number where there were none.</summary>
    public double MissRatio => (double)Misses / Accesses;
}
