using System.Numerics;
using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>
/// Exact counts of LRU caches with every power of two of a range as number of sets, and every associativity up to a largest, from one pass over the accesses; see
/// <see cref="AssociativityCurve"/> for what is counted.
/// </summary>
/// <remarks>
/// Sets that divide the sets of another count keep a line at least as near the front (M. D. Hill and A. J. Smith, Evaluating associativity in CPU caches, IEEE TC 38(12), 1989): an access
/// to the front line of its set, which leaves that set as it was, does so with twice the sets too, and is looked at no further. A wide range therefore costs little more than its first
/// set counts.
/// </remarks>
public sealed class SetCountCurves
{
    private readonly RecencySweep _sweep;
    private readonly LineAccesses _split;

    /// <summary>Curves without accesses.</summary>
    /// <param name="fewestSets">Fewest sets, a power of two.</param>
    /// <param name="mostSets">Most sets, a power of two, at most 2^26.</param>
    /// <param name="maxWays">Largest associativity, at least 1.</param>
    /// <param name="lineBytes">Bytes of a line, a power of two.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">Sets times ways exceed what an array holds.</exception>
    public SetCountCurves(int fewestSets, int mostSets, int maxWays, int lineBytes = 64)
        : this(fewestSets, mostSets, maxWays, lineBytes, RecencySweep.Wide)
    {
    }

    internal SetCountCurves(int fewestSets, int mostSets, int maxWays, int lineBytes, bool wide)
    {
        ThrowIfNoPowerOf2(fewestSets, nameof(fewestSets));
        ThrowIfNoPowerOf2(mostSets, nameof(mostSets));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostSets, RecencyEntry.MaxSets);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostSets, fewestSets);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWays, 1);
        _split = new LineAccesses(lineBytes);
        SetCounts = [.. Enumerable.Range(BitOperations.Log2((uint)fewestSets), BitOperations.Log2((uint)(mostSets / fewestSets)) + 1).Select(log => 1 << log)];
        _sweep = new RecencySweep(SetCounts, maxWays, wide);
        MaxWays = maxWays;
    }

    /// <summary>The numbers of sets, ascending.</summary>
    public IReadOnlyList<int> SetCounts { get; }

    /// <summary>Largest associativity.</summary>
    public int MaxWays { get; }

    /// <summary>Line accesses so far.</summary>
    public long Accesses => _sweep.Accesses;

    /// <inheritdoc cref="AssociativityCurve.Add(ReadOnlySpan{ulong}, ReadOnlySpan{AccessKind})"/>
    public void Add(ReadOnlySpan<ulong> lines, ReadOnlySpan<AccessKind> kinds) => _sweep.Add(lines, kinds);

    /// <inheritdoc cref="AssociativityCurve.Add(AccessBlock)"/>
    public void Add(AccessBlock block) => _split.Split(block, _sweep.Add);

    /// <summary>What happened so far in a cache of so many sets and ways.</summary>
    /// <param name="sets">Sets, one of <see cref="SetCounts"/>.</param>
    /// <param name="ways">Ways, 1 to <see cref="MaxWays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public LruCounts At(int sets, int ways)
    {
        ThrowIfNoPowerOf2(sets, nameof(sets));
        ArgumentOutOfRangeException.ThrowIfLessThan(sets, SetCounts[0]);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sets, SetCounts[^1]);
        ArgumentOutOfRangeException.ThrowIfLessThan(ways, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ways, MaxWays);
        return _sweep.Count(BitOperations.Log2((uint)(sets / SetCounts[0])), ways);
    }

    private static void ThrowIfNoPowerOf2(int sets, string name)
    {
        if (!BitOperations.IsPow2(sets))
            throw new ArgumentOutOfRangeException(name, sets, "sets must be a power of two");
    }
}
