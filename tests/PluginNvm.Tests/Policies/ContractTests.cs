using PluginNvm.Policies.Rereference;

namespace PluginNvm.Tests.Policies;

/// <summary>What the contract asks of every policy.</summary>
[TestClass]
public sealed class ContractTests
{
    private static readonly (int Sets, int Ways)[] Geometries = [(7, 1), (7, 2), (5, 3), (4, 7), (4, 8), (6, 12), (4, 16), (3, 17), (3, 32), (2, 33), (2, 64), (2, 65), (2, 128)];

    [TestMethod]
    public void TraitsAreTrue()
    {
        const KernelTraits independent = KernelTraits.SetsIndependent;
        var expected = new Dictionary<string, KernelTraits>
        {
            ["lru"] = independent | KernelTraits.LeastRecentlyUsed,
            ["fifo"] = independent,
            ["random"] = independent,
            ["mru"] = independent,
            ["lfu"] = independent,
            ["nru"] = independent,
            ["bit-plru"] = independent,
            ["tree-plru"] = independent,
            ["bip"] = independent,
            ["dip"] = KernelTraits.None,
            ["arc"] = independent,
            ["s3-fifo"] = independent,
            ["sieve"] = independent,
            ["srrip"] = independent,
            ["brrip"] = independent,
            ["drrip"] = KernelTraits.None,
            ["ship"] = KernelTraits.ProgramCounter,
            ["hawkeye"] = KernelTraits.ProgramCounter,
            ["mockingjay"] = KernelTraits.ProgramCounter | KernelTraits.Bypass,
            ["min"] = independent | KernelTraits.NextUse,
            ["min-bypass"] = independent | KernelTraits.NextUse | KernelTraits.Bypass,
        };
        var policies = Made.All();
        CollectionAssert.AreEquivalent(expected.Keys, policies.Keys.ToArray());
        foreach (var (id, policy) in policies)
        {
            foreach (var ways in new[] { 2, 16, 20, 40, 100 })
                Assert.AreEqual(expected[id], policy.Specialize(new CacheGeometry(4, ways, 64), new AsksTraits()), $"{id}, {ways} ways");
        }
        Assert.AreEqual(KernelTraits.None, Made.Ship(ShipSignature.MemoryRegion).Specialize(new CacheGeometry(4, 16, 64), new AsksTraits()));
    }

    /// <summary>Sets that are independent do the same whether their accesses are mixed or one set's come after another's, and the kernel's own fields stay.</summary>
    [TestMethod]
    public void IndependentSetsAreIndependent()
    {
        var claimed = 0;
        foreach (var (id, policy) in Made.All(5))
        {
            foreach (var (sets, ways) in Geometries)
            {
                var steps = Traces.WithInvalidations(ways, 1500, 3 * sets * ways);
                var mixed = NaiveCache.Run(policy, sets, ways, steps);
                if (!mixed.Traits.HasFlag(KernelTraits.SetsIndependent))
                    continue;
                claimed++;
                var bySet = Enumerable.Range(0, steps.Length).OrderBy(i => steps[i].Line % (ulong)sets).ToArray();
                var apart = NaiveCache.Run(policy, sets, ways, [.. bySet.Select(i => steps[i])]);
                CollectionAssert.AreEqual(bySet.Select(i => mixed.Ways[i]).ToArray(), apart.Ways, $"{id}, {sets} sets, {ways} ways");
                Assert.IsFalse(mixed.FieldsChanged, id);
            }
        }
        Assert.AreEqual(16 * Geometries.Length + Geometries.Count(geometry => geometry.Ways == 1), claimed);
    }

    /// <summary>The naive cache checks each victim; policies must not lose count of lines that leave without being asked for.</summary>
    [TestMethod]
    public void LinesMayLeaveAtAnyTime()
    {
        foreach (var (id, policy) in Made.All(9))
        {
            foreach (var (sets, ways) in Geometries)
            {
                foreach (var share in new[] { 0.02, 0.3, 0.6 })
                {
                    var outcome = NaiveCache.Run(policy, sets, ways, Traces.WithInvalidations(ways, 4000, 2 * sets * ways, share));
                    Assert.IsGreaterThan(0, outcome.HitCount, id);
                }
            }
        }
    }

    [TestMethod]
    public void EqualSeedsGiveEqualRuns()
    {
        var steps = Traces.WithInvalidations(3, 3000, 200);
        foreach (var (id, policy) in Made.All(4))
        {
            var outcome = NaiveCache.Run(policy, 8, 8, steps);
            CollectionAssert.AreEqual(outcome.Ways, NaiveCache.Run(policy, 8, 8, steps).Ways, $"{id}: a part makes a kernel anew for each run");
            CollectionAssert.AreEqual(outcome.Ways, NaiveCache.Run(Made.All(4)[id], 8, 8, steps).Ways, id);
        }
    }

    [TestMethod]
    public void ImpossibleCachesAreRefused()
    {
        var policies = Made.All();
        Assert.AreEqual("policy 'dip': sets duel, and a cache of one set has no other; at least 2 sets are needed", Refusal(policies["dip"], 1, 16));
        StringAssert.Contains(Refusal(policies["drrip"], 1, 16), "policy 'drrip': sets duel");
        Assert.AreEqual("policy 'hawkeye': 129 ways; it follows single accesses of a set, for up to 128 ways", Refusal(policies["hawkeye"], 4, 129));
        StringAssert.Contains(Refusal(policies["mockingjay"], 4, 129), "up to 128 ways");
        foreach (var (id, policy) in policies.Where(pair => pair.Key is not ("mru" or "random" or "nru" or "bit-plru" or "tree-plru")))
            StringAssert.Contains(Refusal(policy, 1 << 15, 1 << 20), id is "hawkeye" or "mockingjay" ? "up to 128 ways" : "is too large", id);
        var region = Assert.ThrowsExactly<ModelException>(() => new Ship().Create(new ShipOptions { Region = DataSize.FromBytes(3) }, NoSharing.Context));
        Assert.AreEqual("region is 3 B; it must be a power of two of bytes", region.Message);
    }

    private static string Refusal(ICachePolicy policy, int sets, int ways) =>
        Assert.ThrowsExactly<ModelException>(() => policy.Specialize(new CacheGeometry(sets, ways, 64), new AsksTraits())).Message;

    private sealed class AsksTraits : IPolicyConsumer<KernelTraits>
    {
        public KernelTraits Use<TKernel>(TKernel kernel)
            where TKernel : struct, IReplacementKernel => TKernel.Traits;
    }
}
