using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>Levels of one or several set counts, each a multiple of the one before, over one sequence of accesses. Blocks of accesses go from level to level; what changes nothing at one is not looked at by those after it.</summary>
internal sealed class RecencySweep
{
    private const int BlockLines = 4096; // entries and what is needed for them stay in a host's level-1 or level-2 cache from level to level

    private readonly RecencyLevel[] _levels;
    private readonly PageNumbers _pages;
    private readonly int _tagShift;
    private readonly ulong _sets;
    private readonly bool _filters;
    private readonly ulong[] _fronts;
    private readonly ulong[] _entries = new ulong[BlockLines];
    private readonly ulong[] _lines = new ulong[BlockLines];
    private readonly byte[] _writesOf = new byte[BlockLines];
    private readonly uint[] _numbers = new uint[BlockLines];
    private long _writes;

    /// <param name="sets">Set counts: one, or several powers of two in ascending order.</param>
    /// <param name="maxWays">Largest associativity.</param>
    /// <param name="wide">Whether to use vectors of 512 bits.</param>
    public RecencySweep(IReadOnlyList<int> sets, int maxWays, bool wide)
    {
        // The set tells the low bits of a line number that divide every set count: with 32 sets or a multiple, tags lose no bit to the dirty level.
        var implied = Math.Min(RecencyEntry.FreeBits, BitOperations.TrailingZeroCount(sets[0]));
        _tagShift = RecencyEntry.FreeBits - implied;
        _pages = new PageNumbers(32 - _tagShift);
        _sets = (ulong)sets[0];
        _fronts = [0];
        _filters = sets[0] >= 4 && BitOperations.IsPow2(sets[0]);
        if (_filters)
            _fronts = [.. Enumerable.Range(0, sets[0]).Select(set => ~(ulong)set)]; // lines of another set
        _levels = [.. sets.Select(s => maxWays <= ShallowRecency.MaxWays ? (RecencyLevel)new ShallowRecency(s, wide) : new DeepRecency(s, maxWays))];
    }

    /// <summary>Whether this machine has what vectors of 512 bits are used with.</summary>
    public static bool Wide => Avx512F.IsSupported;

    /// <summary>Accesses so far, of lines.</summary>
    public long Accesses { get; private set; }

    /// <inheritdoc cref="AssociativityCurve.Add(ReadOnlySpan{ulong}, ReadOnlySpan{AccessKind})"/>
    public void Add(ReadOnlySpan<ulong> lines, ReadOnlySpan<AccessKind> kinds)
    {
        if (lines.Length != kinds.Length)
            throw new ArgumentException($"{lines.Length} lines but {kinds.Length} kinds", nameof(kinds));
        while (!lines.IsEmpty)
        {
            var count = Math.Min(lines.Length, BlockLines);
            var left = Enter(lines[..count], kinds[..count]);
            var at = 0;
            for (; at + 1 < _levels.Length; at += 2)
                left = _levels[at].Run(_levels[at + 1], _entries.AsSpan(0, left));
            if (at < _levels.Length)
                _levels[at].Run(_entries.AsSpan(0, left));
            Accesses += count;
            lines = lines[count..];
            kinds = kinds[count..];
        }
    }

    /// <summary>What happened so far at a set count, by its place in the list, with so many ways.</summary>
    public LruCounts Count(int level, int ways) => _levels[level].Count(ways, Accesses - _writes, _writes);

    /// <summary>Makes the entries of a block, but for those that change nothing at any level.</summary>
    private int Enter(ReadOnlySpan<ulong> lines, ReadOnlySpan<AccessKind> kinds)
    {
        var count = Filter(lines, kinds);
        lines = _lines.AsSpan(0, count);
        var writes = _writesOf.AsSpan(0, count);
        var numbers = _numbers.AsSpan(0, count);
        var entries = _entries.AsSpan(0, count);
        _pages.Of(lines, numbers);
        if (!BitOperations.IsPow2(_sets))
        {
            foreach (ref var line in _lines.AsSpan(0, count))
                line %= _sets;
        }
        for (var i = 0; i < entries.Length; i++)
            entries[i] = RecencyEntry.Of(numbers[i] << _tagShift, (uint)lines[i], writes[i]);
        return count;
    }

    /// <summary>
    /// Leaves out references of the line last referenced in its set that do not make it dirty, which are half of many programs' accesses and more. The front line of a set is kept with
    /// a bit that says whether its dirty level is 1, in the place of its lowest bit, which is that of the set. With fewer than 4 sets or no power of two, all references are kept.
    /// </summary>
    private int Filter(ReadOnlySpan<ulong> lines, ReadOnlySpan<AccessKind> kinds)
    {
        ref var line = ref MemoryMarshal.GetReference(lines);
        ref var kind = ref MemoryMarshal.GetReference(kinds);
        ref var keptLines = ref MemoryMarshal.GetArrayDataReference(_lines);
        ref var keptWrites = ref MemoryMarshal.GetArrayDataReference(_writesOf);
        ref var fronts = ref MemoryMarshal.GetArrayDataReference(_fronts);
        var mask = (nuint)_fronts.Length - 1;
        var always = _filters ? 0u : 1u;
        nuint kept = 0;
        ulong writes = 0;
        for (nuint i = 0; i < (nuint)lines.Length; i++)
        {
            var number = Unsafe.Add(ref line, i);
            var write = RecencyEntry.Writes(Unsafe.Add(ref kind, i));
            ref var front = ref Unsafe.Add(ref fronts, (nuint)number & mask);
            var old = front;
            var now = number & ~1ul | write;
            now |= Bit((now | 1) == old);
            front = now;
            Unsafe.Add(ref keptLines, kept) = number;
            Unsafe.Add(ref keptWrites, kept) = (byte)write;
            kept += Bit(now != old) | always;
            writes += write;
        }
        _writes += (long)writes;
        return (int)kept;
    }

    // Not a branch, which would often be mispredicted.
    private static uint Bit(bool value) => Unsafe.BitCast<bool, byte>(value);
}
