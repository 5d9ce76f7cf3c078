namespace PluginNvm.HostTests.Cli;

/// <summary>A manifest that is wrong ends with exit code 3, and each error has its place.</summary>
[TestClass]
public sealed class BrokenManifestTests
{
    private const string Good = """
        {
          "experiment": "e",
          "axes": { "n": [1, 2] },
          "system": { "use": "fixture-system", "with": { "time": "1 us", "technology": { "use": "cell-file", "with": { "file": "cell.json" } } } },
          "metrics": [ "fixture-time" ], "reports": [ "csv" ]
        }
        """;

    [TestMethod]
    [DataRow("\"use\": \"fixture-system\"", "\"use\": \"fixture-sistem\"", "m.json(4,22): error PN0208:", "did you mean 'fixture-system'?")]
    [DataRow("\"1 us\"", "\"1 uJ\"", "m.json(4,58): error PN0205:", "'uJ' is not a unit of time")]
    [DataRow("\"1 us\"", "1", "m.json(4,58): error PN0204:", "bare number")]
    [DataRow("\"1 us\"", "\"2 s\"", "m.json(4,58): error PN0206:", "from 1 ns to 1 s")]
    [DataRow("\"time\"", "\"tmie\"", "m.json(4,50): error PN0201:", "did you mean 'time'?")]
    [DataRow("\"time\": \"1 us\"", "\"time\": \"1 us\", \"time\": \"2 us\"", "m.json(4,66): error PN0103:", "occurs twice")]
    [DataRow("\"1 us\"", "{ \"axis\": \"m\" }", "m.json(4,68): error PN0301:", "no axis 'm'; did you mean 'n'?")]
    [DataRow("\"1 us\"", "{ \"axis\": \"n.x\" }", "m.json(4,68): error PN0302:", "no field 'x'")]
    [DataRow("\"cell.json\"", "\"none.json\"", "error PN0209:", "no file 'none.json'")]
    [DataRow("\"experiment\": \"e\",", "", "m.json(1,1): error PN0202:", "needs the key 'experiment'")]
    [DataRow("\"metrics\"", "'metrics'", "m.json(5,3): error PN0102:", "double quotes")]
    [DataRow(" ]\n}", " ]\n", "m.json(", "")]
    public void AnErrorHasItsPlaceAndItsCode(string from, string to, string place, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cell.json", "{}");
        var broken = Good.ReplaceLineEndings("\n").Replace(from, to, StringComparison.Ordinal);
        Assert.AreNotEqual(Good.ReplaceLineEndings("\n"), broken, "the good manifest does not hold what is to be replaced");
        foreach (var verb in new[] { "run", "validate", "plan" })
        {
            folder.Write("m.json", broken);
            var run = Tool.Run(folder, [verb, "m.json"], "GoodPlugin");
            Tool.AssertError(run, 3, place, message);
            Assert.AreEqual("", run.Output);
            Assert.IsFalse(Directory.Exists(folder.At("results")));
        }
    }

    [TestMethod]
    public void SeveralErrorsAreAllShown()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.RunManifest(folder, Good.Replace("\"1 us\"", "1", StringComparison.Ordinal).Replace("\"fixture-time\"", "\"fixture-tiem\"", StringComparison.Ordinal), "GoodPlugin");
        Tool.AssertError(run, 3, "error PN0204", "error PN0208", "error PN0209", "3 errors");
    }

    [TestMethod]
    public void DeepNestingIsAnErrorAndNoCrash()
    {
        using var folder = new TemporaryFolder();
        Tool.AssertError(Tool.RunManifest(folder, new string('[', 200_000)), 3, "m.json(1,65): error PN0105: nested more than 64 levels deep");
    }

    [TestMethod]
    public void AHugeFileIsRefused()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder.At("m.json")))
            file.SetLength(65L * 1024 * 1024);
        Tool.AssertError(Tool.Run(folder, ["validate", "m.json"]), 3, "m.json: error PN0104:");
    }

    [TestMethod]
    [DataRow("none.json", "no such file")]
    [DataRow(".", "is a folder")]
    [DataRow("", "error PN0101")]
    public void AManifestThatIsNotThereIsAnError(string path, string message)
    {
        using var folder = new TemporaryFolder();
        Tool.AssertError(Tool.Run(folder, ["run", path]), 3, "error PN0101", message);
    }

    [TestMethod]
    public void AManifestMayNameFoldersWithPlugins()
    {
        using var folder = new TemporaryFolder();
        Loading.PluginFolders.Copy(Loading.PluginFolders.Fixture("ProbePlugin"), folder.At("mine/ProbePlugin"));
        var run = Tool.RunManifest(folder, Manifests.Probe("""{ "n": [1, 2] }""", """{ "cost": { "axis": "n" } }""", "\"plugins\": [ \"mine\" ],"));
        Assert.AreEqual(0, run.ExitCode, run.Error);
        Assert.AreEqual("ok ok", Tool.Statuses(folder));
        Tool.AssertError(Tool.RunManifest(folder, Manifests.Probe("{}", "{}", "\"plugins\": [ \"yours\" ],")), 3, "m.json(2,39): error PN0209: plugins: no folder 'yours'", "error PN0208");
    }
}
