namespace PluginNvm.Tests.Contracts;

[TestClass]
public sealed class SeedTests
{
    /// <summary>SplitMix64 started at 1234567, as its authors' reference implementation prints it.</summary>
    [TestMethod]
    public void NumberedSeedsAreTheOutputsOfSplitMix64()
    {
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        CollectionAssert.AreEqual(published, Enumerable.Range(0, published.Length).Select(i => new Seed(1234567).For(i).Value).ToArray());
        Assert.AreEqual(0xE220A8397B1DCDAFul, new Seed(0).For(0).Value);
    }

    [TestMethod]
    public void NamesAndNumbersGiveSeedsOfTheirOwnThatNeverChange()
    {
        var seed = new Seed(5);
        Assert.AreEqual(seed.For("random"), seed.For("random"));
        var all = new[] { seed, seed.For(""), seed.For("a"), seed.For("b"), seed.For("ä"), seed.For("a").For("b"), seed.For("b").For("a"), seed.For(-1), seed.For(long.MaxValue), new Seed(6).For("a") };
        Assert.AreEqual(all.Length, all.Distinct().Count());
        // FNV-1a of "a" is published as af63dc4c8601ec8c.
        Assert.AreEqual(seed.For(unchecked((long)0xaf63dc4c8601ec8c)), seed.For("a"));
        Assert.AreEqual("18446744073709551615", new Seed(ulong.MaxValue).ToString());
    }
}
