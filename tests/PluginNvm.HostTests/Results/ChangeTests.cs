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
        Tool.AssertError(Tool.RunManifest(folder, manifest, package), 0, "note: since the last run into out, plugin ProbePlugin was sha256 ", "points it concerns are run again");
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
        folder.Write("a.csv", "A");
        Tool.AssertError(Locked(), 4, "error PN0604: input a.csv was sha256 ");
        folder.Write("a.csv", "a");
        File.WriteAllText(Path.Combine(package, "data.csv"), "1");
        Tool.AssertError(Locked(), 4, "error PN0604: plugin ProbePlugin was sha256 ");
        Assert.AreEqual(before, StartedTool.Content(folder.At("out")));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{")]
    [DataRow("{}")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("""{ "tool": "0", "contracts": "0", "plan": "0", "inputs": {}, "plugins": { "ProbePlugin": "short" } }""")]
    [DataRow("""{ "tool": "0", "contracts": "0", "plan": "0", "inputs": {}, "plugins": { "ProbePlugin": null } }""")]
    public void ADamagedLockFileIsAnError(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/lock.json", text);
        Tool.AssertError(Tool.RunManifest(folder, Manifests.Probe("{}", "{}"), "ProbePlugin"), 3, "lock.json: error PN0603", "Delete it to make a new one");
        Assert.AreEqual(text, File.ReadAllText(folder.At("out/lock.json")));
    }
}
