using PluginNvm.Simulators.SetAssociative.Building;
using PluginNvm.Simulators.SetAssociative.Levels;

namespace PluginNvm.Tests.Simulators;

/// <summary>A level whose tags are narrow goes on with wide ones when addresses come whose lines they could not tell apart.</summary>
[TestClass]
public sealed class FarAddressTests
{
    // Equal in the lower bits, so that narrow tags would take their lines for each other.
    private static readonly ulong[] _regions = [0, 1ul << 34, 1ul << 37, 1ul << 38, 1ul << 39, 1ul << 42, 1ul << 47, 1ul << 63, 0xFFFF_FFFF_0000_0000];

    [TestMethod]
    [DataRow(64, 1, 38)]
    [DataRow(64, 512, 47)]
    [DataRow(128, 512, 48)]
    [DataRow(64, 500, 38)]
    public void Narrow_tags_reach_so_many_bits(int line, int sets, int bits)
    {
        var level = Parts.Level(sets, 16, line);
        var narrow = LevelBuilder.Build(level, LevelShape.Of(level), null, alone: true);
        var most = (1ul << bits) - 1;
        Assert.IsTrue(narrow.Reaches(most - (ulong)(line * sets)), "all but the last, which marks a free way");
        Assert.IsFalse(narrow.Reaches(most));
        Assert.IsTrue(narrow.Widened().Reaches(ulong.MaxValue));
        Assert.IsTrue(LevelBuilder.Build(level, LevelShape.Of(level), null, alone: false).Reaches(ulong.MaxValue), "with neighbours tags are wide");
    }

    [TestMethod]
    public void Nothing_is_counted_otherwise()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var (expectedCalls, calls) = (new Journal(), new Journal());
            var accesses = Stream(new Random(seed));
            var (expected, _) = ReferenceRun.Of(accesses, AccessColumns.None, Request(seed, expectedCalls));
            var found = Simulated.Run(new MadeStream(accesses, residentBlock: 1 + seed * 7 % 100), Request(seed, calls));
            Simulated.AreEqual(expected, found, $"seed {seed}");
            CollectionAssert.AreEqual(expectedCalls.Events.ToList(), calls.Events.ToList(), $"seed {seed}");
        }
    }

    [TestMethod]
    public void Nothing_is_counted_otherwise_on_several_threads()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var stream = new MadeStream(Stream(new Random(seed)), residentBlock: 1 + seed * 7 % 100);
            var expected = Simulated.Run(stream, Request(seed, journal: null));
            foreach (var threads in new[] { 2, 3 })
                Simulated.AreEqual(expected, Simulated.Run(stream, Request(seed, journal: null), threads), $"seed {seed}, {threads} threads");
        }
    }

    private static CacheRequest Request(int seed, Journal? journal)
    {
        var sets = new[] { 1, 4, 16, 5 }[seed % 4];
        var level = Parts.Level(sets, 9 + seed % 8) with
        {
            Policy = seed % 3 == 0
                ? new KernelPolicy<FussyLru>(geometry => new FussyLru(geometry), journal, "policy")
                : new KernelPolicy<StampLru>(geometry => new StampLru(geometry), journal, "policy"),
            Indexing = seed % 5 == 0 ? Parts.Xor : Parts.Modulo,
        };
        return new CacheRequest { Levels = [level], Flush = seed % 2 == 0, WarmUp = seed % 7 == 0 ? 700 : 0 };
    }

    // First from the lowest region alone, then from more and more of them.
    private static List<Access> Stream(Random random)
    {
        var first = random.Next(200, 1200);
        return
        [
            .. Enumerable.Range(0, 2000).Select(i =>
            {
                var region = i < first ? 0 : random.Next(1 + Math.Min(_regions.Length - 1, 1 + (i - first) / 100));
                var kind = random.Next(3) == 0 ? AccessKind.Write : AccessKind.Read;
                return new Access(_regions[region] + (ulong)random.Next(40) * 64 + (ulong)random.Next(70), (uint)(random.Next(8) == 0 ? random.Next(1, 150) : 4), kind);
            }),
        ];
    }
}
