using PluginNvm.Host.Binding;

namespace PluginNvm.HostTests.Binding;

[TestClass]
public sealed class NamesTests
{
    [TestMethod]
    [DataRow("BytesPerAccess", "bytesPerAccess", "bytes-per-access")]
    [DataRow("Size", "size", "size")]
    [DataRow("Float32", "float32", "float32")]
    [DataRow("MeanOfX", "meanOfX", "mean-of-x")]
    public void CodeNamesHaveOneKeyAndOneWord(string name, string key, string word)
    {
        Assert.AreEqual(key, Names.Key(name));
        Assert.AreEqual(word, Names.Kebab(name));
    }
}
