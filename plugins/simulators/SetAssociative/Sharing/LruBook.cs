using System.Numerics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Simulators.SetAssociative.Streams;

namespace PluginNvm.Simulators.SetAssociative.Sharing;

/// <summary>
/// The counts of write-back LRU caches with equal lines on one stream, of any sets and ways. The first cache asked for is left to the simulator, which is faster for one; from the
/// second on, one pass gives all associativities of its number of sets or, when numbers of sets differ, of a range of powers of two. Beyond 16 ways a pass is of one number of sets and
/// costs as much as one or two simulations, so the third associativity asked for begins it.
/// </summary>
internal sealed class LruBook(int lineBytes)
{
    private const int MostWays = 16;
    private const int MostSets = 1 << 24;
    private const int MostManyWays = 64;
    private const int SimulationsOfManyWays = 2;

    /// <summary>How many times more (or fewer) sets a pass covers beyond those asked for, since a sweep that left what is known will go on.</summary>
    private const int Beyond = 8;

    private readonly Lock _lock = new();
    private readonly HashSet<int> _asked = [];

    // Of each number of sets, the associativities beyond 16 that were asked for.
    private readonly Dictionary<int, HashSet<int>> _askedWays = [];

    // Of each number of sets, the counts of 1 way and more; the passes, with their lines, are over.
    private readonly Dictionary<int, LruCounts[]> _known = [];
    private long _accesses;
    private bool _isUnusable;

    /// <summary>The counts of a cache, if they are known or worth a pass now.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="sets">Sets.</param>
    /// <param name="ways">Ways.</param>
    /// <param name="cancellation">Ends a pass early.</param>
    /// <returns>The counts and the number of the stream's accesses; null where the simulator shall count.</returns>
    public (LruCounts Counts, long Accesses)? Look(IAccessStream stream, int sets, int ways, CancellationToken cancellation)
    {
        if (ways > MostManyWays || sets > MostSets || (ways > MostWays && sets > MostSets / MostManyWays * MostWays))
            return null;
        lock (_lock)
        {
            if (ways > MostWays)
                return LookAtMany(stream, sets, ways, cancellation);
            var isFirst = _asked.Count == 0;
            _asked.Add(sets);
            if (isFirst || _isUnusable)
                return null;
            if (!_known.ContainsKey(sets))
                Read(stream, sets, cancellation);
            return _known.TryGetValue(sets, out var counts) ? (counts[ways - 1], _accesses) : null;
        }
    }

    private (LruCounts Counts, long Accesses)? LookAtMany(IAccessStream stream, int sets, int ways, CancellationToken cancellation)
    {
        if (!_askedWays.TryGetValue(sets, out var asked))
            _askedWays.Add(sets, asked = []);
        asked.Add(ways);
        if (asked.Count <= SimulationsOfManyWays || _isUnusable)
            return null;
        if (!_known.TryGetValue(sets, out var counts) || counts.Length < ways)
        {
            var curve = new AssociativityCurve(sets, MostManyWays, lineBytes);
            if (!Pass(stream, curve.Add, cancellation))
                return null;
            Keep(sets, curve.At, MostManyWays);
        }
        return (_known[sets][ways - 1], _accesses);
    }

    private void Read(IAccessStream stream, int sets, CancellationToken cancellation)
    {
        var (fewest, most) = Range(sets);
        if (fewest == most)
        {
            var curve = new AssociativityCurve(sets, MostWays, lineBytes);
            if (Pass(stream, curve.Add, cancellation))
                Keep(sets, curve.At, MostWays);
            return;
        }
        var curves = new SetCountCurves(fewest, most, MostWays, lineBytes);
        if (!Pass(stream, curves.Add, cancellation))
            return;
        foreach (var count in curves.SetCounts)
            Keep(count, ways => curves.At(count, ways), MostWays);
    }

    private void Keep(int sets, Func<int, LruCounts> at, int most)
    {
        // A range of numbers of sets may hold one that is known better.
        if (!_known.TryGetValue(sets, out var known) || known.Length < most)
            _known[sets] = [.. Enumerable.Range(1, most).Select(at)];
    }

    // Whether a curve knows what happens on the stream.
    private bool Pass(IAccessStream stream, Action<AccessBlock> add, CancellationToken cancellation)
    {
        long accesses = 0;
        foreach (var block in stream.Blocks(AccessColumns.None, cancellation))
        {
            // A write of a whole line fetches nothing, of which curves know nothing.
            if (AccessCounting.AnyWriteOf(block, lineBytes))
            {
                _isUnusable = true;
                return false;
            }
            try
            {
                add(block);
            }
            catch (Exception unfit) when (unfit is OverflowException or ModelException)
            {
                // More regions of memory than a curve tells apart, or an access that the simulator names by its number.
                _isUnusable = true;
                return false;
            }
            accesses += block.Count;
        }
        _accesses = accesses;
        return true;
    }

    // The numbers of sets of the next pass: those asked for and not known yet, and some beyond when the sweep is at its end.
    private (int Fewest, int Most) Range(int sets)
    {
        if (!BitOperations.IsPow2(sets))
            return (sets, sets);
        var asked = _asked.Where(BitOperations.IsPow2).ToList();
        var unknown = asked.Where(count => !_known.ContainsKey(count)).Append(sets).ToList();
        var (fewest, most) = (unknown.Min(), unknown.Max());
        if (asked.Count == 1)
            return (fewest, most);
        if (sets == asked.Max())
            most = Math.Min(most * Beyond, MostSets);
        if (sets == asked.Min())
            fewest = Math.Max(fewest / Beyond, 1);
        return (fewest, most);
    }
}
