using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>
/// Exact counts of fully associative LRU caches of every capacity, from one pass over the accesses: write-back, a write miss fetches the line, caches empty at the start.
/// </summary>
/// <remarks>
/// Stack distances as in <see cref="AssociativityCurve"/>, found in a time that grows with the logarithm of the distinct lines (F. Olken, Efficient methods for calculating the success
/// function of fixed space replacement policies, LBL-12370, 1981, with a tree; here a binary indexed tree). Memory: about 100 to 150 bytes for each distinct line, however many accesses.
/// </remarks>
public sealed class MissRatioCurve
{
    private const int Clean = int.MaxValue;
    private const int Ahead = 16;

    private readonly RecencyOrder _order = new(); // with every line its dirty level, 0 for none yet
    private readonly LineAccesses _split;

    // By depth, from 1 (0: first uses): references, and the change in write-backs from each capacity to the next.
    private long[] _reads = new long[256];
    private long[] _writes = new long[256];
    private long[] _writeBacks = new long[256];
    private LruCounts[]? _counts;

    /// <summary>A curve without accesses.</summary>
    /// <param name="lineBytes">Bytes of a line, a power of two.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lineBytes"/> is not a power of two.</exception>
    public MissRatioCurve(int lineBytes = 64) => _split = new LineAccesses(lineBytes);

    /// <summary>Line accesses so far.</summary>
    public long Accesses { get; private set; }

    /// <summary>Distinct lines so far: as many accesses were first uses, which miss in every cache.</summary>
    public int DistinctLines => _order.Count;

    /// <summary>Adds accesses of lines, in order.</summary>
    /// <param name="lines">Line numbers: byte addresses divided by the bytes of a line.</param>
    /// <param name="kinds">What each access does; all that do not write count as reads.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="OverflowException">There are more than 2^29 distinct lines.</exception>
    public void Add(ReadOnlySpan<ulong> lines, ReadOnlySpan<AccessKind> kinds)
    {
        if (lines.Length != kinds.Length)
            throw new ArgumentException($"{lines.Length} lines but {kinds.Length} kinds", nameof(kinds));
        _counts = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + Ahead < lines.Length)
                _order.Prefetch(lines[i + Ahead]);
            Add(lines[i], kinds[i].Writes());
        }
        Accesses += lines.Length;
    }

    /// <summary>Adds the accesses of a block. One that crosses lines counts once for each.</summary>
    /// <param name="block">Accesses by byte address and size.</param>
    /// <exception cref="ModelException">An access has no bytes, or goes beyond the last address.</exception>
    /// <exception cref="OverflowException">There are more than 2^29 distinct lines.</exception>
    public void Add(AccessBlock block) => _split.Split(block, Add);

    /// <summary>Accesses by stack distance: element i holds how many found their line at depth i + 1, after i other distinct lines. First uses are not among them.</summary>
    public IReadOnlyList<long> Distances() => [.. Enumerable.Range(1, DistinctLines).Select(depth => _reads[depth] + _writes[depth])];

    /// <summary>What happened so far in a cache of so many lines.</summary>
    /// <param name="lines">Lines the cache holds, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lines"/> is less than 1.</exception>
    public LruCounts At(long lines)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        _counts ??= Count();
        return _counts[Math.Min(lines, _counts.Length - 1)];
    }

    private void Add(ulong line, bool writes)
    {
        ref var level = ref _order.Touch(line, out var depth);
        if (_order.Count >= _reads.Length)
            Grow();
        (writes ? _writes : _reads)[depth]++;
        if (depth == 0)
        {
            level = writes ? 1 : Clean;
            return;
        }
        if (level < depth)
        {
            _writeBacks[level]++;
            _writeBacks[depth]--;
        }
        level = writes ? 1 : Math.Max(level, depth);
    }

    private void Grow()
    {
        Array.Resize(ref _reads, _reads.Length * 2);
        Array.Resize(ref _writes, _reads.Length);
        Array.Resize(ref _writeBacks, _reads.Length);
    }

    /// <summary>The counts of every capacity up to the distinct lines; larger ones have the last.</summary>
    private LruCounts[] Count()
    {
        var writeBacks = _writeBacks.AsSpan(0, DistinctLines + 1).ToArray();
        var dirty = new long[DistinctLines + 1];
        var depth = 0;
        foreach (var level in _order.Numbers())
        {
            depth++;
            if (level == Clean)
                continue;
            dirty[Math.Max(depth, level)]++;
            if (level >= depth)
                continue;
            writeBacks[level]++;
            writeBacks[depth]--;
        }

        var counts = new LruCounts[Math.Max(DistinctLines, 1) + 1];
        var (reads, writes) = (_reads.Sum(), _writes.Sum());
        var (readMisses, writeMisses, writtenBack, dirtyLines) = (reads, writes, 0L, 0L);
        for (var lines = 1; lines < counts.Length; lines++)
        {
            if (lines <= DistinctLines)
            {
                readMisses -= _reads[lines];
                writeMisses -= _writes[lines];
                writtenBack += writeBacks[lines];
                dirtyLines += dirty[lines];
            }
            counts[lines] = new LruCounts
            {
                Reads = reads,
                Writes = writes,
                ReadMisses = readMisses,
                WriteMisses = writeMisses,
                Evictions = readMisses + writeMisses - Math.Min(lines, DistinctLines),
                DirtyEvictions = writtenBack,
                DirtyLinesAtEnd = dirtyLines,
            };
        }
        return counts;
    }
}
