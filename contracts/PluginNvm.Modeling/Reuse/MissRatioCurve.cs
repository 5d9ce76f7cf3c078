using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>
/// Exact counts of fully associative LRU caches of every capacity, from one pass over the accesses: write-back, a write miss fetches the line, caches empty at the start.
/// </summary>
/// <remarks>
/// Stack distances as in <see cref="AssociativityCurve"/>, found in a time that grows with the logarithm of the distinct lines (F. Olken, Efficient methods for calculating the success
/// function of fixed space replacement policies, LBL-12370, 1981, with a tree; here a binary indexed tree). Memory: 80 to 160 bytes for each distinct line, however many accesses, and 56 more once counts were asked for.
/// </remarks>
public sealed class MissRatioCurve
{
    private const int Clean = int.MaxValue;
    private const int Ahead = 16;

    private readonly RecencyOrder _order = new(); // with every line its dirty level, 0 for none yet
    private readonly LineAccesses _split;

    private Tally[] _at = new Tally[256]; // by depth, from 1; 0: first uses
    private readonly Found[] _found = new Found[1024]; // counted together: a place in a long table is asked for ahead of its use
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
        var filled = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + Ahead < lines.Length)
                _order.Prefetch(lines[i + Ahead]);
            _found[filled++] = Touch(lines[i], kinds[i].Writes());
            if (filled < _found.Length)
                continue;
            Count(_found);
            filled = 0;
        }
        Count(_found.AsSpan(0, filled));
        Accesses += lines.Length;
    }

    /// <summary>Adds the accesses of a block. One that crosses lines counts once for each.</summary>
    /// <param name="block">Accesses by byte address and size.</param>
    /// <exception cref="ModelException">An access has no bytes, or goes beyond the last address.</exception>
    /// <exception cref="OverflowException">There are more than 2^29 distinct lines.</exception>
    public void Add(AccessBlock block) => _split.Split(block, Add);

    /// <summary>Accesses by stack distance: element i holds how many found their line at depth i + 1, after i other distinct lines. First uses are not among them.</summary>
    public IReadOnlyList<long> Distances() => [.. Enumerable.Range(1, DistinctLines).Select(depth => _at[depth].Reads + _at[depth].Writes)];

    /// <summary>What happened so far in a cache of so many lines.</summary>
    /// <param name="lines">Lines the cache holds, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lines"/> is less than 1.</exception>
    public LruCounts At(long lines)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        _counts ??= Count();
        return _counts[Math.Min(lines, _counts.Length - 1)];
    }

    private Found Touch(ulong line, bool writes)
    {
        ref var level = ref _order.Touch(line, out var depth);
        var before = depth == 0 ? Clean : level;
        level = writes ? 1 : Math.Max(before, depth);
        return new Found(depth, before, writes ? 1 : 0);
    }

    private unsafe void Count(ReadOnlySpan<Found> found)
    {
        if (_order.Count >= _at.Length)
            Array.Resize(ref _at, (int)BitOperations.RoundUpToPowerOf2((uint)_order.Count + 1));
        for (var i = 0; i < found.Length; i++)
        {
            if (Sse.IsSupported && i + Ahead < found.Length)
                Sse.Prefetch0(Unsafe.AsPointer(ref _at[found[i + Ahead].Depth]));
            var (depth, level, write) = found[i];
            ref var tally = ref _at[depth];
            tally.Writes += write;
            tally.Reads += 1 - write;
            if (level >= depth)
                continue;
            _at[level].WriteBacks++;
            tally.WriteBacks--;
        }
    }

    /// <summary>The counts of every capacity up to the distinct lines; larger ones have the last.</summary>
    private LruCounts[] Count()
    {
        var writeBacks = new long[DistinctLines + 1];
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
        var (reads, writes) = (_at.Sum(tally => tally.Reads), _at.Sum(tally => tally.Writes));
        var (readMisses, writeMisses, writtenBack, dirtyLines) = (reads, writes, 0L, 0L);
        for (var lines = 1; lines < counts.Length; lines++)
        {
            if (lines <= DistinctLines)
            {
                readMisses -= _at[lines].Reads;
                writeMisses -= _at[lines].Writes;
                writtenBack += _at[lines].WriteBacks + writeBacks[lines];
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

    /// <summary>What is to be counted of a reference: where its line was (0: nowhere), its dirty level there, and 1 for a write.</summary>
    private readonly record struct Found(int Depth, int Level, int Write);

    /// <summary>What happened at a depth: references, and the change in write-backs from the capacity before to this one.</summary>
    private struct Tally
    {
        public long Reads;
        public long Writes;
        public long WriteBacks;
    }
}
