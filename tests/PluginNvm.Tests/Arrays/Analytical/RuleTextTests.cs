using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Tests.Arrays.Analytical;

[TestClass]
public sealed class RuleTextTests
{
    [TestMethod]
    public void EveryRuleHasATextOfItsOwn()
    {
        var texts = Enum.GetValues<Rule>().Select(RuleText.Of).ToList();
        Assert.HasCount(texts.Count, texts.Select(text => text.Name).Distinct());
        Assert.HasCount(texts.Count, texts.Select(text => text.Meaning).Distinct());
    }
}
