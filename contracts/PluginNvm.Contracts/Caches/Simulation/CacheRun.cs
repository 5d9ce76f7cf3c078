namespace PluginNvm.Contracts;

/// <summary>What happened in a hierarchy. Accesses of the warm-up are in none of the counts.</summary>
public sealed record CacheRun
{
    /// <summary>Accesses of the stream that were counted; one that crosses lines is counted once here and once for each line at the level.</summary>
    public required long Accesses { get; init; }

    /// <summary>The levels, nearest the cores first.</summary>
    public required IReadOnlyList<CacheCounts> Levels { get; init; }

    /// <summary>The counts of each stream at the first level, where asked for, in ascending order.</summary>
    public IReadOnlyList<StreamCounts> Streams { get; init; } = [];

    /// <summary>Reads of the memory behind the last level.</summary>
    public required long MemoryReads { get; init; }

    /// <summary>Bytes read from the memory behind the last level.</summary>
    public required long MemoryBytesRead { get; init; }

    /// <summary>Writes of the memory behind the last level.</summary>
    public required long MemoryWrites { get; init; }

    /// <summary>Bytes written to the memory behind the last level.</summary>
    public required long MemoryBytesWritten { get; init; }
}

/// <summary>The counts of one level.</summary>
public sealed record CacheCounts
{
    /// <summary>The level's name.</summary>
    public required string Name { get; init; }

    /// <summary>Reads asked of the level, one per line and access: of the cores, or one for each sector (or line) that the level above misses.</summary>
    public long Reads { get; init; }

    /// <summary>
    /// Writes asked of the level, one per line and access: of the cores, or what the level above writes back or passes on. Neither lines that move down into an exclusive level, which
    /// are <see cref="Fills"/>, nor what an inclusive level takes from above with a line that leaves.
    /// </summary>
    public long Writes { get; init; }

    /// <summary>Reads whose line was absent.</summary>
    public long ReadMisses { get; init; }

    /// <summary>Writes whose line was absent.</summary>
    public long WriteMisses { get; init; }

    /// <summary>Reads whose line was present but not all of the sectors they asked for. Not among <see cref="ReadMisses"/>.</summary>
    public long ReadSectorMisses { get; init; }

    /// <summary>Writes whose line was present but not all of the sectors they wrote. Not among <see cref="WriteMisses"/>.</summary>
    public long WriteSectorMisses { get; init; }

    /// <summary>Writes of absent lines or sectors that came in without a fetch: wholly written, or fetched lazily. Profilers of NVIDIA GPUs count them as hits.</summary>
    public long UnfetchedWrites { get; init; }

    /// <summary>Lines that were given a frame.</summary>
    public long Allocations { get; init; }

    /// <summary>Sectors (whole lines where there are no sectors) brought in from behind, or moved down from above into an exclusive level.</summary>
    public long Fills { get; init; }

    /// <summary>Bytes read from behind, in whole sectors (or lines), those of bypassing reads among them.</summary>
    public long BytesIn { get; init; }

    /// <summary>Bytes written to what is behind: write-backs, write-through, writes that bypass, clean lines that move down into an exclusive level.</summary>
    public long BytesOut { get; init; }

    /// <summary>Valid lines that were replaced.</summary>
    public long Evictions { get; init; }

    /// <summary>Dirty lines that were replaced; in an inclusive level also those that were dirty only above it.</summary>
    public long DirtyEvictions { get; init; }

    /// <summary>
    /// Sectors (whole lines where there are no sectors) written back to what is behind, for whatever reason: replaced, expired, flushed, or made leave by an inclusive level behind,
    /// with whose line they then leave.
    /// </summary>
    public long WriteBacks { get; init; }

    /// <summary>Writes passed on to what is behind by a write-through cache or because the line is not allocated.</summary>
    public long WriteThroughs { get; init; }

    /// <summary>Reads that bypassed the cache by the policy's choice.</summary>
    public long BypassedReads { get; init; }

    /// <summary>Writes of the cores that bypassed the cache by the policy's choice.</summary>
    public long BypassedWrites { get; init; }

    /// <summary>Write-backs of the level above that bypassed the cache by the policy's choice.</summary>
    public long BypassedWriteBacks { get; init; }

    /// <summary>Lines that an inclusive level behind made leave.</summary>
    public long BackInvalidations { get; init; }

    /// <summary>Lines whose cells no longer held them when they were asked for; one that nobody asks for again is not noticed.</summary>
    public long Expirations { get; init; }

    /// <summary>Lines still dirty at the end, before any flush.</summary>
    public long DirtyLinesAtEnd { get; init; }

    /// <summary>Reads of the data array, in sectors: hits, write-backs, lines that move up or down.</summary>
    public long ArrayReads { get; init; }

    /// <summary>Writes of the data array, in sectors: written hits, fills, writes into filled lines.</summary>
    public long ArrayWrites { get; init; }

    /// <summary>Look-ups of the tags by reads and writes.</summary>
    public long TagReads { get; init; }

    /// <summary>Writes of the array by line, indexed by set times ways plus way, where asked for.</summary>
    public IReadOnlyList<uint> LineWrites { get; init; } = [];
}

/// <summary>The counts of one stream.</summary>
/// <param name="Stream">Its number.</param>
/// <param name="Reads">Reads.</param>
/// <param name="Writes">Writes.</param>
/// <param name="ReadMisses">Reads that missed line or sector.</param>
/// <param name="WriteMisses">Writes that missed line or sector.</param>
public readonly record struct StreamCounts(uint Stream, long Reads, long Writes, long ReadMisses, long WriteMisses);
