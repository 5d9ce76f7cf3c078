namespace PluginNvm.Tests.Simulators;

/// <content>Inclusive and exclusive levels.</content>
internal sealed partial class ReferenceLevel
{
    /// <summary>What the levels above hold of a line that leaves this inclusive level leaves there, and what of it is dirty becomes part of the line.</summary>
    private void PullFromAbove(ReferenceLine line)
    {
        if (!IsInclusive)
            return;
        for (var above = _number - 1; above >= 0; above--)
            _run.Levels[above].GiveUp(line, line.Number * (ulong)_lineBytes, _lineBytes, _sectorBytes);
    }

    private void GiveUp(ReferenceLine to, ulong address, int bytes, int sectorBytes)
    {
        for (var done = 0; done < bytes; done += _lineBytes)
        {
            if (Find((address + (ulong)done) / (ulong)_lineBytes) is not { } frame)
                continue;
            _count.BackInvalidations++;
            var line = Leave(frame);
            for (var sector = 0; sector < line.Dirty.Length; sector++)
            {
                if (!line.Dirty[sector])
                    continue;
                CountWriteBack(1);
                var offset = done + sector * _sectorBytes;
                to.Put(offset, line.Data.AsSpan(sector * _sectorBytes, _sectorBytes));
                for (var part = offset / sectorBytes; part * sectorBytes < offset + _sectorBytes; part++)
                    to.Dirty[part] = true;
            }
        }
    }

    /// <summary>A line of this exclusive level moves up; an absent one comes from behind without staying here.</summary>
    private long[] MoveUp(ulong address, AccessKind kind, int row, out bool dirty)
    {
        var access = About(address, kind, row);
        _count.Reads++;
        _count.TagReads++;
        dirty = false;
        if (FindAlive(access, row) is { } frame)
        {
            Hit(frame, access);
            _count.ArrayReads++;
            dirty = _frames[frame]!.IsDirty;
            return Leave(frame).Data;
        }
        _count.ReadMisses++;
        return Fetch(access.Line, 0, kind, row, out dirty);
    }

    /// <summary>The level above reads a line that does not come in there, and so stays here.</summary>
    private long[] Peek(ulong address, AccessKind kind, int row)
    {
        var access = About(address, kind, row);
        _count.Reads++;
        _count.TagReads++;
        if (FindAlive(access, row) is { } frame)
        {
            Hit(frame, access);
            _count.ArrayReads++;
            return _frames[frame]!.Data;
        }
        _count.ReadMisses++;
        return Count(Exclusive is { } exclusive ? exclusive.Peek(address, kind, row) : Behind.Read(address, _lineBytes, kind, row));
    }

    /// <summary>The level above writes a whole line that it did not hold: what is here is old.</summary>
    private void Discard(ulong address)
    {
        if (Find(address / (ulong)_lineBytes) is { } frame)
            Leave(frame);
        Exclusive?.Discard(address);
    }

    /// <summary>A line moves down into this exclusive level.</summary>
    private void Accept(ReferenceLine line, int row)
    {
        var access = About(line.Number * (ulong)_lineBytes, line.IsDirty ? AccessKind.WriteBack : AccessKind.Read, row);
        if (Room(access) is not { } room)
        {
            if (!line.IsDirty)
                return;
            _count.BypassedWriteBacks++;
            _count.BytesOut += _lineBytes;
            Behind.Write(line.Number * (ulong)_lineBytes, line.Data, AccessKind.WriteBack, row);
            return;
        }
        var (set, way) = MakeRoom(room, access, row);
        var placed = Place(set, way, access);
        FillSector(set * _ways + way, 0, line.Data);
        placed.Dirty[0] = line.IsDirty;
        Filled(set, way, access);
    }
}
