using Newtonsoft.Json.Linq;

namespace PluginNvm.HostTests.Cli;

/// <summary>The manifests of an output folder are the run again: with its changes, and with paths that mean what they meant.</summary>
[TestClass]
public sealed class RerunTests
{
    private static readonly string Manifest = "// a comment\n" + Manifests.Probe("""{ "n": [1, 2] }""", """{ "cost": { "axis": "n" }, "input": "../data/in.csv" }""");

    private static TemporaryFolder Prepared()
    {
        var folder = new TemporaryFolder();
        folder.Write("given/m.json", Manifest);
        folder.Write("data/in.csv", "data");
        return folder;
    }

    private static void Run(TemporaryFolder folder, params string[] arguments)
    {
        var run = Tool.Run(folder, ["run", .. arguments], "ProbePlugin");
        Assert.AreEqual(0, run.ExitCode, run.Error);
    }

    [TestMethod]
    [DataRow("manifest.json")]
    [DataRow("resolved.json")]
    public void AManifestWithChangesIsTheRunAgain(string name)
    {
        using var folder = Prepared();
        Run(folder, "given/m.json", "--out", "deep/er/out", "--set", "axes.n=[1,7]", "--set", "system.with.score=2.5", "--set", "seed=9");
        var manifest = JObject.Parse(File.ReadAllText(folder.At("deep/er/out/manifest.json")));
        Assert.AreEqual("[1,7]", manifest["axes"]!["n"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.AreEqual(9, (int?)manifest["seed"]);
        Assert.IsNull(manifest["baseline"], "nothing but the changes is filled in");
        var origin = JObject.Parse(File.ReadAllText(folder.At("deep/er/out/run.json")));
        Assert.AreEqual("../../../given/m.json", (string?)origin["manifest"]);
        Assert.AreEqual("axes.n=[1,7] system.with.score=2.5 seed=9", string.Join(' ', origin["set"]!));

        Run(folder, "deep/er/out/" + name, "--out", "again");
        foreach (var file in new[] { "results.csv", "results.json", "resolved.json", "lock.json" })
            Assert.AreEqual(File.ReadAllText(folder.At("deep/er/out/" + file)), File.ReadAllText(folder.At("again/" + file)), file);
        Assert.AreEqual("../given/m.json", (string?)JObject.Parse(File.ReadAllText(folder.At("again/run.json")))["manifest"]);
    }

    [TestMethod]
    public void WithoutAnotherFolderTheRunIsContinuedWhereItIs()
    {
        using var folder = Prepared();
        Run(folder, "given/m.json", "--out", "out", "--points", "0", "--set", "experiment=changed");
        Run(folder, "out/manifest.json", "--locked");
        Assert.AreEqual("ok ok", Tool.Statuses(folder));
        Assert.AreEqual("experiment=changed", (string?)JObject.Parse(File.ReadAllText(folder.At("out/run.json")))["set"]!.Single());
        Assert.IsFalse(Directory.Exists(folder.At("results")));
    }

    [TestMethod]
    public void AManifestThatOnlyHasTheNameIsTakenWhereItLies()
    {
        using var folder = Prepared();
        folder.Write("given/manifest.json", Manifest);
        folder.Write("given/run.json", "{ \"experiment\": \"another manifest\" }");
        Run(folder, "given/manifest.json");
        Assert.AreEqual(Manifest, File.ReadAllText(folder.At("results/manifest/manifest.json")));
    }

    [TestMethod]
    [DataRow("{")]
    [DataRow("[]")]
    [DataRow("""{ "manifest": "", "set": [] }""")]
    [DataRow("""{ "manifest": "m.json", "set": [1] }""")]
    public void ADamagedOriginIsAnError(string text)
    {
        using var folder = Prepared();
        Run(folder, "given/m.json", "--out", "out");
        folder.Write("out/run.json", text);
        Tool.AssertError(Tool.Run(folder, ["run", "out/manifest.json"], "ProbePlugin"), 3, "run.json", "error PN01");
    }
}
