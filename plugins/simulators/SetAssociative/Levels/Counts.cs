namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>What a level counts while it runs, from which the rest follows. All counts only grow; what was counted up to the end of the warm-up is subtracted at the end.</summary>
internal sealed class Counts
{
    public long Reads;
    public long Writes;

    /// <summary>Accesses whose line was absent.</summary>
    public long Misses;

    /// <summary>Of those, the writes.</summary>
    public long WriteMisses;

    public long ReadSectorMisses;
    public long WriteSectorMisses;

    /// <summary>Lines that were given a frame.</summary>
    public long Allocations;

    /// <summary>Sectors read from behind.</summary>
    public long Fetches;

    /// <summary>Of those, the ones that did not come in.</summary>
    public long BypassedFetches;

    /// <summary>Lines that the level above threw out into an exclusive level.</summary>
    public long Accepted;

    /// <summary>Writes of absent lines or sectors that came in without a fetch.</summary>
    public long UnfetchedWrites;

    public long Evictions;
    public long DirtyEvictions;

    /// <summary>Sectors written back.</summary>
    public long WriteBacks;

    /// <summary>Clean lines moved down into an exclusive level.</summary>
    public long MovedDown;

    public long WriteThroughs;

    /// <summary>Bytes of writes passed on, those that bypass among them.</summary>
    public long PassedBytes;

    /// <summary>Writes that did not touch the array: not allocated, or bypassing.</summary>
    public long WritesPassedBy;

    public long BypassedReads;
    public long BypassedWrites;
    public long BypassedWriteBacks;
    public long BackInvalidations;
    public long Expirations;

    /// <summary>Sectors read from the array by hits; counted only where a line has several sectors.</summary>
    public long SectorReads;

    /// <summary>Sectors written in the array by writes; counted only where a line has several sectors.</summary>
    public long SectorWrites;

    /// <summary>Computes what a level that is alone does not count access by access: whatever misses and does not bypass comes in, and what is dirty goes back when it leaves.</summary>
    public void SettleAlone()
    {
        Allocations = Misses - BypassedReads - BypassedWrites - BypassedWriteBacks;
        Fetches += Allocations - UnfetchedWrites;
        WriteBacks += DirtyEvictions;
    }

    /// <summary>Adds <paramref name="sign"/> times the counts of another.</summary>
    public void Add(Counts other, int sign)
    {
        Reads += sign * other.Reads;
        Writes += sign * other.Writes;
        Misses += sign * other.Misses;
        WriteMisses += sign * other.WriteMisses;
        ReadSectorMisses += sign * other.ReadSectorMisses;
        WriteSectorMisses += sign * other.WriteSectorMisses;
        Allocations += sign * other.Allocations;
        Fetches += sign * other.Fetches;
        BypassedFetches += sign * other.BypassedFetches;
        Accepted += sign * other.Accepted;
        UnfetchedWrites += sign * other.UnfetchedWrites;
        Evictions += sign * other.Evictions;
        DirtyEvictions += sign * other.DirtyEvictions;
        WriteBacks += sign * other.WriteBacks;
        MovedDown += sign * other.MovedDown;
        WriteThroughs += sign * other.WriteThroughs;
        PassedBytes += sign * other.PassedBytes;
        WritesPassedBy += sign * other.WritesPassedBy;
        BypassedReads += sign * other.BypassedReads;
        BypassedWrites += sign * other.BypassedWrites;
        BypassedWriteBacks += sign * other.BypassedWriteBacks;
        BackInvalidations += sign * other.BackInvalidations;
        Expirations += sign * other.Expirations;
        SectorReads += sign * other.SectorReads;
        SectorWrites += sign * other.SectorWrites;
    }
}
