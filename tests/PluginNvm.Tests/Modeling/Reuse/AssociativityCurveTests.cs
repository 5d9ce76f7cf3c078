using System.Runtime.Intrinsics.X86;
using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

[TestClass]
public sealed class AssociativityCurveTests
{
    private static readonly int[] SetCounts = [1, 2, 3, 4, 5, 8, 12, 64, 96];

    [TestMethod]
    [DataRow(16)]
    [DataRow(5)]
    [DataRow(40)]
    public void All_associativities_equal_a_cache_of_each(int maxWays)
    {
        foreach (var wide in Widths())
        {
            for (var seed = 0; seed < 12; seed++)
            {
                var (lines, kinds) = RandomTraces.Mixed(seed, 1500);
                foreach (var sets in SetCounts)
                {
                    var curve = new AssociativityCurve(sets, maxWays, 64, wide);
                    curve.Add(lines, kinds);
                    for (var ways = 1; ways <= maxWays; ways++)
                        Assert.AreEqual(NaiveLru.Run(sets, ways, lines, kinds), curve.At(ways), $"seed {seed}, {sets} sets, {ways} ways, {(wide ? 512 : 256)} bits");
                }
            }
        }
    }

    [TestMethod]
    [DataRow(1, 8, 16)]
    [DataRow(2, 64, 16)]
    [DataRow(32, 4096, 7)]
    [DataRow(4, 32, 24)]
    public void All_set_counts_equal_a_cache_of_each(int fewest, int most, int maxWays)
    {
        foreach (var wide in Widths())
        {
            for (var seed = 0; seed < 12; seed++)
            {
                var (lines, kinds) = RandomTraces.Mixed(seed + 100, 1500);
                var curves = new SetCountCurves(fewest, most, maxWays, 64, wide);
                curves.Add(lines, kinds);
                foreach (var sets in curves.SetCounts)
                {
                    foreach (var ways in Enumerable.Range(1, maxWays).Where(ways => ways < 4 || ways % 4 == seed % 4 || ways == maxWays))
                        Assert.AreEqual(NaiveLru.Run(sets, ways, lines, kinds), curves.At(sets, ways), $"seed {seed}, {sets} sets, {ways} ways, {(wide ? 512 : 256)} bits");
                }
            }
        }
    }

    [TestMethod]
    public void A_large_block_counts_as_its_lines_do()
    {
        var (lines, kinds) = RandomTraces.Mixed(7, 10_003);
        var block = new AccessBlock(lines.Length) { Count = lines.Length };
        for (var i = 0; i < lines.Length; i++)
            (block.Addresses[i], block.Sizes[i], block.Kinds[i]) = (lines[i] * 64 + (ulong)i % 57, 8, kinds[i]);
        foreach (var crossing in new[] { false, true })
        {
            // The last access is of one line more, so that all are cut one by one.
            block.Sizes[^1] = crossing ? 64u : 1;
            block.Addresses[^1] = lines[^1] * 64 + 63;
            var (ofBlock, ofLines) = (new AssociativityCurve(16, 8), new AssociativityCurve(16, 8));
            ofBlock.Add(block);
            ofLines.Add(lines, kinds);
            if (crossing)
                ofLines.Add([lines[^1] + 1], [kinds[^1]]);
            for (var ways = 1; ways <= 8; ways++)
                Assert.AreEqual(ofLines.At(ways), ofBlock.At(ways), $"{ways} ways, crossing {crossing}");
        }
    }

    [TestMethod]
    public void Long_sequences_in_blocks_of_any_size_equal_a_cache()
    {
        foreach (var wide in Widths())
        {
            for (var seed = 0; seed < 6; seed++)
            {
                var (lines, kinds) = RandomTraces.Mixed(seed + 200, 40_000);
                var curves = new SetCountCurves(16, 2048, 16, 64, wide);
                var random = new Random(seed);
                for (var at = 0; at < lines.Length;)
                {
                    var count = Math.Min(lines.Length - at, random.Next(10_000));
                    curves.Add(lines.AsSpan(at, count), kinds.AsSpan(at, count));
                    at += count;
                }
                foreach (var (sets, ways) in new[] { (16, 1), (16, 16), (32, 3), (256, 2), (1024, 4), (2048, 1) })
                    Assert.AreEqual(NaiveLru.Run(sets, ways, lines, kinds), curves.At(sets, ways), $"seed {seed}, {sets} sets, {ways} ways");
            }
        }
    }

    [TestMethod]
    public void Counts_may_be_asked_for_along_the_way()
    {
        var (lines, kinds) = RandomTraces.Mixed(7, 3000);
        foreach (var maxWays in new[] { 8, 20 })
        {
            var curve = new AssociativityCurve(4, maxWays);
            for (var at = 0; at < lines.Length; at += 500)
            {
                curve.Add(lines.AsSpan(at, 500), kinds.AsSpan(at, 500));
                Assert.AreEqual(NaiveLru.Run(4, 8, lines.AsSpan(0, at + 500), kinds.AsSpan(0, at + 500)), curve.At(8));
            }
        }
    }

    [TestMethod]
    public void Accesses_that_cross_lines_count_once_for_each()
    {
        var block = new AccessBlock(4) { Count = 4 };
        (block.Addresses[0], block.Sizes[0], block.Kinds[0]) = (60, 8, AccessKind.Write); // lines 0 and 1
        (block.Addresses[1], block.Sizes[1], block.Kinds[1]) = (64, 64, AccessKind.Read); // line 1
        (block.Addresses[2], block.Sizes[2], block.Kinds[2]) = (0, 1, AccessKind.Read); // line 0
        (block.Addresses[3], block.Sizes[3], block.Kinds[3]) = (ulong.MaxValue, 1, AccessKind.Read); // the last line
        var curve = new AssociativityCurve(1, 4);
        curve.Add(block);
        Assert.AreEqual(
            new LruCounts { Reads = 3, Writes = 2, ReadMisses = 1, WriteMisses = 2, Evictions = 0, DirtyEvictions = 0, DirtyLinesAtEnd = 2 },
            curve.At(3));
        Assert.AreEqual(4, curve.At(1).Misses);
        Assert.AreEqual(5, curve.Accesses);
    }

    [TestMethod]
    public void A_wide_access_touches_all_its_lines()
    {
        var block = new AccessBlock(1) { Count = 1 };
        (block.Addresses[0], block.Sizes[0], block.Kinds[0]) = (1, 1_000_000, AccessKind.Read);
        var curve = new AssociativityCurve(64, 16, 16);
        curve.Add(block);
        Assert.AreEqual(62_501, curve.At(16).ReadMisses);
    }

    [TestMethod]
    public void Regions_that_cannot_be_told_apart_are_refused()
    {
        var lines = Enumerable.Range(0, 1 << 19).Select(page => (ulong)page << 8).ToArray();
        var curve = new AssociativityCurve(32, 1);
        curve.Add(lines, new AccessKind[lines.Length]);
        Assert.AreEqual(1 << 19, curve.At(1).Misses);
        Assert.ThrowsExactly<OverflowException>(() => new AssociativityCurve(1, 1).Add(lines, new AccessKind[lines.Length]));
    }

    [TestMethod]
    public void What_cannot_be_is_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new AssociativityCurve(0, 1));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new AssociativityCurve(1, 0));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new AssociativityCurve(1, 1, 48));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new AssociativityCurve(1, 4).At(5));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SetCountCurves(3, 12, 1));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SetCountCurves(8, 4, 1));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SetCountCurves(1, 4, 1).At(8, 1));
        Assert.ThrowsExactly<ArgumentException>(() => new AssociativityCurve(1, 1).Add([1, 2], [AccessKind.Read]));
        Assert.AreEqual(0, new AssociativityCurve(1, 1).At(1).Accesses);
    }

    private static IEnumerable<bool> Widths() => Avx512F.IsSupported ? [true, false] : [false];
}
