using System.Numerics;
using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <content>Lines whose sectors come in one by one: one tag, and for each sector whether it is present, written in part, dirty.</content>
internal sealed partial class SpecializedLevel<TReplacement, TIndex, TTags, TLines, TAdmission, TRetention>
{
    private void HitSectors(int set, int way, ulong address, uint size, uint write, AccessKind kind, Origin origin, Counts counts)
    {
        var frame = Frame(set, way);
        var touched = _sectors.Touched(address, size);
        var missing = touched & ~(uint)_sectors.Present[frame];
        if (write == 0)
        {
            counts.SectorReads += BitOperations.PopCount(touched & ~missing);
            if (missing == 0)
                return;
            counts.ReadSectorMisses++;
            CountStream(write, origin);
            Fetch(address, missing, kind, origin, counts);
            StayIn(set, way, address, kind, origin, counts);
            BringIn(frame, missing);
            return;
        }

        var absent = kind == AccessKind.Atomic ? missing : missing & ~(uint)_sectors.Partial[frame];
        if (absent != 0)
        {
            counts.WriteSectorMisses++;
            CountStream(write, origin);
            if (_noAllocate != 0)
            {
                if (_writeBack != 0)
                    PassAbsent(address, size, absent, kind, origin, counts);
                touched &= ~absent;
                if (touched != 0)
                    StayIn(set, way, address, kind, origin, counts);
            }
            else if (FetchedByWrite(address, size, absent, kind) is var fetched and not 0)
            {
                Fetch(address, fetched, kind, origin, counts);
                StayIn(set, way, address, kind, origin, counts);
                BringIn(frame, fetched);
            }
            else
            {
                counts.UnfetchedWrites++;
            }
        }
        if (touched != 0)
            Write(set, way, touched, address, size, counts);
        if (_writeBack == 0)
            PassOn(address, size, kind, wasHere: _noAllocate == 0 || absent == 0, origin, counts);
    }

    // While the level behind was asked, an inclusive one may have found the line expired and made it leave here; it comes back into its way, clean.
    private void StayIn(int set, int way, ulong address, AccessKind kind, Origin origin, Counts counts)
    {
        var line = address >> _lineShift;
        if (!IsInFrontOfInclusive || (_tags.TryFind(set, line, out var holder) && holder == way))
            return;
        counts.Allocations++;
        _tags.Put(set, way, line);
        Valid(set, way) |= 1ul << way;
        _sectors.Dirty[Frame(set, way)] = 0;
        var access = new CacheAccess(line, kind, origin.Details, origin.Index);
        _replacement.Fill(set, way, in access);
        if (!TAdmission.AdmitsAll)
            _admission.Fill(set, way, in access);
        if (!TRetention.Unlimited)
            _retention.Written(set, way, access.Time);
    }

    /// <summary>Fetches what an access of an absent line needs.</summary>
    private bool FetchSectors(ulong address, uint size, uint write, AccessKind kind, Origin origin, Counts counts)
    {
        var fetched = FetchedByMiss(address, size, write, kind);
        if (fetched == 0)
            counts.UnfetchedWrites++;
        Fetch(address, fetched, kind, origin, counts);
        return false;
    }

    /// <summary>Gives a frame to a line whose needed sectors were fetched.</summary>
    private void PlaceSectors(int set, int way, ulong address, uint size, uint write, AccessKind kind, Counts counts)
    {
        var frame = Frame(set, way);
        _sectors.Clear(frame);
        var touched = _sectors.Touched(address, size);
        if (write == 0)
        {
            BringIn(frame, touched);
            return;
        }
        BringIn(frame, FetchedByMiss(address, size, write, kind));
        Write(set, way, touched, address, size, counts);
    }

    // The sectors that an access of an absent line fetches.
    private uint FetchedByMiss(ulong address, uint size, uint write, AccessKind kind)
    {
        var touched = _sectors.Touched(address, size);
        var fetched = write == 0 ? touched : FetchedByWrite(address, size, touched, kind);
        return fetched == 0 && MustAsk(kind) ? touched : fetched;
    }

    // The sectors a write must fetch before it writes them; an atomic access reads them first.
    private uint FetchedByWrite(ulong address, uint size, uint absent, AccessKind kind) =>
        kind == AccessKind.Atomic ? absent : Shape.WriteMiss == WriteMissPolicy.FetchOnWrite ? absent & ~_sectors.Covered(address, size) : 0;

    private void Fetch(ulong address, uint sectors, AccessKind kind, Origin origin, Counts counts)
    {
        counts.Fetches += BitOperations.PopCount(sectors);
        if (Below is not { } below)
            return;
        var line = address & ~(ulong)(uint)(_lineBytes - 1);
        for (; sectors != 0; sectors &= sectors - 1)
            below.Fetch(line + (ulong)(BitOperations.TrailingZeroCount(sectors) << Shape.SectorShift), Shape.SectorBytes, Asked(kind), origin);
    }

    private void BringIn(int frame, uint sectors)
    {
        _sectors.Present[frame] |= (byte)sectors;
        _sectors.Partial[frame] &= (byte)~sectors;
        CountLineWrites(frame, sectors);
    }

    private void Write(int set, int way, uint touched, ulong address, uint size, Counts counts)
    {
        var frame = Frame(set, way);
        var unknown = touched & ~(uint)_sectors.Present[frame];
        if (Shape.WriteMiss == WriteMissPolicy.LazyFetch)
            _sectors.Write(frame, unknown, address, size);
        else
            _sectors.Present[frame] |= (byte)unknown;
        counts.SectorWrites += BitOperations.PopCount(touched);
        CountLineWrites(frame, touched);
        if (_writeBack == 0)
            return;
        _sectors.Dirty[frame] |= (byte)touched;
        Dirty(set, way) |= 1ul << way;
    }

    private void WriteBackSectors(int set, int way, ulong line, Origin origin, Counts counts)
    {
        var frame = Frame(set, way);
        uint dirty = _sectors.Dirty[frame];
        _sectors.Dirty[frame] = 0;
        counts.WriteBacks += BitOperations.PopCount(dirty);
        if (Below is not { } below)
            return;
        for (; dirty != 0; dirty &= dirty - 1)
            below.Store((line << _lineShift) + (ulong)(BitOperations.TrailingZeroCount(dirty) << Shape.SectorShift), Shape.SectorBytes, AccessKind.WriteBack, origin);
    }

    // The parts of a write that fall into sectors which do not come in: one write for each run of adjacent ones.
    private void PassAbsent(ulong address, uint size, uint absent, AccessKind kind, Origin origin, Counts counts)
    {
        var offset = (int)((uint)address & (uint)(_lineBytes - 1));
        while (absent != 0)
        {
            var first = BitOperations.TrailingZeroCount(absent);
            var end = first + BitOperations.TrailingZeroCount(~(absent >> first));
            absent &= ~((1u << end) - 1);
            var from = Math.Max(0, (first << Shape.SectorShift) - offset);
            var bytes = Math.Min((int)size, (end << Shape.SectorShift) - offset) - from;
            counts.WriteThroughs++;
            counts.PassedBytes += bytes;
            Below?.Store(address + (uint)from, bytes, kind, origin);
        }
    }

    private void CountLineWrites(int frame, uint sectors)
    {
        if (LineWrites is { } writes)
            writes[frame] += (uint)BitOperations.PopCount(sectors);
    }

    private void CountStream(uint write, Origin origin)
    {
        if (StreamMisses is { } streams)
            streams[origin.Details.Streams[origin.Index]][2 + write]++;
    }
}
