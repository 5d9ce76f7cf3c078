namespace PluginNvm.Tests.Policies;

/// <summary>Each policy that has several kernels does the same as its definition, in every form and with lines that leave for other reasons.</summary>
[TestClass]
public sealed class DefinitionTests
{
    // At the edges of the forms: 1, 16, 32 and 64 ways.
    private static readonly int[] Associativities = [.. Enumerable.Range(1, 40), 48, 63, 64, 65, 96, 127, 128, 129, 1000];

    [TestMethod]
    public void LruIsAList() => Same(Made.Lru, ways => new ListSet(ways, onHits: true));

    [TestMethod]
    public void FifoIsAQueue() => Same(Made.Fifo, ways => new ListSet(ways, onHits: false));

    [TestMethod]
    public void TreePlruIsATreeOfBits() => Same(Made.TreePlru, ways => new TreeSet(ways));

    [TestMethod]
    public void BitPlruIsABitForEachWay() => Same(Made.BitPlru, ways => new BitSet(ways, clearsOnUse: true));

    [TestMethod]
    public void NruIsABitForEachWay() => Same(Made.Nru, ways => new BitSet(ways, clearsOnUse: false));

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(8)]
    public void SrripIsAValueForEachWay(int bits) => Same(Made.Srrip(bits), ways => new RripSet(ways, bits));

    [TestMethod]
    public void BipIsLruOrInsertsLast()
    {
        Same(Made.Bip(1), ways => new ListSet(ways, onHits: true));
        Same(Made.Bip(0), ways => new ListSet(ways, onHits: true, arriveOld: true));
    }

    [TestMethod]
    public void BrripIsSrripOrInsertsDistant()
    {
        foreach (var bits in new[] { 2, 3 })
        {
            Same(Made.Brrip(1, bits), ways => new RripSet(ways, bits));
            Same(Made.Brrip(0, bits), ways => new RripSet(ways, bits, arriveDistant: true));
        }
    }

    [TestMethod]
    [DataRow("arc")]
    [DataRow("s3-fifo")]
    [DataRow("sieve")]
    [DataRow("lfu")]
    [DataRow("mru")]
    public void AlgorithmsOnLinesAreThosePublished(string policy)
    {
        Func<int, ReferenceCache> make = policy switch
        {
            "arc" => lines => new ReferenceArc(lines),
            "s3-fifo" => lines => new ReferenceS3Fifo(lines),
            "sieve" => lines => new ReferenceSieve(lines),
            "lfu" => lines => new ReferenceLfu(lines),
            _ => lines => new ReferenceMru(lines),
        };
        foreach (var ways in Associativities.Where(ways => ways > 1 && ways < 500))
        {
            foreach (var sets in new[] { 1, 3 })
            {
                foreach (var share in new[] { 0, 0.03 })
                {
                    var steps = Traces.WithInvalidations(ways, 200 + 60 * ways, 3 * sets * ways + 1, share);
                    var outcome = NaiveCache.Run(Made.All()[policy], sets, ways, steps);
                    CollectionAssert.AreEqual(ReferenceCache.Run(() => make(ways), sets, steps), outcome.Hits, $"{ways} ways, {sets} sets, invalidations {share}");
                    Assert.IsTrue(outcome.HitCount > 0 && outcome.Evictions > 0);
                }
            }
        }
    }

    private static void Same(ICachePolicy policy, Func<int, ReferenceSet> make)
    {
        foreach (var ways in Associativities)
        {
            foreach (var sets in ways <= 40 ? new[] { 1, 3 } : [1])
            {
                var steps = Traces.WithInvalidations(ways, 200 + 40 * Math.Min(ways * sets, 200), 2 * sets * ways + 1);
                var outcome = NaiveCache.Run(policy, sets, ways, steps);
                CollectionAssert.AreEqual(ReferenceSet.Run(() => make(ways), sets, steps), outcome.Ways, $"{ways} ways, {sets} sets, {outcome.Kernel}");
            }
        }
    }
}
