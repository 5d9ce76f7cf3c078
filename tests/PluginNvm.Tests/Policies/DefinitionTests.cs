using PluginNvm.Policies.Recency;

namespace PluginNvm.Tests.Policies;

/// <summary>Each policy that has several kernels does the same as its definition, in every form and with lines that leave for other reasons.</summary>
[TestClass]
public sealed class DefinitionTests
{
    // At the edges of the forms: 1, 16 and 64 ways.
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
        foreach (var ways in Associativities.Where(ways => ways > 1))
        {
            foreach (var sets in ways < 500 ? new[] { 1, 3 } : [1])
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

    [TestMethod]
    public void PredictorsDoWhatTheirDescriptionSays()
    {
        foreach (var ways in new[] { 1, 2, 3, 8, 16, 31, 32, 33, 64, 100, 128 })
        {
            const int sets = 3;
            var random = new Random(ways);
            var steps = Traces.Mixed(ways, 2000 + 60 * ways, 4 * sets * ways + 2)
                .Select(line => new Step(line, ProgramCounter: 0x400 + (random.Next(4) == 0 ? line % 5 : 4 * line / (ulong)(sets * ways)))).ToArray();
            var hawkeye = NaiveCache.Run(Made.All()["hawkeye"], sets, ways, steps);
            CollectionAssert.AreEqual(new ReferenceHawkeye(sets, ways).Run(steps), hawkeye.Ways, $"hawkeye, {ways} ways");
            var mockingjay = NaiveCache.Run(Made.All()["mockingjay"], sets, ways, steps);
            CollectionAssert.AreEqual(new ReferenceMockingjay(sets, ways).Run(steps), mockingjay.Ways, $"mockingjay, {ways} ways");
            CollectionAssert.Contains(mockingjay.Ways, IReplacementKernel.Bypass);
        }
    }

    [TestMethod]
    [DataRow(0.01, 1)]
    [DataRow(0.25, 3)]
    [DataRow(0.9, 1)]
    public void S3FifoHasItsSizes(double small, int promoteAfter)
    {
        foreach (var ways in new[] { 2, 5, 16, 90 })
        {
            var policy = new S3Fifo().Create(new S3FifoOptions { Small = small, PromoteAfter = promoteAfter }, NoSharing.Context);
            var steps = Traces.WithInvalidations(ways, 4000, 4 * ways);
            CollectionAssert.AreEqual(
                ReferenceCache.Run(() => new ReferenceS3Fifo(ways, small, promoteAfter), 1, steps), NaiveCache.Run(policy, 1, ways, steps).Hits, $"{ways} ways");
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
