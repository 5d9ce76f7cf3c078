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
    private const ulong NoLine = ulong.MaxValue; // no entry: the tag of all ones is never given

    private readonly RecencyLevel[] _levels;
    private readonly PageNumbers _pages;
    private readonly int _tagShift;
    private readonly ulong _sets;
    private readonly ulong[] _fronts;
    private readonly ulong[] _entries = new ulong[BlockLines];
    private readonly ulong[] _setsOf;
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
        _fronts = new ulong[sets[0]];
        Array.Fill(_fronts, NoLine);
        _setsOf = BitOperations.IsPow2(sets[0]) ? [] : new ulong[BlockLines];
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
            foreach (var level in _levels)
                left = level.Run(_entries.AsSpan(0, left));
            Accesses += count;
            lines = lines[count..];
            kinds = kinds[count..];
        }
    }

    /// <summary>What happened so far at a set count, by its place in the list, with so many ways.</summary>
    public LruCounts Count(int level, int ways) => _levels[level].Count(ways, Accesses - _writes, _writes);

    /// <summary>
    /// Makes the entries of a block, but for those that change nothing: references of the line last referenced in its set that do not make it dirty, which are half of many
    /// programs' accesses and more.
    /// </summary>
    private int Enter(ReadOnlySpan<ulong> lines, ReadOnlySpan<AccessKind> kinds)
    {
        var numbers = _numbers.AsSpan(0, lines.Length);
        _pages.Of(lines, numbers);
        var sets = SetsOf(lines);
        kinds = kinds[..numbers.Length];
        sets = sets[..numbers.Length];
        ref var entries = ref MemoryMarshal.GetArrayDataReference(_entries);
        ref var fronts = ref MemoryMarshal.GetArrayDataReference(_fronts);
        var setMask = BitOperations.IsPow2(_sets) ? _sets - 1 : ulong.MaxValue;
        var shift = _tagShift;
        ulong writes = 0;
        nuint kept = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var entry = RecencyEntry.Of(numbers[i] << shift, sets[i], kinds[i]);
            writes += entry & RecencyEntry.Write;
            ref var front = ref Unsafe.Add(ref fronts, (nuint)(sets[i] & setMask));
            var old = front;
            // The front's bit of a write says that its dirty level is 1; a read leaves that as it is.
            var now = entry | RecencyEntry.Write & OneIfNot0((entry | RecencyEntry.Write) ^ old) - 1;
            front = now;
            Unsafe.Add(ref entries, kept) = entry;
            kept += (nuint)OneIfNot0(now ^ old);
        }
        _writes += (long)(writes / RecencyEntry.Write);
        return (int)kept;
    }

    /// <summary>Numbers whose low bits are the sets of lines: where the sets are a power of two, the line numbers themselves.</summary>
    private ReadOnlySpan<ulong> SetsOf(ReadOnlySpan<ulong> lines)
    {
        if (_setsOf.Length == 0)
            return lines;
        for (var i = 0; i < lines.Length; i++)
            _setsOf[i] = lines[i] % _sets;
        return _setsOf;
    }

    // A comparison would become a branch, which would often be mispredicted.
    private static ulong OneIfNot0(ulong value) => (value | 0 - value) >> 63;
}
