using PluginNvm.Policies.Rereference;

namespace PluginNvm.Tests.Policies;

/// <summary>What distinguishes each policy from others.</summary>
[TestClass]
public sealed class PropertyTests
{
    [TestMethod]
    public void LruKeepsWhatASmallerCacheKeeps()
    {
        var trace = Traces.Mixed(1, 4000, 150);
        var fewer = NaiveCache.Run(Made.Lru, 2, 1, trace);
        for (var ways = 2; ways <= 70; ways++)
        {
            var more = NaiveCache.Run(Made.Lru, 2, ways, trace);
            Assert.IsTrue(fewer.Hits.Zip(more.Hits).All(hit => !hit.First || hit.Second), $"{ways} ways");
            fewer = more;
        }
    }

    /// <summary>The sequence of Belady, Nelson and Shedler (CACM 12(6), 1969): more frames, more misses.</summary>
    [TestMethod]
    public void FifoHasBeladysAnomaly()
    {
        ulong[] trace = [1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5];
        Assert.AreEqual(9, trace.Length - NaiveCache.Run(Made.Fifo, 1, 3, trace).HitCount);
        Assert.AreEqual(10, trace.Length - NaiveCache.Run(Made.Fifo, 1, 4, trace).HitCount);
    }

    [TestMethod]
    public void MinMissesLeast()
    {
        var policies = Made.All();
        foreach (var (sets, ways) in new[] { (1, 2), (4, 4), (4, 16), (2, 33), (2, 65) })
        {
            var steps = Traces.Mixed(ways, 6000, 3 * sets * ways).Select(line => new Step(line, ProgramCounter: line % 7)).ToArray();
            var min = NaiveCache.Run(Made.Min, sets, ways, steps).HitCount;
            foreach (var (id, policy) in policies)
            {
                if (sets == 1 && id is "dip" or "drrip")
                    continue;
                var outcome = NaiveCache.Run(policy, sets, ways, steps);
                if (!outcome.Traits.HasFlag(KernelTraits.Bypass))
                    Assert.IsLessThanOrEqualTo(min, outcome.HitCount, id);
                Assert.IsLessThanOrEqualTo(NaiveCache.Run(Made.MinBypass, sets, ways, steps).HitCount, outcome.HitCount, id);
            }
        }
    }

    [TestMethod]
    public void MinIsAsGoodAsTryingEverything()
    {
        var random = new Random(11);
        var differ = 0;
        for (var round = 0; round < 300; round++)
        {
            var ways = random.Next(1, 4);
            var trace = Enumerable.Range(0, 12).Select(_ => (ulong)random.Next(6)).ToArray();
            var min = NaiveCache.Run(Made.Min, 1, ways, trace).HitCount;
            var bypass = NaiveCache.Run(Made.MinBypass, 1, ways, trace).HitCount;
            Assert.AreEqual(MostHits(trace, ways, mayBypass: false), min);
            Assert.AreEqual(MostHits(trace, ways, mayBypass: true), bypass);
            differ += bypass > min ? 1 : 0;
        }
        Assert.IsGreaterThan(20, differ);
    }

    [TestMethod]
    public void MruKeepsMostOfALoop()
    {
        // 10 lines over 8 frames: all but two of a round hit once 7 of them stay.
        var trace = Traces.Cycle(10, 100);
        Assert.AreEqual(0, NaiveCache.Run(Made.Lru, 1, 8, trace).HitCount);
        Assert.IsGreaterThan(700, NaiveCache.Run(Made.All()["mru"], 1, 8, trace).HitCount);
    }

    [TestMethod]
    public void RandomIsReproducibleAndEven()
    {
        var trace = Traces.Cycle(5 * 24, 300);
        var some = NaiveCache.Run(Made.Random(7), 1, 24, trace);
        CollectionAssert.AreEqual(some.Ways, NaiveCache.Run(Made.Random(7), 1, 24, trace).Ways);
        CollectionAssert.AreNotEqual(some.Ways, NaiveCache.Run(Made.Random(8), 1, 24, trace).Ways);
        var chosen = some.Ways.Where((_, i) => !some.Hits[i]).CountBy(way => way).ToDictionary();
        Assert.HasCount(24, chosen);
        // About 35,000 draws of 24: 4 standard deviations of some 38.
        var mean = chosen.Values.Average();
        Assert.IsTrue(chosen.Values.All(count => Math.Abs(count - mean) < 160), string.Join(' ', chosen.Values));
        // Sets draw apart from each other.
        var two = NaiveCache.Run(Made.Random(), 2, 8, Traces.Cycle(80, 100));
        CollectionAssert.AreNotEqual(two.Ways.Where((_, i) => i % 2 == 0).ToArray(), two.Ways.Where((_, i) => i % 2 == 1).ToArray());
    }

    [TestMethod]
    public void BimodalInsertionKeepsAPartOfALoop()
    {
        var trace = Traces.Cycle(1500, 60);
        Assert.AreEqual(0, NaiveCache.Run(Made.Lru, 64, 16, trace).HitCount);
        Assert.IsGreaterThan(trace.Length / 3, NaiveCache.Run(Made.Bip(), 64, 16, trace).HitCount);
        Assert.IsGreaterThan(trace.Length / 3, NaiveCache.Run(Made.Brrip(), 64, 16, trace).HitCount);
    }

    /// <summary>New lines that stay though older ones were used last: of each 32 about one.</summary>
    [TestMethod]
    public void TheThrottleOpensForOneIn32()
    {
        // One way is refilled again and again until a line comes in as the most recently used, whereupon the way that was last then is refilled.
        var outcome = NaiveCache.Run(Made.Bip(), 1, 16, Enumerable.Range(0, 100_000).Select(i => (ulong)i));
        var changes = outcome.Ways.Zip(outcome.Ways.Skip(1)).Count(pair => pair.First != pair.Second);
        Assert.IsTrue(changes is > 2900 and < 3350, $"{changes}; 100000/32 = 3125");
    }

    [TestMethod]
    [DataRow("dip")]
    [DataRow("drrip")]
    public void DuelsAreWonByTheBetter(string id)
    {
        var (first, second) = id == "dip" ? (Made.Lru, Made.Bip()) : (Made.Srrip(), Made.Brrip());
        var duel = Made.All()[id];
        foreach (var trace in new[] { Traces.Cycle(2500, 60), Drifting(120_000, 900) })
        {
            int Hits(ICachePolicy policy) => NaiveCache.Run(policy, 128, 16, trace).HitCount;
            var (one, other) = (Hits(first), Hits(second));
            var (better, worse) = (Math.Max(one, other), Math.Min(one, other));
            Assert.IsLessThan(0.8 * better, worse, "the trace tells them apart");
            // The leaders of the worse are a quarter of these few sets.
            Assert.IsGreaterThan(worse + 0.6 * (better - worse), Hits(duel), $"{one} {other} {Hits(duel)}");
        }
    }

    [TestMethod]
    public void PredictorsKeepWhatIsUsedAgainThroughScans()
    {
        var steps = ReuseAndScans();
        var lru = NaiveCache.Run(Made.Lru, 64, 16, steps).HitCount;
        var min = NaiveCache.Run(Made.MinBypass, 64, 16, steps).HitCount;
        var reused = steps.Count(step => step.ProgramCounter == ReusePc);
        Assert.AreEqual(0, lru);
        foreach (var (name, policy) in new[]
        {
            ("ship by instruction", Made.Ship(ShipSignature.ProgramCounter)), ("ship by region", Made.Ship(ShipSignature.MemoryRegion)), ("hawkeye", Made.All()["hawkeye"]),
            ("mockingjay", Made.All()["mockingjay"]),
        })
        {
            var hits = NaiveCache.Run(policy, 64, 16, steps).HitCount;
            Assert.IsGreaterThan(0.7 * reused, hits, name);
            Assert.IsLessThanOrEqualTo(min, hits, name);
        }
    }

    [TestMethod]
    public void NruForgetsAllUsesAtOnce()
    {
        // After 1 2 3 all bits are set: 4 replaces way 0, then 5 way 1 although bit-plru would have spared what was used last.
        CollectionAssert.AreEqual(new[] { 0, 1, 2, 0, 1, 2, 0 }, NaiveCache.Run(Made.Nru, 1, 3, new ulong[] { 1, 2, 3, 4, 5, 6, 7 }).Ways);
        CollectionAssert.AreEqual(new[] { 0, 1, 2, 0, 1, 0, 2 }, NaiveCache.Run(Made.BitPlru, 1, 3, new ulong[] { 1, 2, 3, 4, 5, 6, 7 }).Ways);
    }

    private const ulong ReusePc = 0x4000;

    private static Step[] ReuseAndScans()
    {
        List<Step> steps = [];
        for (var round = 0; round < 40; round++)
        {
            // In two goes, so that optimal decisions lie within the accesses that samples remember.
            for (var line = 0ul; line < 300; line++)
                steps.Add(new Step(line, ProgramCounter: ReusePc));
            for (var line = 0ul; line < 2048; line++)
                steps.Add(new Step(10_240 + (ulong)round % 2 * 2048 + line, ProgramCounter: 0x8000));
        }
        return [.. steps];
    }

    private static ulong[] Drifting(int length, int window)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, length).Select(i => (ulong)(i / 3 + random.Next(window)))];
    }

    private static int MostHits(ulong[] trace, int ways, bool mayBypass)
    {
        var best = new Dictionary<(int, string), int>();
        return From(0, []);

        int From(int i, SortedSet<ulong> present)
        {
            if (i == trace.Length)
                return 0;
            if (present.Contains(trace[i]))
                return 1 + From(i + 1, present);
            var state = (i, string.Join(' ', present));
            if (best.TryGetValue(state, out var known))
                return known;
            var most = mayBypass ? From(i + 1, present) : 0;
            if (present.Count < ways)
                most = Math.Max(most, From(i + 1, [.. present, trace[i]]));
            else
                most = Math.Max(most, present.Max(leaving => From(i + 1, [.. present.Where(line => line != leaving), trace[i]])));
            return best[state] = most;
        }
    }
}
