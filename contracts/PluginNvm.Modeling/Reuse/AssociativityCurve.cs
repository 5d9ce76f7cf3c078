using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>
/// Exact counts of LRU caches with one number of sets and every associativity up to a largest, from one pass over the accesses: write-back, a write miss fetches the line, set = line
/// number modulo sets, caches empty at the start.
/// </summary>
/// <remarks>
/// The misses of all associativities follow from the stack distance of each access in its set (R. L. Mattson et al., Evaluation techniques for storage hierarchies, IBM Systems Journal
/// 9(2), 1970), the write-backs from the largest distance since a line was last written (W.-H. Wang and J.-L. Baer, Efficient trace-driven simulation methods for cache performance
/// analysis, ACM TOCS 9(3), 1991). Caches that do not allocate on a write miss have no such property and are not covered. Up to 16 ways an access costs about the same wherever it is
/// found; with more ways its cost grows with the distance. Memory: 64 bytes for each set, or beyond 16 ways 8 bytes for each set and way; and 32 to 64 bytes for each 256 lines of address space touched.
/// </remarks>
public sealed class AssociativityCurve
{
    private readonly RecencySweep _sweep;
    private readonly LineAccesses _split;

    /// <summary>A curve without accesses.</summary>
    /// <param name="sets">Sets, 1 to 2^26; not necessarily a power of two.</param>
    /// <param name="maxWays">Largest associativity, at least 1.</param>
    /// <param name="lineBytes">Bytes of a line, a power of two.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <exception cref="OverflowException">Sets times ways exceed what an array holds.</exception>
    public AssociativityCurve(int sets, int maxWays, int lineBytes = 64)
        : this(sets, maxWays, lineBytes, RecencySweep.Wide)
    {
    }

    internal AssociativityCurve(int sets, int maxWays, int lineBytes, bool wide)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sets, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sets, RecencyEntry.MaxSets);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWays, 1);
        _split = new LineAccesses(lineBytes);
        _sweep = new RecencySweep([sets], maxWays, wide);
        Sets = sets;
        MaxWays = maxWays;
    }

    /// <summary>Sets.</summary>
    public int Sets { get; }

    /// <summary>Largest associativity.</summary>
    public int MaxWays { get; }

    /// <summary>Line accesses so far.</summary>
    public long Accesses => _sweep.Accesses;

    /// <summary>Adds accesses of lines, in order.</summary>
    /// <param name="lines">Line numbers: byte addresses divided by the bytes of a line.</param>
    /// <param name="kinds">What each access does; all that do not write count as reads.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="OverflowException">
    /// So many regions of 256 lines are touched that they cannot be told apart: 2^24 where the (fewest) sets are a multiple of 32, down to 2^19 where they are odd. The curve is of no use then.
    /// </exception>
    public void Add(ReadOnlySpan<ulong> lines, ReadOnlySpan<AccessKind> kinds) => _sweep.Add(lines, kinds);

    /// <summary>Adds the accesses of a block. One that crosses lines counts once for each.</summary>
    /// <param name="block">Accesses by byte address and size.</param>
    /// <exception cref="ModelException">An access has no bytes, or goes beyond the last address.</exception>
    /// <exception cref="OverflowException">As in <see cref="Add(ReadOnlySpan{ulong}, ReadOnlySpan{AccessKind})"/>.</exception>
    public void Add(AccessBlock block) => _split.Split(block, _sweep.Add);

    /// <summary>What happened so far in a cache of so many ways.</summary>
    /// <param name="ways">Ways, 1 to <see cref="MaxWays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ways"/> is outside its range.</exception>
    public LruCounts At(int ways)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ways, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ways, MaxWays);
        return _sweep.Count(0, ways);
    }
}
