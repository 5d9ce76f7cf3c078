using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PluginNvm.Modeling;

/// <summary>
/// A level of up to 16 ways. A set is one row of 16 words in order of recency, tag and dirty level in one word, so that an access touches one line of the host's cache:
/// the tag is compared with all words at once, its position is the stack distance, and a permutation moves it to the front. No branch depends on where it is found.
/// </summary>
internal sealed class ShallowRecency : RecencyLevel
{
    /// <summary>Ways of a row.</summary>
    public const int MaxWays = 16;

    private const uint LevelMask = (1u << RecencyEntry.FreeBits) - 1;
    private const uint Clean = MaxWays + 1; // also the depth of what is not found
    private const uint Empty = ~LevelMask | Clean;
    private const int RowBytes = MaxWays * sizeof(uint);
    private const int States = (MaxWays + 1) * RowBytes;
    private const int NearRows = 1 << 9; // as many rows as stay in a host's level-1 cache; of more, rows are asked for ahead
    private const int Ahead = 48;

    // What follows from a state, one table behind the other: for each position, how its row turns; from here on, for each state, the new level; and whether anything changed.
    private const int NextLevels = States;
    private const int Changes = 2 * States;

    private static readonly KernelArray<byte> _tables = new(
    [
        .. MemoryMarshal.AsBytes<uint>([.. Enumerable.Range(0, States / sizeof(uint)).Select(Rotation)]),
        .. Enumerable.Range(0, States).Select(NextLevel),
        .. Enumerable.Range(0, States).Select(state => (byte)(state < RowBytes && NextLevel(state) == LevelOf(state) ? 0 : 1)),
    ]);

    private readonly KernelArray<uint> _words;
    private readonly nuint _rowMask;
    private readonly int _sets;
    private readonly bool _wide;

    // For each state (position, kind and level of what is found): accesses. One that misses counts with the level of the line that falls off the end.
    private readonly KernelArray<long> _seen = new(States);

    private int[]? _present;

    /// <param name="sets">Sets.</param>
    /// <param name="wide">Whether to use vectors of 512 bits.</param>
    public ShallowRecency(int sets, bool wide)
    {
        _sets = sets;
        _wide = wide;
        _rowMask = BitOperations.IsPow2(sets) ? (nuint)(sets - 1) << RecencyEntry.SetShift : uint.MaxValue >> RecencyEntry.SetShift << RecencyEntry.SetShift;
        _words = new KernelArray<uint>(checked(sets * MaxWays));
        _words.All.Fill(Empty);
    }

    private bool IsFar => _sets > NearRows && Sse.IsSupported;

    private static int LevelOf(int state) => state & (int)LevelMask;

    private static byte NextLevel(int state) =>
        (byte)((state & RecencyEntry.Write) != 0 ? 1 : Math.Min(Clean, Math.Max(LevelOf(state), state / RowBytes + 1)));

    // For each position an order of words: the front (number 16, of the second operand) comes to word 0, and the words before the position move by one.
    private static uint Rotation(int at)
    {
        var (position, word) = (at / MaxWays, at % MaxWays);
        return word == 0 ? MaxWays : (uint)(word <= position ? word - 1 : word);
    }

    public override int Run(Span<ulong> entries)
    {
        _present = null;
        return (IsFar, _wide) switch
        {
            (false, false) => Run256<Near>(entries),
            (false, true) => Run512<Near>(entries),
            (true, false) => Run256<Far>(entries),
            (true, true) => Run512<Far>(entries),
        };
    }

    public override int Run(RecencyLevel next, Span<ulong> entries)
    {
        if (!_wide || next is not ShallowRecency second)
            return base.Run(next, entries);
        (_present, second._present) = (null, null);
        return second.IsFar ? Run512<Far>(second, entries) : Run512<Near>(second, entries);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Run512<TReach>(Span<ulong> entries)
        where TReach : struct, IReach
    {
        ref var first = ref MemoryMarshal.GetReference(entries);
        ref var row = ref _words[0];
        ref var seen = ref _seen[0];
        ref var tables = ref _tables[0];
        var mask = _rowMask;
        nuint kept = 0;
        for (nuint i = 0; i < (nuint)entries.Length; i++)
        {
            TReach.Prefetch(ref row, ref first, i, (nuint)entries.Length, mask);
            var entry = Unsafe.Add(ref first, i);
            var state = Step512(entry, ref row, mask, ref seen, ref tables);
            Unsafe.Add(ref first, kept) = entry;
            kept += Unsafe.Add(ref tables, state + Changes);
        }
        return (int)kept;
    }

    // An access waits for the one before it in its row, but not for those of the other level, so that both levels together take little longer than one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Run512<TReach>(ShallowRecency next, Span<ulong> entries)
        where TReach : struct, IReach
    {
        ref var first = ref MemoryMarshal.GetReference(entries);
        ref var row = ref _words[0];
        ref var nextRow = ref next._words[0];
        ref var seen = ref _seen[0];
        ref var nextSeen = ref next._seen[0];
        ref var tables = ref _tables[0];
        var mask = _rowMask;
        var nextMask = next._rowMask;
        nuint kept = 0;
        for (nuint i = 0; i < (nuint)entries.Length; i++)
        {
            TReach.Prefetch(ref row, ref first, i, (nuint)entries.Length, mask);
            TReach.Prefetch(ref nextRow, ref first, i, (nuint)entries.Length, nextMask);
            var entry = Unsafe.Add(ref first, i);
            Step512(entry, ref row, mask, ref seen, ref tables);
            var state = Step512(entry, ref nextRow, nextMask, ref nextSeen, ref tables);
            Unsafe.Add(ref first, kept) = entry;
            kept += Unsafe.Add(ref tables, state + Changes);
        }
        return (int)kept;
    }

    /// <summary>References a line.</summary>
    /// <returns>The state it was found in.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Step512(ulong entry, ref uint firstRow, nuint mask, ref long seen, ref byte tables)
    {
        ref var row = ref Unsafe.AddByteOffset(ref firstRow, (nuint)entry & mask);
        var tag = (uint)(entry >> 32);
        var old = Vector512.LoadUnsafe(ref row);
        var found = (uint)Vector512.Equals(old & Vector512.Create(~LevelMask), Vector512.Create(tag)).ExtractMostSignificantBits();
        var turn = (nuint)(uint)BitOperations.TrailingZeroCount(found | 1u << MaxWays) * RowBytes;
        var lane = (nuint)(uint)BitOperations.TrailingZeroCount(found | 1u << MaxWays - 1);
        var state = turn | (nuint)entry & RecencyEntry.Write | Unsafe.Add(ref row, lane) & LevelMask;
        Unsafe.Add(ref seen, state)++;
        var front = tag | Unsafe.Add(ref tables, state + NextLevels);
        var rotation = Vector512.LoadUnsafe(ref Unsafe.As<byte, uint>(ref Unsafe.Add(ref tables, turn)));
        Avx512F.PermuteVar16x32x2(old, rotation, Vector512.CreateScalarUnsafe(front)).StoreUnsafe(ref row);
        return state;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Run256<TReach>(Span<ulong> entries)
        where TReach : struct, IReach
    {
        ref var first = ref MemoryMarshal.GetReference(entries);
        ref var rows = ref _words[0];
        ref var seen = ref _seen[0];
        ref var tables = ref _tables[0];
        var mask = _rowMask;
        nuint kept = 0;
        for (nuint i = 0; i < (nuint)entries.Length; i++)
        {
            TReach.Prefetch(ref rows, ref first, i, (nuint)entries.Length, mask);
            var entry = Unsafe.Add(ref first, i);
            ref var row = ref Unsafe.AddByteOffset(ref rows, (nuint)entry & mask);
            var tag = (uint)(entry >> 32);
            var low = Vector256.LoadUnsafe(ref row);
            var high = Vector256.LoadUnsafe(ref row, 8);
            var wanted = Vector256.Create(tag);
            var found = Vector256.Equals(low & Vector256.Create(~LevelMask), wanted).ExtractMostSignificantBits()
                | Vector256.Equals(high & Vector256.Create(~LevelMask), wanted).ExtractMostSignificantBits() << 8;
            var position = BitOperations.TrailingZeroCount(found | 1u << MaxWays);
            var lane = (nuint)(uint)BitOperations.TrailingZeroCount(found | 1u << MaxWays - 1);
            var state = (nuint)(uint)position * RowBytes | (nuint)entry & RecencyEntry.Write | Unsafe.Add(ref row, lane) & LevelMask;
            Unsafe.Add(ref seen, state)++;
            var front = tag | Unsafe.Add(ref tables, state + NextLevels);
            Unsafe.Add(ref first, kept) = entry;
            kept += Unsafe.Add(ref tables, state + Changes);

            // Both halves turn by one word; the low one takes the new front, the high one what left the low one.
            var lowTurned = Vector256.Shuffle(low, Vector256.Create(7u, 0, 1, 2, 3, 4, 5, 6));
            var highTurned = Vector256.Shuffle(high, Vector256.Create(7u, 0, 1, 2, 3, 4, 5, 6));
            var firstWord = Vector256.Create(-1, 0, 0, 0, 0, 0, 0, 0).AsUInt32();
            var lowMoved = Vector256.ConditionalSelect(firstWord, Vector256.CreateScalarUnsafe(front), lowTurned);
            var highMoved = Vector256.ConditionalSelect(firstWord, lowTurned, highTurned);
            var depth = Vector256.Create(position);
            var keepLow = Vector256.GreaterThan(Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7), depth).AsUInt32();
            var keepHigh = Vector256.GreaterThan(Vector256.Create(8, 9, 10, 11, 12, 13, 14, 15), depth).AsUInt32();
            Vector256.ConditionalSelect(keepLow, low, lowMoved).StoreUnsafe(ref row);
            Vector256.ConditionalSelect(keepHigh, high, highMoved).StoreUnsafe(ref row, 8);
        }
        return (int)kept;
    }

    public override LruCounts Count(int ways, long reads, long writes)
    {
        long readMisses = 0, writeMisses = 0, writeBacks = 0, filled = 0, dirty = 0;
        for (var state = ways * RowBytes; state < States; state++)
        {
            if ((state & RecencyEntry.Write) != 0)
                writeMisses += _seen[state];
            else
                readMisses += _seen[state];
            if (LevelOf(state) <= ways)
                writeBacks += _seen[state];
        }
        var present = _present ??= CountPresent();
        for (var at = 0; at < present.Length; at++)
        {
            var isIn = at / RowBytes < ways;
            var isDirty = LevelOf(at) <= ways;
            filled += isIn ? present[at] : 0;
            dirty += isIn && isDirty ? present[at] : 0;
            writeBacks += !isIn && isDirty ? present[at] : 0;
        }
        return new LruCounts
        {
            Reads = reads,
            Writes = writes,
            ReadMisses = readMisses,
            WriteMisses = writeMisses,
            Evictions = readMisses + writeMisses - filled,
            DirtyEvictions = writeBacks,
            DirtyLinesAtEnd = dirty,
        };
    }

    /// <summary>Lines that are present, by position and dirty level, as states of reads.</summary>
    private int[] CountPresent()
    {
        var present = new int[MaxWays * RowBytes];
        var words = _words.All;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != Empty)
                present[i % MaxWays * RowBytes + (int)(words[i] & LevelMask)]++;
        }
        return present;
    }

    /// <summary>Whether rows are asked for before they are needed.</summary>
    private interface IReach
    {
        static abstract void Prefetch(ref uint rows, ref ulong entries, nuint at, nuint count, nuint mask);
    }

    private readonly struct Near : IReach
    {
        public static void Prefetch(ref uint rows, ref ulong entries, nuint at, nuint count, nuint mask)
        {
        }
    }

    private readonly struct Far : IReach
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static unsafe void Prefetch(ref uint rows, ref ulong entries, nuint at, nuint count, nuint mask)
        {
            if (at + Ahead < count)
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AddByteOffset(ref rows, (nuint)Unsafe.Add(ref entries, at + Ahead) & mask)));
        }
    }
}
