namespace PluginNvm.Tests.Simulators;

/// <content>The counts.</content>
internal sealed partial class ReferenceLevel
{
    public CacheCounts Result(long dirtyLines, bool perLine) => new()
    {
        Name = _level.Name,
        Reads = _count.Reads,
        Writes = _count.Writes,
        ReadMisses = _count.ReadMisses,
        WriteMisses = _count.WriteMisses,
        ReadSectorMisses = _count.ReadSectorMisses,
        WriteSectorMisses = _count.WriteSectorMisses,
        UnfetchedWrites = _count.UnfetchedWrites,
        Allocations = _count.Allocations,
        Fills = _count.Fills,
        BytesIn = _count.BytesIn,
        BytesOut = _count.BytesOut,
        Evictions = _count.Evictions,
        DirtyEvictions = _count.DirtyEvictions,
        WriteBacks = _count.WriteBacks,
        WriteThroughs = _count.WriteThroughs,
        BypassedReads = _count.BypassedReads,
        BypassedWrites = _count.BypassedWrites,
        BypassedWriteBacks = _count.BypassedWriteBacks,
        BackInvalidations = _count.BackInvalidations,
        Expirations = _count.Expirations,
        DirtyLinesAtEnd = dirtyLines,
        ArrayReads = _count.ArrayReads,
        ArrayWrites = _count.ArrayWrites,
        TagReads = _count.TagReads,
        LineWrites = perLine ? _lineWrites : [],
    };

    private sealed class Tally
    {
        public long Reads, Writes, ReadMisses, WriteMisses, ReadSectorMisses, WriteSectorMisses, UnfetchedWrites, Allocations, Fills, BytesIn, BytesOut, Evictions,
            DirtyEvictions, WriteBacks, WriteThroughs, BypassedReads, BypassedWrites, BypassedWriteBacks, BackInvalidations, Expirations, ArrayReads, ArrayWrites, TagReads;
    }
}
