using PluginNvm.Contracts;
using PluginNvm.Simulators.SetAssociative.Levels;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>The counts of a level as its users see them, from what was counted while it ran.</summary>
internal static class LevelResult
{
    /// <summary>The counts of a level that has run.</summary>
    public static CacheCounts Of(Level level, long dirtyLines)
    {
        var counts = level.Counts;
        var readMisses = counts.Misses - counts.WriteMisses;
        var fills = counts.Fetches - counts.BypassedFetches + counts.Accepted;
        var sectored = level.Shape.Sectored;
        return new CacheCounts
        {
            Name = level.Shape.Name,
            Reads = counts.Reads,
            Writes = counts.Writes,
            ReadMisses = readMisses,
            WriteMisses = counts.WriteMisses,
            ReadSectorMisses = counts.ReadSectorMisses,
            WriteSectorMisses = counts.WriteSectorMisses,
            UnfetchedWrites = counts.UnfetchedWrites,
            Allocations = counts.Allocations,
            Fills = fills,
            BytesIn = BytesIn(level),
            BytesOut = BytesOut(level),
            Evictions = counts.Evictions,
            DirtyEvictions = counts.DirtyEvictions,
            WriteBacks = counts.WriteBacks,
            WriteThroughs = counts.WriteThroughs,
            BypassedReads = counts.BypassedReads,
            BypassedWrites = counts.BypassedWrites,
            BypassedWriteBacks = counts.BypassedWriteBacks,
            BackInvalidations = counts.BackInvalidations,
            Expirations = counts.Expirations,
            DirtyLinesAtEnd = dirtyLines,
            ArrayReads = (sectored ? counts.SectorReads : counts.Reads - readMisses) + counts.WriteBacks + counts.MovedDown,
            ArrayWrites = (sectored ? counts.SectorWrites : counts.Writes - counts.WritesPassedBy) + fills,
            TagReads = counts.Reads + counts.Writes,
            LineWrites = level.LineWrites ?? [],
        };
    }

    /// <summary>Bytes read from behind.</summary>
    public static long BytesIn(Level level) => level.Counts.Fetches * level.Shape.SectorBytes;

    /// <summary>Bytes written to what is behind.</summary>
    public static long BytesOut(Level level) => (level.Counts.WriteBacks + level.Counts.MovedDown) * level.Shape.SectorBytes + level.Counts.PassedBytes;

    /// <summary>Writes of what is behind.</summary>
    public static long StoresOf(Counts counts) => counts.WriteBacks + counts.WriteThroughs + counts.BypassedWrites + counts.BypassedWriteBacks;
}
