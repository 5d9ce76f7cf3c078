using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Json;

[TestClass]
public sealed class SuggestionTests
{
    [TestMethod]
    [DataRow("", "", 0)]
    [DataRow("abc", "abc", 0)]
    [DataRow("abc", "", 3)]
    [DataRow("abc", "abd", 1)]
    [DataRow("abc", "ab", 1)]
    [DataRow("abc", "acb", 1)]
    [DataRow("kitten", "sitting", 3)]
    public void DistanceCountsEdits(string a, string b, int distance)
    {
        Assert.AreEqual(distance, Suggestions.Distance(a, b));
        Assert.AreEqual(distance, Suggestions.Distance(b, a));
    }

    [TestMethod]
    public void TheNearestWordIsOfferedAndAllAreListed() =>
        Assert.AreEqual("did you mean 'sram'? The parts are edram, pcm, sram", Suggestions.For("SRMA", ["sram", "pcm", "edram", "pcm"], "parts"));

    [TestMethod]
    public void AWordFromNowhereGetsTheListAlone()
    {
        Assert.AreEqual("the parts are pcm, sram", Suggestions.For("something-else", ["sram", "pcm"], "parts"));
        Assert.AreEqual("there are no parts", Suggestions.For("x", [], "parts"));
    }

    [TestMethod]
    public void ALongListIsCutAndItsNearestWordStillFound()
    {
        var text = Suggestions.For("word-99x", Enumerable.Range(0, 100).Select(i => $"word-{i:D2}"), "words");
        StringAssert.StartsWith(text, "did you mean 'word-99'?");
        StringAssert.EndsWith(text, ", and 76 more");
    }

    [TestMethod]
    public void AHugeWordCostsNothing() => StringAssert.StartsWith(Suggestions.For(new string('x', 50_000_000), [new string('y', 100)], "words"), "the words are");
}
