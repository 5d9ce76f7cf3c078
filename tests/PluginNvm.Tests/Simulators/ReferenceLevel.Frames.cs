namespace PluginNvm.Tests.Simulators;

/// <content>Where lines are, come in and leave.</content>
internal sealed partial class ReferenceLevel
{
    private CacheAccess About(ulong address, AccessKind kind, int row) => new(address / (ulong)_lineBytes, kind, _run.Rows.Details, row);

    private int Offset(ulong address) => (int)(address % (ulong)_lineBytes);

    private List<int> Sectors(ulong address, int bytes) =>
        [.. Enumerable.Range(0, _lineBytes / _sectorBytes).Where(sector => Offset(address) < (sector + 1) * _sectorBytes && Offset(address) + bytes > sector * _sectorBytes)];

    private bool Covers(ulong address, int bytes, int sector) => Offset(address) <= sector * _sectorBytes && Offset(address) + bytes >= (sector + 1) * _sectorBytes;

    private IEnumerable<(ulong Address, int Bytes)> ByLine(ulong address, int bytes)
    {
        for (var done = 0; done < bytes;)
        {
            var from = address + (ulong)done;
            var here = Math.Min(bytes - done, _lineBytes - Offset(from));
            yield return (from, here);
            done += here;
        }
    }

    private int? Find(ulong line)
    {
        var set = _setOf(line);
        for (var way = 0; way < _ways; way++)
        {
            if (_frames[set * _ways + way]?.Number == line)
                return set * _ways + way;
        }
        return null;
    }

    /// <summary>Finds a line; one that is found expired leaves.</summary>
    private int? FindAlive(in CacheAccess access, int row)
    {
        if (Find(access.Line) is not { } frame)
            return null;
        if (!_retention.Expired(frame / _ways, frame % _ways, access.Time))
            return frame;
        _count.Expirations++;
        var line = Leave(frame, PullFromAbove);
        if (line.IsDirty)
            WriteBack(line, row);
        return null;
    }

    private KernelObjects.IReplacement ReplacementOf(int way, out int own)
    {
        own = way - _start[_classOf[way]];
        return _replacements[_classOf[way]];
    }

    private void Hit(int frame, in CacheAccess access)
    {
        ReplacementOf(frame % _ways, out var own).Hit(frame / _ways, own, access);
        _admission.Hit(frame / _ways, frame % _ways, access);
    }

    private int? FreeWay(int set, int place)
    {
        for (var way = 0; way < _ways; way++)
        {
            if (_classOf[way] == place && _frames[set * _ways + way] is null)
                return way;
        }
        return null;
    }

    /// <summary>The class of ways that takes a line, and the victim where it must be known before the fetch; null when the line bypasses.</summary>
    private (int Place, int? Victim)? Room(in CacheAccess access)
    {
        var set = _setOf(access.Line);
        var place = _admission.Place(set, access);
        if (place == IAdmissionKernel.Bypass)
            return null;
        if (FreeWay(set, place) is not null || (_replacements.Length == 1 && !_replacements[0].Traits.HasFlag(KernelTraits.Bypass)))
            return (place, null);
        var victim = _replacements[place].Victim(set, access);
        return victim == IReplacementKernel.Bypass ? null : (place, victim + _start[place]);
    }

    private (int Set, int Way) MakeRoom((int Place, int? Victim) room, in CacheAccess access, int row)
    {
        var set = _setOf(access.Line);
        if (FreeWay(set, room.Place) is { } free)
            return (set, free);
        var way = room.Victim ?? _replacements[room.Place].Victim(set, access) + _start[room.Place];
        _count.Evictions++;
        var line = Leave(set * _ways + way, PullFromAbove);
        if (line.IsDirty)
        {
            _count.DirtyEvictions++;
            WriteBack(line, row);
        }
        else if (Exclusive is { } exclusive)
        {
            _count.ArrayReads++;
            _count.BytesOut += _lineBytes;
            exclusive.Accept(line, row);
        }
        return (set, way);
    }

    private ReferenceLine Place(int set, int way, in CacheAccess access)
    {
        _count.Allocations++;
        return _frames[set * _ways + way] = new ReferenceLine(access.Line, _lineBytes, _sectorBytes);
    }

    private void Filled(int set, int way, in CacheAccess access)
    {
        ReplacementOf(way, out var own).Fill(set, own, access);
        _admission.Fill(set, way, access);
        _retention.Written(set, way, access.Time);
    }

    /// <summary>The line of a frame leaves it.</summary>
    private ReferenceLine Leave(int frame, Action<ReferenceLine>? before = null)
    {
        var line = _frames[frame]!;
        before?.Invoke(line);
        _frames[frame] = null;
        ReplacementOf(frame % _ways, out var own).Evict(frame / _ways, own, line.Number, line.IsDirty);
        _admission.Evict(frame / _ways, frame % _ways, line.Number, line.IsDirty);
        return line;
    }

    /// <summary>While the level behind was asked, an inclusive one may have found the line expired and made it leave here; it comes back into its frame, clean.</summary>
    private void StayIn(int frame, ReferenceLine line, in CacheAccess access)
    {
        if (ReferenceEquals(_frames[frame], line))
            return;
        _count.Allocations++;
        _frames[frame] = line;
        Array.Clear(line.Dirty);
        Filled(frame / _ways, frame % _ways, access);
    }

    private void WriteBack(ReferenceLine line, int row)
    {
        var dirty = Enumerable.Range(0, line.Dirty.Length).Where(sector => line.Dirty[sector]).ToList();
        CountWriteBack(dirty.Count);
        if (Exclusive is { } exclusive)
        {
            exclusive.Accept(line, row);
            return;
        }
        Array.Clear(line.Dirty);
        foreach (var sector in dirty)
            Behind.Write(line.Number * (ulong)_lineBytes + (ulong)(sector * _sectorBytes), line.Data[(sector * _sectorBytes)..((sector + 1) * _sectorBytes)], AccessKind.WriteBack, row);
    }

    private void CountWriteBack(int sectors)
    {
        _count.WriteBacks += sectors;
        _count.ArrayReads += sectors;
        _count.BytesOut += (long)sectors * _sectorBytes;
    }
}
