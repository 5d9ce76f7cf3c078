using PluginNvm.HostTests.Cli;

namespace PluginNvm.HostTests.Results;

/// <summary>What changed between two runs is named, and only the points it concerns are run again.</summary>
[TestClass]
public sealed class ChangeTests
{
    private static string Inputs(TemporaryFolder folder) => Manifests.Probe(
        """{ "i": ["a.csv", "b.csv"], "n": [1, 2] }""", $$"""{ "input": { "axis": "i" }, "cost": { "axis": "n" }, "tally": {{Newtonsoft.Json.JsonConvert.ToString(folder.At("tally.txt"))}} }""");

    private static int Runs(TemporaryFolder folder)
    {
        var runs = File.ReadAllLines(folder.At("tally.txt")).Length;
        File.Delete(folder.At("tally.txt"));
        return runs;
    }

    [TestMethod]
    public void AnotherPluginIsNamedAndItsPointsAreRunAgain()
    {
        using var folder = new TemporaryFolder();
        var package = BrokenPackage.Copy(folder);
        File.WriteAllText(Path.Combine(package, "data.csv"), "1");
        var manifest = Manifests.Probe("""{ "n": [1, 2] }""", $$"""{ "cost": { "axis": "n" }, "tally": {{Newtonsoft.Json.JsonConvert.ToString(folder.At("tally.txt"))}} }""");
        Assert.AreEqual(0, Tool.RunManifest(folder, manifest, package).ExitCode);
        Assert.AreEqual(2, Runs(folder));
        File.WriteAllText(Path.Combine(package, "data.csv"), "2");
        Tool.AssertError(Tool.RunManifest(folder, manifest, package), 0, "note: since the last run into out, plugin ProbePlugin was 0.1.0 (sha256 ", "points it concerns are run again");
        Assert.AreEqual(2, Runs(folder));
        var third = Tool.RunManifest(folder, manifest, package);
        Assert.DoesNotContain("note", third.Error);
        Assert.IsFalse(File.Exists(folder.At("tally.txt")));
    }

    [TestMethod]
    public void AnotherInputIsNamedAndOnlyItsPointsAreRunAgain()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "a");
        folder.Write("b.csv", "b");
        Assert.AreEqual(0, Tool.RunManifest(folder, Inputs(folder), "ProbePlugin").ExitCode);
        Assert.AreEqual(4, Runs(folder));
        folder.Write("b.csv", "B");
        var again = Tool.RunManifest(folder, Inputs(folder), "ProbePlugin");
        Tool.AssertError(again, 0, "input b.csv was sha256 ");
        Assert.DoesNotContain("a.csv", again.Error);
        Assert.AreEqual(2, Runs(folder));
    }

    [TestMethod]
    public void AnotherPluginConcernsOnlyThePointsThatUseIt()
    {
        using var folder = new TemporaryFolder();
        var package = folder.At("copies/GoodPlugin");
        Loading.PluginFolders.Copy(Loading.PluginFolders.Fixture("GoodPlugin"), package);
        var tally = Newtonsoft.Json.JsonConvert.ToString(folder.At("tally.txt"));
        var manifest = Manifests.Probe("""{ "t": ["fixture-inner", "fixture-cell"], "n": [1, 2] }""", $$"""{ "technology": { "axis": "t" }, "cost": { "axis": "n" }, "tally": {{tally}} }""");
        Assert.AreEqual(0, Tool.RunManifest(folder, manifest, "ProbePlugin", package).ExitCode);
        Assert.AreEqual(4, Runs(folder));
        File.WriteAllText(Path.Combine(package, "data.csv"), "other");
        Tool.AssertError(Tool.RunManifest(folder, manifest, "ProbePlugin", package), 0, "plugin GoodPlugin was 0.1.0 (sha256 ", "points it concerns are run again");
        Assert.AreEqual(2, Runs(folder));
        File.Delete(Path.Combine(package, "data.csv"));
        Assert.AreEqual(0, Tool.RunManifest(folder, manifest, "ProbePlugin", package).ExitCode);
        Assert.IsFalse(File.Exists(folder.At("tally.txt")), "the points of the first plugin are still there");
    }

    [TestMethod]
    public void TheLockNamesVersionsHashesAndTheSeedAndNoPlace()
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Manifests.Probe("{}", "{}"));
        Assert.AreEqual(0, Tool.Run(folder, ["run", "m.json", "--out", "out", "--set", "seed=5"], "ProbePlugin").ExitCode);
        var text = File.ReadAllText(folder.At("out/lock.json"));
        var locked = Newtonsoft.Json.Linq.JObject.Parse(text);
        Assert.AreEqual(5, (int?)locked["seed"]);
        Assert.AreEqual("0.1.0", (string?)locked["tool"]!["version"]);
        foreach (var code in new[] { locked["tool"]!, locked["contracts"]!, locked["modeling"]!, locked["plugins"]!["ProbePlugin"]! })
        {
            StringAssert.StartsWith((string?)code["version"], "0.1");
            Assert.AreEqual(64, ((string?)code["sha256"])!.Length);
        }
        Assert.DoesNotContain(folder.Path, text);
    }

    [TestMethod]
    public void AnotherToolOrContractIsNamedByVersion()
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Manifests.Probe("{}", "{}"));
        Assert.AreEqual(0, Tool.Run(folder, ["run", "m.json", "--out", "out"], "ProbePlugin").ExitCode);
        var path = folder.At("out/lock.json");
        var locked = Newtonsoft.Json.Linq.JObject.Parse(File.ReadAllText(path));
        locked["tool"]!["version"] = "0.0.9";
        locked["contracts"]!["version"] = "0.0";
        locked["plugins"]!["ProbePlugin"]!["version"] = "3.2.1-beta";
        locked["seed"] = 7;
        File.WriteAllText(path, locked.ToString());
        var run = Tool.Run(folder, ["run", "m.json", "--out", "out", "--locked"], "ProbePlugin");
        Tool.AssertError(run, 4, "PN0604: the tool was 0.0.9 (sha256 ", "the contracts were 0.0 (sha256 ", "plugin ProbePlugin was 3.2.1-beta (sha256 ", ") and is 0.1.0 (sha256 ", "the seed was 7 and is 0");
    }

    [TestMethod]
    public void ALockedRunRefusesWhateverDiffers()
    {
        using var folder = new TemporaryFolder();
        var package = BrokenPackage.Copy(folder);
        folder.Write("a.csv", "a");
        folder.Write("b.csv", "b");
        folder.Write("m.json", Inputs(folder));
        ToolProcess Locked(params string[] more) => Tool.Run(folder, ["run", "m.json", "--out", "out", "--locked", .. more], package);

        Tool.AssertError(Locked(), 4, "error PN0604", "--locked needs the lock file of an earlier run");
        Assert.IsFalse(File.Exists(folder.At("out/lock.json")));
        Assert.AreEqual(0, Tool.Run(folder, ["run", "m.json", "--out", "out"], package).ExitCode);
        Assert.AreEqual(0, Locked().ExitCode);
        var before = StartedTool.Content(folder.At("out"));

        Tool.AssertError(Locked("--set", "axes.n=[1,2,3]"), 4, "error PN0604: the resolved manifest is another");
        Tool.AssertError(Locked("--set", "seed=5"), 4, "error PN0604: the seed was 0 and is 5");
        folder.Write("a.csv", "A");
        Tool.AssertError(Locked(), 4, "error PN0604: input a.csv was sha256 ");
        folder.Write("a.csv", "a");
        File.WriteAllText(Path.Combine(package, "data.csv"), "1");
        Tool.AssertError(Locked(), 4, "error PN0604: plugin ProbePlugin was 0.1.0 (sha256 ");
        Assert.AreEqual(before, StartedTool.Content(folder.At("out")));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{")]
    [DataRow("{}")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("""{ "tool": "0.1.0", "contracts": "0.1", "plugins": {}, "inputs": {}, "plan": "0" }""")]
    [DataRow("""{ "tool": %H, "contracts": %H, "modeling": %H, "plan": "0", "inputs": {}, "plugins": {} }""")]
    [DataRow("""{ "tool": %H, "contracts": %H, "modeling": %H, "seed": 0, "plan": "0", "inputs": {}, "plugins": { "ProbePlugin": { "version": "1", "sha256": "short" } } }""")]
    [DataRow("""{ "tool": %H, "contracts": %H, "modeling": %H, "seed": 0, "plan": "0", "inputs": {}, "plugins": { "ProbePlugin": { "version": "1", "sha256": null } } }""")]
    public void ADamagedLockFileIsAnError(string text)
    {
        using var folder = new TemporaryFolder();
        text = text.Replace("%H", $$"""{ "version": "0", "sha256": "{{new string('0', 64)}}" }""", StringComparison.Ordinal);
        folder.Write("out/lock.json", text);
        Tool.AssertError(Tool.RunManifest(folder, Manifests.Probe("{}", "{}"), "ProbePlugin"), 3, "lock.json: error PN0603", "Delete it to make a new one");
        Assert.AreEqual(text, File.ReadAllText(folder.At("out/lock.json")));
    }
}
