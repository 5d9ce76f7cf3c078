using System.Numerics;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <content>What the levels above and behind ask.</content>
internal sealed partial class SpecializedLevel<TReplacement, TIndex, TTags, TLines, TAdmission, TRetention>
{
    public override bool Fetch(ulong address, int bytes, AccessKind kind, Origin origin)
    {
        if (Shape.Inclusion == Inclusion.Exclusive)
            return HandOver(address, kind, origin);
        for (var left = bytes; left > 0;)
        {
            var here = Math.Min(left, BytesToLineEnd(address));
            Counts.Reads++;
            One(address, (uint)here, kind, origin);
            address += (uint)here;
            left -= here;
        }
        return false;
    }

    public override void Store(ulong address, int bytes, AccessKind kind, Origin origin)
    {
        for (var left = bytes; left > 0;)
        {
            var here = Math.Min(left, BytesToLineEnd(address));
            Counts.Writes++;
            if (Shape.Inclusion == Inclusion.Exclusive && !IsPresent(address, kind, origin))
                StoreBehind(address, here, kind, origin);
            else
                One(address, (uint)here, kind, origin);
            address += (uint)here;
            left -= here;
        }
    }

    public override void Accept(ulong address, bool dirty, Origin origin)
    {
        var line = address >> _lineShift;
        var set = _index.SetOf(line);
        var access = new CacheAccess(line, dirty ? AccessKind.WriteBack : AccessKind.Read, origin.Details, origin.Index);
        var place = TAdmission.AdmitsAll ? 0 : _admission.Place(set, in access);
        var way = place < 0 ? IReplacementKernel.Bypass : FreeWay(set, place);
        if (way < 0 && place >= 0)
        {
            way = ChooseVictim(set, place, in access);
            if (way >= 0)
                Evict(set, way, in _tags, origin, Counts);
        }
        if (way < 0)
        {
            if (!dirty)
                return;
            Counts.BypassedWriteBacks++;
            Counts.PassedBytes += _lineBytes;
            Below?.Store(address, _lineBytes, AccessKind.WriteBack, origin);
            return;
        }

        Counts.Accepted++;
        Counts.Allocations++;
        _tags.Put(set, way, line);
        Valid(set, way) |= 1ul << way;
        Dirty(set, way) |= (dirty ? 1ul : 0) << way;
        _replacement.Fill(set, way, in access);
        if (!TAdmission.AdmitsAll)
            _admission.Fill(set, way, in access);
        if (!TRetention.Unlimited)
            _retention.Written(set, way, access.Time);
        if (LineWrites is { } writes)
            writes[Frame(set, way)]++;
    }

    public override uint Invalidate(ulong address, int bytes, int sectorShift)
    {
        uint dirtyThere = 0;
        for (var offset = 0ul; offset < (uint)bytes; offset += (uint)_lineBytes)
        {
            var line = address + offset >> _lineShift;
            var set = _index.SetOf(line);
            if (!_tags.TryFind(set, line, out var way))
                continue;
            Counts.BackInvalidations++;
            var dirty = (Dirty(set, way) >> way & 1) != 0;
            if (dirty && TLines.Sectored)
            {
                uint sectors = _sectors.Dirty[Frame(set, way)];
                Counts.WriteBacks += BitOperations.PopCount(sectors);
                for (; sectors != 0; sectors &= sectors - 1)
                    dirtyThere |= Sectors(offset + (ulong)(BitOperations.TrailingZeroCount(sectors) << Shape.SectorShift), Shape.SectorBytes, sectorShift);
            }
            else if (dirty)
            {
                Counts.WriteBacks++;
                dirtyThere |= Sectors(offset, _lineBytes, sectorShift);
            }
            Remove(set, way, line, dirty);
        }
        return dirtyThere;
    }

    public override long DirtyLines()
    {
        long lines = 0;
        foreach (var word in _dirty.All)
            lines += BitOperations.PopCount(word);
        return lines;
    }

    public override void Flush(Origin origin)
    {
        for (var set = 0; set < Shape.Sets; set++)
        {
            for (var way = 0; way < _ways; way++)
            {
                ref var word = ref Dirty(set, way);
                if ((word >> way & 1) == 0)
                    continue;
                word &= ~(1ul << way);
                var line = _tags.LineAt(set, way);
                if (Below is { Shape.Inclusion: Inclusion.Exclusive } below)
                {
                    // The line leaves, for it cannot be in both.
                    Counts.WriteBacks++;
                    Remove(set, way, line, true);
                    below.Accept(line << _lineShift, true, origin);
                }
                else
                {
                    WriteBack(set, way, line, origin, Counts);
                }
            }
        }
    }

    /// <summary>An access of the level above, within one line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void One(ulong address, uint size, AccessKind kind, Origin origin) =>
        Step(address, ref size, 0, kind, origin, in _tags, in _index, WritesAreWatched ? 1u : 0, Counts);

    private int BytesToLineEnd(ulong address) => _lineBytes - (int)((uint)address & (uint)(_lineBytes - 1));

    private bool IsPresent(ulong address, AccessKind kind, Origin origin)
    {
        var line = address >> _lineShift;
        var set = _index.SetOf(line);
        var access = new CacheAccess(line, kind, origin.Details, origin.Index);
        return _tags.TryFind(set, line, out var way) && (TRetention.Unlimited || IsAlive(set, way, in access, origin, Counts));
    }

    private void StoreBehind(ulong address, int bytes, AccessKind kind, Origin origin)
    {
        Counts.Misses++;
        Counts.WriteMisses++;
        Counts.WriteThroughs++;
        PassBy(address, (uint)bytes, kind, origin, Counts);
    }

    public override void Read(ulong address, AccessKind kind, Origin origin)
    {
        if (!IsRead(address, kind, origin, out _))
            ReadPast(address, kind, origin);
    }

    public override void Discard(ulong address)
    {
        var line = address >> _lineShift;
        var set = _index.SetOf(line);
        if (_tags.TryFind(set, line, out var way))
            Remove(set, way, line, (Dirty(set, way) >> way & 1) != 0);
        if (Below is { Shape.Inclusion: Inclusion.Exclusive } below)
            below.Discard(address);
    }

    /// <summary>A line of this exclusive level moves up; an absent one comes from behind without staying here.</summary>
    private bool HandOver(ulong address, AccessKind kind, Origin origin)
    {
        if (!IsRead(address, kind, origin, out var way))
            return Below is { } below && below.Fetch(address, _lineBytes, Asked(kind), origin);
        var line = address >> _lineShift;
        var set = _index.SetOf(line);
        var dirty = (Dirty(set, way) >> way & 1) != 0;
        Remove(set, way, line, dirty);
        return dirty;
    }

    // Whether a line of this exclusive level is there to be read; counted either way.
    private bool IsRead(ulong address, AccessKind kind, Origin origin, out int way)
    {
        var line = address >> _lineShift;
        var set = _index.SetOf(line);
        var access = new CacheAccess(line, kind, origin.Details, origin.Index);
        Counts.Reads++;
        if (_tags.TryFind(set, line, out way) && (TRetention.Unlimited || IsAlive(set, way, in access, origin, Counts)))
        {
            _replacement.Hit(set, way, in access);
            if (!TAdmission.AdmitsAll)
                _admission.Hit(set, way, in access);
            return true;
        }
        Counts.Misses++;
        Counts.Fetches++;
        Counts.BypassedFetches++;
        return false;
    }

    /// <summary>What the levels above hold of a line that leaves this inclusive level comes down first.</summary>
    /// <returns>Whether any of it was dirty.</returns>
    private bool PullFromAbove(int set, int way, ulong line)
    {
        uint dirty = 0;
        for (var level = Above; level is not null; level = level.Above)
            dirty |= level.Invalidate(line << _lineShift, _lineBytes, Shape.SectorShift);
        if (TLines.Sectored && dirty != 0)
        {
            var frame = Frame(set, way);
            _sectors.Present[frame] |= (byte)dirty;
            _sectors.Dirty[frame] |= (byte)dirty;
        }
        return dirty != 0;
    }

    private static uint Sectors(ulong offset, int bytes, int sectorShift)
    {
        var first = (int)(offset >> sectorShift);
        var last = (int)(offset + (uint)bytes - 1 >> sectorShift);
        return (2u << last) - (1u << first);
    }
}
