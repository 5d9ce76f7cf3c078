namespace PluginNvm.Tests.Simulators;

/// <summary>One level of <see cref="ReferenceRun"/>.</summary>
internal sealed partial class ReferenceLevel : IBehind
{
    private readonly CacheLevel _level;
    private readonly ReferenceRun _run;
    private readonly int _number;
    private readonly int _lineBytes;
    private readonly int _sectorBytes;
    private readonly int _sets;
    private readonly int _ways;
    private readonly int[] _classOf;
    private readonly int[] _start;
    private readonly ReferenceLine?[] _frames;
    private readonly KernelObjects.IReplacement[] _replacements;
    private readonly KernelObjects.IAdmission _admission;
    private readonly KernelObjects.IRetention _retention;
    private readonly Func<ulong, int> _setOf;
    private readonly bool _writesBack;
    private readonly WriteMissPolicy _writeMiss;
    private Tally _count = new();
    private uint[] _lineWrites;

    public ReferenceLevel(CacheLevel level, ReferenceRun run, int number)
    {
        (_level, _run, _number) = (level, run, number);
        _lineBytes = (int)(level.Line.Bits / 8);
        _sectorBytes = (int)((level.Sector ?? level.Line).Bits / 8);
        var frames = (int)(level.Capacity.Bits / 8 / _lineBytes);
        _ways = level.FullyAssociative ? frames / level.Slices : level.Ways ?? 16;
        _sets = frames / _ways;
        _frames = new ReferenceLine?[frames];
        _lineWrites = new uint[frames];
        IReadOnlyList<int> classes = level.WayClasses.Count > 0 ? level.WayClasses : [_ways];
        _classOf = [.. classes.SelectMany((ways, i) => Enumerable.Repeat(i, ways))];
        _start = [.. classes.Select((_, i) => classes.Take(i).Sum())];
        var maker = KernelObjects.Maker;
        var geometry = new CacheGeometry(_sets, _ways, _lineBytes);
        _replacements = [.. classes.Select(ways => level.Policy.Specialize<KernelObjects.IReplacement>(geometry with { Ways = ways }, maker))];
        _admission = level.Admission.Specialize<KernelObjects.IAdmission>(geometry, classes, maker);
        _retention = level.Retention.Specialize<KernelObjects.IRetention>(geometry, null, maker);
        var setsOfSlice = _sets / level.Slices;
        var inSlice = level.Indexing.Specialize<Func<ulong, int>>(setsOfSlice, maker);
        var slice = level.SliceIndexing.Specialize<Func<ulong, int>>(level.Slices, maker);
        _setOf = level.Slices == 1 ? inSlice : line => slice(line) * setsOfSlice + inSlice(line / (ulong)level.Slices);
        _writesBack = level.Write == WritePolicy.WriteBack;
        _writeMiss = level.WriteMiss ?? (_writesBack ? WriteMissPolicy.FetchOnWrite : WriteMissPolicy.NoAllocate);
    }

    /// <summary>The numbers of the lines it holds.</summary>
    public IEnumerable<ulong> Lines => _frames.Where(line => line is not null).Select(line => line!.Number);

    public int LineBytes => _lineBytes;

    public long DirtyLines => _frames.Count(line => line is { IsDirty: true });

    private bool IsFirst => _number == 0;

    private IBehind Behind => _number + 1 < _run.Levels.Count ? _run.Levels[_number + 1] : _run.Memory;

    private ReferenceLevel? Exclusive => Behind is ReferenceLevel { _level.Inclusion: Inclusion.Exclusive } behind ? behind : null;

    private bool IsInclusive => _level.Inclusion == Inclusion.Inclusive;

    private bool AnyInclusiveBehind => _run.Levels.Skip(_number + 1).Any(level => level.IsInclusive);

    public long[] Read(ulong address, int bytes, AccessKind kind, int row)
    {
        var data = new List<long>();
        foreach (var (from, count) in ByLine(address, bytes))
        {
            _count.Reads++;
            _count.TagReads++;
            data.AddRange(ReadInLine(from, count, kind, row));
        }
        return [.. data];
    }

    public void Write(ulong address, long[] data, AccessKind kind, int row)
    {
        var done = 0;
        foreach (var (from, count) in ByLine(address, data.Length))
        {
            _count.Writes++;
            _count.TagReads++;
            WriteInLine(from, data[done..(done + count)], kind, row);
            done += count;
        }
    }

    public void Flush(int row)
    {
        for (var frame = 0; frame < _frames.Length; frame++)
        {
            if (_frames[frame] is not { IsDirty: true } line)
                continue;
            if (Exclusive is not null)
                Leave(frame);
            WriteBack(line, row);
        }
    }

    public void ForgetCounts() => (_count, _lineWrites) = (new Tally(), new uint[_lineWrites.Length]);

    private static AccessKind Asked(AccessKind kind) => kind is AccessKind.Fetch or AccessKind.Prefetch ? kind : AccessKind.Read;

    private long[] ReadInLine(ulong address, int bytes, AccessKind kind, int row)
    {
        var access = About(address, kind, row);
        var asked = Sectors(address, bytes);
        if (FindAlive(access, row) is { } frame)
        {
            Hit(frame, access);
            var line = _frames[frame]!;
            var missing = asked.Where(sector => !line.Has(sector)).ToList();
            _count.ArrayReads += asked.Count - missing.Count;
            if (missing.Count > 0)
            {
                _count.ReadSectorMisses++;
                CountStreamMiss(kind, row);
                var fetched = missing.Select(sector => Fetch(access.Line, sector, kind, row)).ToList();
                StayIn(frame, line, access);
                for (var i = 0; i < missing.Count; i++)
                    FillSector(frame, missing[i], fetched[i]);
            }
            return line.Data[Offset(address)..(Offset(address) + bytes)];
        }

        _count.ReadMisses++;
        CountStreamMiss(kind, row);
        if (Room(access) is not { } room)
        {
            _count.BypassedReads++;
            var passing = new ReferenceLine(access.Line, _lineBytes, _sectorBytes);
            foreach (var sector in asked)
            {
                var start = access.Line * (ulong)_lineBytes + (ulong)(sector * _sectorBytes);
                passing.FillIn(sector * _sectorBytes, Count(Exclusive is { } exclusive ? exclusive.Peek(start, Asked(kind), row) : Behind.Read(start, _sectorBytes, Asked(kind), row)));
            }
            return passing.Data[Offset(address)..(Offset(address) + bytes)];
        }
        var dirty = false;
        var brought = asked.Select(sector => Fetch(access.Line, sector, kind, row, out dirty)).ToList();
        var (set, way) = MakeRoom(room, access, row);
        var placed = Place(set, way, access);
        for (var i = 0; i < asked.Count; i++)
            FillSector(set * _ways + way, asked[i], brought[i]);
        placed.Dirty[0] |= dirty;
        Filled(set, way, access);
        return placed.Data[Offset(address)..(Offset(address) + bytes)];
    }

    private void WriteInLine(ulong address, long[] data, AccessKind kind, int row)
    {
        var access = About(address, kind, row);
        var touched = Sectors(address, data.Length);
        if (FindAlive(access, row) is { } frame)
        {
            Hit(frame, access);
            var line = _frames[frame]!;
            var atomic = kind == AccessKind.Atomic;
            var absent = touched.Where(sector => atomic ? !line.Has(sector) : line.Lacks(sector)).ToList();
            var written = touched;
            if (absent.Count > 0)
            {
                _count.WriteSectorMisses++;
                CountStreamMiss(kind, row);
                var fetches = atomic && _writeMiss != WriteMissPolicy.NoAllocate ? absent : _writeMiss == WriteMissPolicy.FetchOnWrite ? [.. absent.Where(sector => !Covers(address, data.Length, sector))] : new List<int>();
                if (_writeMiss == WriteMissPolicy.NoAllocate)
                {
                    written = [.. touched.Except(absent)];
                    if (_writesBack)
                        PassAbsent(address, data, absent, kind, row);
                }
                else if (fetches.Count == 0)
                {
                    _count.UnfetchedWrites++;
                }
                var fetched = fetches.Select(sector => Fetch(access.Line, sector, kind, row)).ToList();
                if (written.Count > 0)
                    StayIn(frame, line, access);
                for (var i = 0; i < fetches.Count; i++)
                    FillSector(frame, fetches[i], fetched[i]);
            }
            WriteSectors(frame, written, address, data);
            _retention.Written(frame / _ways, frame % _ways, access.Time);
            PassOn(address, data, kind, written.Count == touched.Count, row);
            return;
        }

        _count.WriteMisses++;
        CountStreamMiss(kind, row);
        if (_writeMiss == WriteMissPolicy.NoAllocate || _level.Inclusion == Inclusion.Exclusive)
        {
            _count.WriteThroughs++;
            _count.BytesOut += data.Length;
            Behind.Write(address, data, kind, row);
            return;
        }
        if (Room(access) is not { } room)
        {
            if (kind == AccessKind.WriteBack)
                _count.BypassedWriteBacks++;
            else
                _count.BypassedWrites++;
            _count.BytesOut += data.Length;
            Behind.Write(address, data, kind, row);
            return;
        }
        var needed = kind == AccessKind.Atomic ? touched : _writeMiss == WriteMissPolicy.FetchOnWrite ? [.. touched.Where(sector => !Covers(address, data.Length, sector))] : new List<int>();
        if (needed.Count == 0 && AnyInclusiveBehind && kind != AccessKind.WriteBack)
            needed = touched;
        if (needed.Count == 0)
        {
            _count.UnfetchedWrites++;
            Exclusive?.Discard(address);
        }
        var dirty = false;
        var brought = needed.Select(sector => Fetch(access.Line, sector, kind, row, out dirty)).ToList();
        var (set, way) = MakeRoom(room, access, row);
        var placed = Place(set, way, access);
        for (var i = 0; i < needed.Count; i++)
            FillSector(set * _ways + way, needed[i], brought[i]);
        placed.Dirty[0] |= dirty;
        WriteSectors(set * _ways + way, touched, address, data);
        Filled(set, way, access);
        PassOn(address, data, kind, true, row);
    }

    private void WriteSectors(int frame, List<int> sectors, ulong address, long[] data)
    {
        foreach (var sector in sectors)
        {
            var line = _frames[frame]!;
            var from = Math.Max(sector * _sectorBytes, Offset(address));
            var to = Math.Min((sector + 1) * _sectorBytes, Offset(address) + data.Length);
            line.Put(from, data.AsSpan(from - Offset(address), to - from));
            line.Dirty[sector] |= _writesBack;
        }
        WroteArray(frame, sectors.Count);
    }

    /// <summary>A write-through cache passes every write on.</summary>
    private void PassOn(ulong address, long[] data, AccessKind kind, bool wasHere, int row)
    {
        if (_writesBack)
            return;
        _count.WriteThroughs++;
        _count.BytesOut += data.Length;
        Behind.Write(address, data, kind == AccessKind.Atomic && wasHere ? AccessKind.Write : kind, row);
    }

    /// <summary>The parts of a write that fall into absent sectors of a present line which does not allocate them: one write for each run of adjacent ones.</summary>
    private void PassAbsent(ulong address, long[] data, List<int> absent, AccessKind kind, int row)
    {
        for (var i = 0; i < absent.Count;)
        {
            var first = i;
            while (++i < absent.Count && absent[i] == absent[i - 1] + 1)
            {
            }
            var from = Math.Max(absent[first] * _sectorBytes, Offset(address)) - Offset(address);
            var to = Math.Min((absent[i - 1] + 1) * _sectorBytes, Offset(address) + data.Length) - Offset(address);
            _count.WriteThroughs++;
            _count.BytesOut += to - from;
            Behind.Write(address + (ulong)from, data[from..to], kind, row);
        }
    }

    private long[] Fetch(ulong line, int sector, AccessKind kind, int row) => Fetch(line, sector, kind, row, out _);

    private long[] Fetch(ulong line, int sector, AccessKind kind, int row, out bool dirty)
    {
        var address = line * (ulong)_lineBytes + (ulong)(sector * _sectorBytes);
        dirty = false;
        return Count(Exclusive is { } exclusive ? exclusive.MoveUp(address, Asked(kind), row, out dirty) : Behind.Read(address, _sectorBytes, Asked(kind), row));
    }

    private long[] Count(long[] data)
    {
        _count.BytesIn += data.Length;
        return data;
    }

    private void FillSector(int frame, int sector, long[] data)
    {
        _frames[frame]!.FillIn(sector * _sectorBytes, data);
        _count.Fills++;
        WroteArray(frame, 1);
    }

    private void WroteArray(int frame, int sectors)
    {
        _count.ArrayWrites += sectors;
        _lineWrites[frame] += (uint)sectors;
    }

    private void CountStreamMiss(AccessKind kind, int row)
    {
        if (IsFirst)
            _run.CountStreamMiss(row, kind.Writes());
    }
}
