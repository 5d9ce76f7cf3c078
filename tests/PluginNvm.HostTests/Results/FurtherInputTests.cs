using Newtonsoft.Json.Linq;
using PluginNvm.HostTests.Cli;

namespace PluginNvm.HostTests.Results;

/// <summary>A file that an input names is known only once a part has asked for it, and then never forgotten.</summary>
[TestClass]
public sealed class FurtherInputTests
{
    private static TemporaryFolder Prepared()
    {
        var folder = new TemporaryFolder();
        folder.Write("in.cfg", "names more/cell.csv");
        folder.Write("more/cell.csv", "1");
        folder.Write("m.json", Manifests.Probe($$"""{ "g": [null, {{Text(folder.At("gate"))}}] }""",
            $$"""{ "gate": { "axis": "g" }, "input": "in.cfg", "further": "more/cell.csv", "tally": {{Text(folder.At("tally.txt"))}} }"""));
        return folder;
    }

    private static string Text(string text) => Newtonsoft.Json.JsonConvert.ToString(text);

    private static JToken Locked(TemporaryFolder folder) => JObject.Parse(File.ReadAllText(folder.At("out/lock.json")))["furtherInputs"]!;

    [TestMethod]
    public void AKilledRunKnowsThem()
    {
        using var folder = Prepared();
        using (var run = StartedTool.Run(folder, "--jobs", "1"))
        {
            run.WaitFor(() => StartedTool.Finished(folder) == 1);
            run.Kill();
        }
        Assert.IsEmpty(Locked(folder));
        folder.Write("gate", "");
        File.Delete(folder.At("tally.txt"));

        // The input changed while nobody looked: the point that read it is not taken for finished.
        folder.Write("more/cell.csv", "2");
        var resumed = Tool.Run(folder, ["run", "m.json", "--out", "out"], "ProbePlugin");
        Tool.AssertError(resumed, 0, "more/cell.csv changed; all points are run again");
        Assert.HasCount(2, File.ReadAllLines(folder.At("tally.txt")));
        Assert.AreEqual(1, Locked(folder).Count());
    }

    [TestMethod]
    public void AKilledRunThatFindsAllFinishedStillLocksThem()
    {
        using var folder = Prepared();
        using (var run = StartedTool.Run(folder, "--jobs", "1"))
        {
            run.WaitFor(() => StartedTool.Finished(folder) == 1);
            run.Kill();
        }
        File.Delete(folder.At("tally.txt"));
        var resumed = Tool.Run(folder, ["run", "m.json", "--out", "out", "--points", "0"], "ProbePlugin");
        Assert.AreEqual(0, resumed.ExitCode, resumed.Error);
        Assert.IsFalse(File.Exists(folder.At("tally.txt")), "the finished point is not run again");
        Assert.AreEqual("more/cell.csv", ((JProperty)Locked(folder).Single()).Name);
    }

    [TestMethod]
    public void ALockedRunRefusesAnotherFurtherInput()
    {
        using var folder = Prepared();
        folder.Write("gate", "");
        Assert.AreEqual(0, Tool.Run(folder, ["run", "m.json", "--out", "out"], "ProbePlugin").ExitCode);
        folder.Write("more/cell.csv", "2");
        var before = StartedTool.Content(folder.At("out"));
        Tool.AssertError(Tool.Run(folder, ["run", "m.json", "--out", "out", "--locked"], "ProbePlugin"), 4, "error PN0604: input more/cell.csv, which another input names, changed");
        Assert.AreEqual(before, StartedTool.Content(folder.At("out")));
    }
}
