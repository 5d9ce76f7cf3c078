using System.Numerics;
using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>
/// Estimated miss ratios of fully associative LRU caches of every capacity, from the accesses of a sample of the lines (C. A. Waldspurger et al., Efficient MRC construction with SHARDS,
/// USENIX FAST 2015): a line is in the sample if a hash of its number is below a threshold, so that either all its accesses count or none; distances within the sample are scaled by the
/// sampling rate R. Accesses that the sample has too many or too few are taken for hits at distance 1 (there: SHARDS-adj).
/// </summary>
/// <remarks>
/// Two errors are made. First, capacities are known to a standard deviation of <see cref="CapacityError"/> lines, by the binomial distribution of the sampled lines among those of a
/// distance: a curve that falls steeply is shifted, and a step is blurred. Second, misses of lines outside the sample are inferred from those within: the standard error of the miss
/// ratio is sqrt((1 - R) / R x sum of squares of the lines' misses) / accesses. Where all lines miss alike this is sqrt((1 - R) / sampled lines) of the miss ratio or less; where few
/// lines cause most misses, it is more. <see cref="StandardErrorBound"/> estimates an upper bound of the second from the sample. Distances above 2048 are rounded to one part in 2048.
/// </remarks>
public sealed class SampledMissRatioCurve
{
    private const int MantissaBits = 10;
    private const int Linear = 1 << MantissaBits + 1; // distances below have buckets of their own
    private const double HashRange = ulong.MaxValue + 1.0;
    private const double LeastRate = 1.0 / (1L << 60);
    private const double MostDistance = 1L << 62;

    private readonly RecencyOrder _order = new(); // with every line its accesses
    private readonly LineAccesses _split;
    private readonly ulong _seed;
    private readonly int _mostLines;
    private readonly PriorityQueue<ulong, ulong> _byHash = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));
    private double[] _found = new double[Linear]; // accesses the sampled ones stand for, by bucket of scaled distance
    private double _firstUses;
    private double _squares;
    private ulong _highest; // highest hash of the sample

    private SampledMissRatioCurve(double rate, int mostLines, int lineBytes, ulong seed)
    {
        _split = new LineAccesses(lineBytes);
        _highest = rate >= 1 ? ulong.MaxValue : (ulong)(rate * HashRange) - 1;
        _mostLines = mostLines;
        _seed = Mixing.Mix(seed + 1); // never 0: the sample must not depend on the hash that places lines in the table
    }

    /// <summary>A curve of a fixed sampling rate; its memory grows with the distinct lines, about 100 bytes for each one in the sample.</summary>
    /// <param name="rate">Share of the lines, above 2^-60 and at most 1. With 1 the curve is exact but for the rounding of distances.</param>
    /// <param name="lineBytes">Bytes of a line, a power of two.</param>
    /// <param name="seed">Chooses the sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampledMissRatioCurve OfRate(double rate, int lineBytes = 64, ulong seed = 0)
    {
        if (!(rate > LeastRate && rate <= 1))
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "the sampling rate must be above 2^-60 and at most 1");
        return new SampledMissRatioCurve(rate, int.MaxValue, lineBytes, seed);
    }

    /// <summary>A curve of bounded memory: the sampling rate falls from 1 so that the sample never holds more than so many lines. Accesses count by the rate at their time.</summary>
    /// <param name="lines">Most lines of the sample, at least 1; some thousand.</param>
    /// <param name="lineBytes">Bytes of a line, a power of two.</param>
    /// <param name="seed">Chooses the sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampledMissRatioCurve OfSize(int lines, int lineBytes = 64, ulong seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        return new SampledMissRatioCurve(1, lines, lineBytes, seed);
    }

    /// <summary>Line accesses so far, in the sample or not.</summary>
    public long Accesses { get; private set; }

    /// <summary>Accesses so far of lines that were in the sample then.</summary>
    public long SampledAccesses { get; private set; }

    /// <summary>Lines in the sample.</summary>
    public int SampledLines => _order.Count;

    /// <summary>The sampling rate, now.</summary>
    public double Rate => (_highest + 1.0) / HashRange;

    /// <summary>Estimated distinct lines so far.</summary>
    public double DistinctLines => SampledLines / Rate;

    /// <summary>
    /// Upper bound of the standard error of the miss ratio at any capacity, as far as it comes from which lines are in the sample: that of the share of all accesses that go to sampled
    /// lines, estimated from the sample as sqrt((1 - R) x sum of squares of the sampled lines' accesses) / (R x accesses). It is itself an estimate, too low where lines that cause
    /// a large part of the accesses are not in the sample, and too high for caches that hold such lines; the error of capacities, <see cref="CapacityError"/>, is not in it. With a sample
    /// of bounded size it is that of the rate now, the lowest. Not a number before the first access.
    /// </summary>
    public double StandardErrorBound => Math.Sqrt((1 - Rate) * _squares) / (Rate * Accesses);

    /// <summary>Standard deviation, in lines, of the capacity that the estimate for a capacity is of, known before any access: sqrt(lines x (1 - R) / R).</summary>
    /// <param name="lines">Lines of the cache.</param>
    /// <param name="rate">The sampling rate R, above 0 and at most 1.</param>
    public static double CapacityError(long lines, double rate) => Math.Sqrt(lines * (1 - rate) / rate);

    /// <summary>Adds accesses of lines, in order.</summary>
    /// <param name="lines">Line numbers: byte addresses divided by the bytes of a line.</param>
    public void Add(ReadOnlySpan<ulong> lines)
    {
        foreach (var line in lines)
        {
            var hash = Mixing.Mix(line ^ _seed);
            if (hash <= _highest)
                AddSampled(line, hash);
        }
        Accesses += lines.Length;
    }

    /// <summary>Adds the accesses of a block. One that crosses lines counts once for each.</summary>
    /// <param name="block">Accesses by byte address and size.</param>
    /// <exception cref="ModelException">An access has no bytes, or goes beyond the last address.</exception>
    public void Add(AccessBlock block) => _split.Split(block, (lines, _) => Add(lines));

    /// <summary>Estimated share of the accesses that miss in a cache of so many lines; not a number before the first access.</summary>
    /// <param name="lines">Lines the cache holds, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lines"/> is less than 1.</exception>
    public double MissRatio(long lines)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        var misses = _firstUses;
        for (var bucket = Bucket(lines) + 1; bucket < _found.Length; bucket++)
            misses += _found[bucket];
        return Accesses == 0 ? double.NaN : Math.Min(misses / Accesses, 1);
    }

    private void AddSampled(ulong line, ulong hash)
    {
        var rate = Rate;
        ref var accesses = ref _order.Touch(line, out var depth);
        SampledAccesses++;
        _squares += 2.0 * accesses++ + 1;
        if (depth > 0)
        {
            // A line itself is in its distance for certain; the others are a sample.
            var bucket = Bucket((long)Math.Min(1 + Math.Round((depth - 1) / rate), MostDistance));
            if (bucket >= _found.Length)
                Array.Resize(ref _found, Math.Max(bucket + 1, _found.Length * 2));
            _found[bucket] += 1 / rate;
            return;
        }
        _firstUses += 1 / rate;
        if (_mostLines == int.MaxValue)
            return;
        _byHash.Enqueue(line, hash);
        if (_order.Count > _mostLines)
            Drop();
    }

    /// <summary>Lowers the threshold below the highest hash of the sample.</summary>
    private void Drop()
    {
        _byHash.TryDequeue(out var line, out var hash);
        var accesses = (double)_order.Remove(line);
        _squares -= accesses * accesses;
        _highest = hash - 1; // the hash is a bijection: no other line has the same
    }

    private static int Bucket(long distance)
    {
        if (distance < Linear)
            return (int)distance;
        var octave = BitOperations.Log2((ulong)distance) - MantissaBits;
        return (octave << MantissaBits) + (int)(distance >> octave);
    }
}
