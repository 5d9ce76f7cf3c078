using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

/// <summary>
/// Bounds are not fitted: the lines of the sample are drawn with probability R, so that the miss ratio's variance is (1 - R) / R x the sum of squares of the lines' true misses / accesses^2,
/// and that of the capacity C which an estimate is of is C (1 - R) / R. Five standard deviations are allowed of each.
/// </summary>
[TestClass]
public sealed class SampledMissRatioCurveTests
{
    private const double Deviations = 5;

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public void With_all_lines_the_curve_is_exact()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var (lines, kinds) = RandomTraces.Mixed(seed + 400, 3000);
            var exact = new MissRatioCurve();
            exact.Add(lines, kinds);
            foreach (var sampled in new[] { SampledMissRatioCurve.OfRate(1), SampledMissRatioCurve.OfSize(5000) })
            {
                sampled.Add(lines);
                foreach (var capacity in new[] { 1, 2, 5, 20, 100, 1000, 3000 })
                    Assert.AreEqual(exact.At(capacity).MissRatio, sampled.MissRatio(capacity), 1e-12);
                Assert.AreEqual((exact.DistinctLines, 0.0), (sampled.SampledLines, sampled.StandardErrorBound));
            }
        }
    }

    [TestMethod]
    [DataRow(0.1, 0)]
    [DataRow(0.01, 0)]
    [DataRow(0.1, 1)]
    [DataRow(0.01, 2)]
    public void Zipf_misses_are_within_the_errors_that_sampling_makes(double rate, int seed)
    {
        var lines = Zipf(100_000, 0.9, 400_000, seed);
        var sampled = SampledMissRatioCurve.OfRate(rate, seed: (ulong)seed);
        sampled.Add(lines);
        Compare(lines, sampled, rate);
    }

    [TestMethod]
    public void A_sample_of_bounded_size_is_within_the_errors_of_its_final_rate()
    {
        var lines = Zipf(100_000, 0.9, 400_000, 3);
        var sampled = SampledMissRatioCurve.OfSize(4000);
        sampled.Add(lines);
        Assert.AreEqual(4000, sampled.SampledLines);
        var distinct = lines.Distinct().Count();
        Assert.AreEqual(distinct, sampled.DistinctLines, Deviations * distinct / Math.Sqrt(4000));
        Compare(lines, sampled, sampled.Rate);
    }

    [TestMethod]
    [DataRow(20_000, 0.05)]
    [DataRow(200_000, 0.01)]
    public void The_step_of_a_loop_is_where_it_is_within_the_error_of_capacities(int loop, double rate)
    {
        var sampled = SampledMissRatioCurve.OfRate(rate);
        var lines = Enumerable.Range(0, loop).Select(line => 0x7f00_0000ul + (ulong)line).ToArray();
        for (var round = 0; round < 5; round++)
            sampled.Add(lines);
        var error = Deviations * SampledMissRatioCurve.CapacityError(loop, rate);
        var below = sampled.MissRatio((long)(loop - error));
        var above = sampled.MissRatio((long)((loop + error) * (1 + 1.0 / 1024)));
        TestContext.WriteLine($"{sampled.SampledLines} of {loop} lines: {below:f4} for 1, {above:f4} for 0.2; step within {error / loop:p1}");

        // Before the step every line misses each time, behind it once: misses of all lines alike.
        var relative = Deviations * Math.Sqrt((1 - rate) / (rate * loop));
        Assert.AreEqual(1, below, relative);
        Assert.AreEqual(0.2, above, 0.2 * relative);
        Assert.AreEqual(Math.Sqrt((1 - rate) / (rate * loop)), sampled.StandardErrorBound, relative * Math.Sqrt(1 / (rate * loop)));
    }

    [TestMethod]
    public void What_cannot_be_is_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SampledMissRatioCurve.OfRate(0));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SampledMissRatioCurve.OfRate(double.NaN));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SampledMissRatioCurve.OfRate(1.5));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SampledMissRatioCurve.OfSize(0));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SampledMissRatioCurve.OfRate(1).MissRatio(0));
        Assert.IsTrue(double.IsNaN(SampledMissRatioCurve.OfRate(1).MissRatio(1)));
    }

    private void Compare(ulong[] lines, SampledMissRatioCurve sampled, double rate)
    {
        var exact = new MissRatioCurve();
        exact.Add(lines, new AccessKind[lines.Length]);
        var compared = 0;
        foreach (var capacity in new[] { 1000, 3000, 10_000, 30_000, 100_000 })
        {
            var shift = Deviations * SampledMissRatioCurve.CapacityError(capacity, rate) + capacity / 1024.0;
            if (shift > capacity / 2.0)
                continue; // the sample is too small to say anything
            compared++;
            var spread = Deviations * MissError(lines, (long)(capacity - shift), rate);
            var most = exact.At((long)(capacity - shift)).MissRatio + spread;
            var least = exact.At((long)(capacity + shift)).MissRatio - spread;
            var (truth, estimate) = (exact.At(capacity).MissRatio, sampled.MissRatio(capacity));
            TestContext.WriteLine($"rate {rate:g3}, {capacity} lines: {estimate:f4} for {truth:f4}, error {estimate - truth:+0.0000;-0.0000}; allowed {least - truth:+0.0000;-0.0000} to {most - truth:+0.0000;-0.0000}");
            Assert.IsTrue(least <= estimate && estimate <= most);
        }
        Assert.IsGreaterThan(1, compared);
        TestContext.WriteLine($"bound of the standard error, from {sampled.SampledLines} lines: {sampled.StandardErrorBound:f4}");
    }

    /// <summary>Standard error of the miss ratio from which lines are drawn, by the true misses of each line.</summary>
    private static double MissError(ulong[] lines, long capacity, double rate)
    {
        var misses = new Dictionary<ulong, long>();
        var last = new Dictionary<ulong, LinkedListNode<ulong>>();
        var order = new LinkedList<ulong>();
        foreach (var line in lines)
        {
            if (last.TryGetValue(line, out var node))
                order.Remove(node);
            else
                misses[line] = misses.GetValueOrDefault(line) + 1;
            last[line] = order.AddFirst(line);
            if (order.Count > capacity)
            {
                last.Remove(order.Last!.Value);
                order.RemoveLast();
            }
        }
        return Math.Sqrt((1 - rate) / rate * misses.Values.Sum(count => (double)count * count)) / lines.Length;
    }

    private static ulong[] Zipf(int distinct, double exponent, int length, int seed)
    {
        var random = new Random(seed);
        var upTo = new double[distinct];
        for (var i = 0; i < distinct; i++)
            upTo[i] = (i > 0 ? upTo[i - 1] : 0) + Math.Pow(i + 1, -exponent);
        var lines = new ulong[length];
        for (var i = 0; i < length; i++)
        {
            var at = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
            lines[i] = (ulong)(at < 0 ? ~at : at) * 0x10001;
        }
        return lines;
    }
}
