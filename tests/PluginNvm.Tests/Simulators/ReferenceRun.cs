namespace PluginNvm.Tests.Simulators;

/// <summary>What is behind a level.</summary>
internal interface IBehind
{
    /// <summary>Reads bytes; -1 for a byte whose value nobody knows.</summary>
    long[] Read(ulong address, int bytes, AccessKind kind, int row);

    /// <summary>Writes bytes; -1 for a byte that is not carried.</summary>
    void Write(ulong address, long[] data, AccessKind kind, int row);
}

/// <summary>The memory behind the last level.</summary>
internal sealed class ReferenceMemory : IBehind
{
    private readonly Dictionary<ulong, long> _bytes = [];

    public long Reads { get; private set; }

    public long BytesRead { get; private set; }

    public long Writes { get; private set; }

    public long BytesWritten { get; private set; }

    public long this[ulong address] => _bytes.GetValueOrDefault(address);

    public long[] Read(ulong address, int bytes, AccessKind kind, int row)
    {
        Reads++;
        BytesRead += bytes;
        return [.. Enumerable.Range(0, bytes).Select(i => this[address + (ulong)i])];
    }

    public void Write(ulong address, long[] data, AccessKind kind, int row)
    {
        Writes++;
        BytesWritten += data.Length;
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] >= 0)
                _bytes[address + (ulong)i] = data[i];
        }
    }

    public void ForgetCounts() => (Reads, BytesRead, Writes, BytesWritten) = (0, 0, 0, 0);
}

/// <summary>
/// A slow simulator of whole hierarchies, written from the contract's words: lines are objects, every counter is counted where its description says, and every byte has a
/// value, the number of the access that wrote it last, so that a read which gets an old value is noticed.
/// </summary>
internal sealed class ReferenceRun
{
    private readonly CacheRequest _request;
    private readonly Dictionary<ulong, long> _latest = [];
    private readonly SortedDictionary<uint, long[]> _streams = [];

    private ReferenceRun(CacheRequest request, ReferenceRows rows)
    {
        _request = request;
        Memory = new ReferenceMemory();
        Rows = rows;
        foreach (var level in request.Levels)
            Levels.Add(new ReferenceLevel(level, this, Levels.Count));
    }

    public List<ReferenceLevel> Levels { get; } = [];

    public ReferenceMemory Memory { get; }

    public ReferenceRows Rows { get; }

    /// <summary>Called after each access.</summary>
    public static (CacheRun Run, ReferenceRun State) Of(IReadOnlyList<Access> accesses, AccessColumns columns, CacheRequest request, Action<ReferenceRun>? after = null)
    {
        var rows = new ReferenceRows(accesses, columns, (int)(request.Levels[0].Line.Bits / 8));
        var state = new ReferenceRun(request, rows);
        return (state.Go(accesses.Count, after), state);
    }

    /// <summary>Counts a miss of a stream at the first level.</summary>
    public void CountStreamMiss(int row, bool write) => OfStream(row)[write ? 3 : 2]++;

    // Bytes that a sector written in part does not carry are lost between caches. A line that an inclusive level finds expired may have its newest data above and older ones on
    // their way down, which the order of transfers does not tell apart.
    private bool KeepsData => !_request.Levels.SkipLast(1).Any(level => level.WriteMiss == WriteMissPolicy.LazyFetch)
        && !_request.Levels.Any(level => level.Inclusion == Inclusion.Inclusive && level.Retention != Parts.Unlimited);

    /// <summary>Whether memory holds the last value of every byte, as it must after a flush.</summary>
    public bool IsMemoryUpToDate() => !KeepsData || !_request.Flush || _latest.All(pair => Memory[pair.Key] == pair.Value);

    private CacheRun Go(int accesses, Action<ReferenceRun>? after)
    {
        var end = _request.Accesses is { } most ? Math.Min(accesses, _request.WarmUp + most) : accesses;
        var warming = _request.WarmUp > 0;
        var last = 0;
        for (var row = 0; row < Rows.Rows.Count && Rows.Rows[row].Access < end; row++)
        {
            if (warming && Rows.Rows[row].Access >= _request.WarmUp)
            {
                warming = false;
                Memory.ForgetCounts();
                _streams.Clear();
                foreach (var level in Levels)
                    level.ForgetCounts();
            }
            var piece = Rows.Rows[row].Piece;
            OfStream(row)[piece.Kind.Writes() ? 1 : 0]++;
            if (piece.Kind.Writes())
                Write(piece, row);
            else
                Read(piece, row);
            last = row;
            after?.Invoke(this);
        }
        var dirty = Levels.Select(level => level.DirtyLines).ToList();
        if (_request.Flush)
        {
            foreach (var level in Levels)
                level.Flush(last);
        }
        return new CacheRun
        {
            Accesses = end - _request.WarmUp,
            Levels = [.. Levels.Select((level, i) => level.Result(dirty[i], _request.PerLineWrites))],
            Streams = _request.PerStream ? [.. _streams.Select(one => new StreamCounts(one.Key, one.Value[0], one.Value[1], one.Value[2], one.Value[3]))] : [],
            MemoryReads = Memory.Reads,
            MemoryBytesRead = Memory.BytesRead,
            MemoryWrites = Memory.Writes,
            MemoryBytesWritten = Memory.BytesWritten,
        };
    }

    private void Write(Access piece, int row)
    {
        var data = new long[piece.Size];
        Array.Fill(data, row + 1);
        for (uint i = 0; i < piece.Size; i++)
            _latest[piece.Address + i] = row + 1;
        Levels[0].Write(piece.Address, data, piece.Kind, row);
    }

    private void Read(Access piece, int row)
    {
        var data = Levels[0].Read(piece.Address, (int)piece.Size, piece.Kind, row);
        for (uint i = 0; i < piece.Size; i++)
        {
            var expected = _latest.GetValueOrDefault(piece.Address + i);
            if (data[i] != expected && KeepsData)
                throw new AssertFailedException($"row {row} reads {data[i]} at 0x{piece.Address + i:x}, where {expected} was written last");
        }
    }

    private long[] OfStream(int row)
    {
        var stream = Rows.Details.Streams[row];
        if (!_streams.TryGetValue(stream, out var counts))
            _streams.Add(stream, counts = new long[4]);
        return counts;
    }
}
