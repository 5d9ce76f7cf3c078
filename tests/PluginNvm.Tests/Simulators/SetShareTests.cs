using PluginNvm.Simulators.SetAssociative.Levels;

namespace PluginNvm.Tests.Simulators;

/// <summary>Every set is of one thread.</summary>
[TestClass]
public sealed class SetShareTests
{
    [TestMethod]
    public void Every_set_is_dealt_to_one_thread()
    {
        foreach (var sets in Enumerable.Range(1, 300).Concat([511, 512, 1000, 4096, 5000]))
        {
            foreach (var threads in new[] { 1, 2, 3, 7, 64, 65, 1024 })
            {
                var shares = SetShare.Deal(sets, threads);
                Assert.IsLessThanOrEqualTo(Math.Min(threads, sets), shares.Length);
                for (var set = 0; set < sets; set++)
                    Assert.AreEqual(1, shares.Sum(share => share.Has(set)), $"set {set} of {sets}, {threads} threads");
            }
        }
    }

    [TestMethod]
    [DataRow(512, 2)]
    [DataRow(4096, 2)]
    [DataRow(4096, 4)]
    [DataRow(1000, 3)]
    public void Shares_are_about_equal(int sets, int threads)
    {
        var counts = SetShare.Deal(sets, threads).Select(share => Enumerable.Range(0, sets).Count(set => share.Has(set) == 1)).ToList();
        Assert.HasCount(threads, counts);
        Assert.IsLessThan(1.35, (double)counts.Max() / counts.Min());
        Assert.AreEqual(counts.Min(), counts[0], "the first reads the stream too");
    }
}
