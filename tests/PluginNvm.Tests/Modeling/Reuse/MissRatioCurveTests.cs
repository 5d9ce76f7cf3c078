using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

[TestClass]
public sealed class MissRatioCurveTests
{
    [TestMethod]
    public void All_capacities_equal_a_cache_of_each()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var (lines, kinds) = RandomTraces.Mixed(seed + 300, 2500);
            var curve = new MissRatioCurve();
            curve.Add(lines, kinds);
            var distinct = lines.Distinct().Count();
            Assert.AreEqual(distinct, curve.DistinctLines);
            foreach (var capacity in new[] { 1, 2, 3, 4, 7, 16, 63, 64, 65, distinct / 2, distinct - 1, distinct, distinct + 1, 1 << 20 }.Where(capacity => capacity > 0))
                Assert.AreEqual(NaiveLru.Run(1, capacity, lines, kinds), curve.At(capacity), $"seed {seed}, {capacity} lines");
        }
    }

    [TestMethod]
    public void Long_sequences_with_many_lines_equal_a_cache()
    {
        // Positions run out many times, and the tables grow.
        var random = new Random(1);
        var lines = new ulong[60_000];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = (ulong)Math.Min(random.Next(3000), random.Next(3000)) << 20;
        var kinds = lines.Select(_ => random.Next(4) == 0 ? AccessKind.Write : AccessKind.Read).ToArray();
        var curve = new MissRatioCurve();
        for (var at = 0; at < lines.Length; at += 10_000)
        {
            curve.Add(lines.AsSpan(at, 10_000), kinds.AsSpan(at, 10_000));
            foreach (var capacity in new[] { 10, 1000, 2500 })
                Assert.AreEqual(NaiveLru.Run(1, capacity, lines.AsSpan(0, at + 10_000), kinds.AsSpan(0, at + 10_000)), curve.At(capacity), $"{capacity} lines");
        }
    }

    [TestMethod]
    public void Distances_are_those_of_a_list()
    {
        var (lines, kinds) = RandomTraces.Mixed(11, 4000);
        var distances = new long[lines.Distinct().Count()];
        var list = new List<ulong>();
        foreach (var line in lines)
        {
            var at = list.IndexOf(line);
            if (at >= 0)
            {
                distances[at]++;
                list.RemoveAt(at);
            }
            list.Insert(0, line);
        }
        var curve = new MissRatioCurve();
        curve.Add(lines, kinds);
        CollectionAssert.AreEqual(distances, curve.Distances().ToArray());
        Assert.AreEqual(curve.Accesses, curve.Distances().Sum() + curve.DistinctLines);
    }

    [TestMethod]
    public void Accesses_that_cross_lines_count_once_for_each()
    {
        var block = new AccessBlock(2) { Count = 2 };
        (block.Addresses[0], block.Sizes[0], block.Kinds[0]) = (120, 16, AccessKind.Write);
        (block.Addresses[1], block.Sizes[1], block.Kinds[1]) = (64, 4, AccessKind.Read);
        var curve = new MissRatioCurve();
        curve.Add(block);
        Assert.AreEqual((1L, 2L, 2L, 0L), (curve.At(2).Reads, curve.At(2).Writes, curve.At(2).WriteMisses, curve.At(2).ReadMisses));
        Assert.AreEqual((1L, 2L, 1L), (curve.At(1).ReadMisses, curve.At(1).DirtyEvictions, curve.At(2).Reads));
    }

    [TestMethod]
    public void What_cannot_be_is_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new MissRatioCurve(0));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new MissRatioCurve().At(0));
        Assert.ThrowsExactly<ArgumentException>(() => new MissRatioCurve().Add([1], []));
        Assert.AreEqual(0, new MissRatioCurve().At(5).Accesses);
        var block = new AccessBlock(1) { Count = 1 };
        Assert.ThrowsExactly<ModelException>(() => new MissRatioCurve().Add(block));
        (block.Addresses[0], block.Sizes[0]) = (ulong.MaxValue, 2);
        Assert.ThrowsExactly<ModelException>(() => new AssociativityCurve(1, 1).Add(block));
    }
}
