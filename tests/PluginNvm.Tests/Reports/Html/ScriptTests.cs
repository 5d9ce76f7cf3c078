using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PluginNvm.Reports.Html.Page;

namespace PluginNvm.Tests.Reports.Html;

[TestClass]
public sealed class ScriptTests
{
    [TestMethod]
    public void ThePolicyNamesExactlyTheScriptsAndTheStyle()
    {
        var page = Written.Page(FigureReport.EveryMark);
        var policy = WebUtility.HtmlDecode(Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value);
        Console.WriteLine(policy);
        foreach (var forbidden in new[] { "unsafe", "http", "*" })
            Assert.IsFalse(policy.Contains(forbidden, StringComparison.Ordinal), forbidden);
        StringAssert.StartsWith(policy, "default-src 'none';");
        CollectionAssert.AreEquivalent(Hashes(page, "script"), Sources(policy, "script-src"));
        CollectionAssert.AreEquivalent(Hashes(page, "style"), Sources(policy, "style-src"));
        Assert.HasCount(4, Sources(policy, "script-src"));
        Assert.IsLessThan(page.IndexOf("<script", StringComparison.Ordinal), page.IndexOf("Content-Security-Policy", StringComparison.Ordinal));
    }

    [TestMethod]
    public void FilesByOthersAreAsPinned()
    {
        var pins = Encoding.UTF8.GetString(Assets.Bytes("third-party/SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")).ToList();
        foreach (var pin in pins)
            Assert.AreEqual(pin[0], Convert.ToHexStringLower(SHA256.HashData(Assets.Bytes(Assets.ThirdParty + pin[1]))), pin[1]);
        CollectionAssert.IsSubsetOf(
            Assets.Scripts.Concat(Assets.Licences).Where(name => name.StartsWith(Assets.ThirdParty, StringComparison.Ordinal)).ToArray(), pins.Select(pin => Assets.ThirdParty + pin[1]).ToArray());
    }

    [TestMethod]
    public void ScriptsCannotEndTheirElement()
    {
        foreach (var text in Assets.Scripts.Append("page.css").Select(Assets.Text))
        {
            Assert.IsFalse(text.Contains("</", StringComparison.Ordinal) && Regex.IsMatch(text, "</(script|style)", RegexOptions.IgnoreCase));
            Assert.IsFalse(text.Contains("<!--", StringComparison.Ordinal) || text.Contains("sourceMappingURL", StringComparison.Ordinal) || text.Contains('\r', StringComparison.Ordinal));
        }
    }

    [TestMethod]
    public void LicencesAreInThePageThatCarriesTheScripts()
    {
        var page = Written.Page(FigureReport.EveryMark);
        foreach (var holder in new[] { "University of Washington Interactive Data Lab", "Mike Bostock", "vega-interpreter" })
            StringAssert.Contains(page, holder);
    }

    [TestMethod]
    public void EverySpecificationIsJsonOfTheDrawnData()
    {
        var specifications = Regex.Matches(Written.Page(FigureReport.EveryMark), "class=\"specification\">(.*?)</script>");
        Assert.HasCount(Enum.GetValues<FigureMark>().Length, specifications);
        foreach (Match match in specifications)
        {
            var root = JsonDocument.Parse(match.Groups[1].Value).RootElement;
            Assert.AreEqual(12, root.GetProperty("data").GetProperty("values").GetArrayLength());
            Assert.AreEqual("container", root.GetProperty("width").GetString());
        }
    }

    private static string[] Hashes(string page, string element) =>
        [.. Regex.Matches(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Select(match => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups[1].Value)))}'")];

    private static string[] Sources(string policy, string directive) =>
        [.. policy.Split("; ").Single(part => part.StartsWith(directive + " ", StringComparison.Ordinal)).Split(' ').Skip(1)];
}
