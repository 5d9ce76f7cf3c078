namespace PluginNvm.HostTests.Cli;

/// <summary><c>--set</c>, <c>--dry-run</c> and <c>--points</c>.</summary>
[TestClass]
public sealed class AssignmentTests
{
    private static readonly string Small = Manifests.Probe("""{ "n": [1, 2, 3] }""", """{ "cost": { "axis": "n" }, "cells": ["x", "y"] }""");

    private static ToolProcess Run(TemporaryFolder folder, params string[] more)
    {
        folder.Write("m.json", Small);
        return Tool.Run(folder, ["run", "m.json", "--out", "out", .. more], "ProbePlugin");
    }

    [TestMethod]
    public void KeysPositionsJsonAndTextsCanBeSet()
    {
        using var folder = new TemporaryFolder();
        var run = Run(folder, "--set", "axes.n=[1,7]", "--set", "system.with.cells[1]=a=b", "--set", "baseline.n=\"1\"", "--set", "system.with.score=2.5", "--set", "experiment=It is");
        Assert.AreEqual(0, run.ExitCode, run.Error);
        var resolved = Newtonsoft.Json.Linq.JObject.Parse(File.ReadAllText(folder.At("out/resolved.json")));
        Assert.AreEqual("It is", (string?)resolved["experiment"]);
        Assert.AreEqual("""["x","a=b"]""", resolved["system"]!["with"]!["cells"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.AreEqual("1", (string?)resolved["baseline"]!["n"]);
        var lines = File.ReadAllLines(folder.At("out/results.csv"));
        StringAssert.StartsWith(lines[2], "7,ok,7,2.5,");
    }

    [TestMethod]
    [DataRow("experiment", "path=value")]
    [DataRow("=5", "path=value")]
    [DataRow("a..b=5", "its path is keys joined by dots")]
    [DataRow("axes.n[x]=5", "its path is keys joined by dots")]
    [DataRow("axes.n[0=5", "its path is keys joined by dots")]
    [DataRow("axes.n[0]x=5", "its path is keys joined by dots")]
    [DataRow("axes.n[3]=5", "there is no list with a position 3 there")]
    [DataRow("axes[0]=5", "there is no list with a position 0 there")]
    [DataRow("experiment.x=5", "'x' is below something that is not an object")]
    public void APathThatDoesNotFitIsAnError(string assignment, string message)
    {
        using var folder = new TemporaryFolder();
        Tool.AssertError(Run(folder, "--set", assignment), 3, "--set: error PN0106", message);
        Assert.IsFalse(Directory.Exists(folder.At("out")));
    }

    [TestMethod]
    [DataRow("system.with.cost=dear", "PN0203")]
    [DataRow("system.with.cells=[\"x\", 5]", "PN0203")]
    [DataRow("system={ \"use\": \"fixture-prob\" }", "PN0208")]
    [DataRow("axes.n={ \"zip\": { \"a\": [1], \"b\": [] } }", "PN0303")]
    public void AValueThatDoesNotFitIsLocatedAtItsAssignment(string assignment, string code)
    {
        using var folder = new TemporaryFolder();
        Tool.AssertError(Run(folder, "--set", assignment), 3, $"--set {assignment}: error {code}");
    }

    [TestMethod]
    public void AKeyThatDoesNotExistIsNamed()
    {
        using var folder = new TemporaryFolder();
        Tool.AssertError(Run(folder, "--set", "system.with.socre=5"), 3, "error PN0201", "did you mean 'score'?");
    }

    [TestMethod]
    public void ADryRunCountsAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        StringAssert.Contains(Run(folder, "--dry-run").Output, "probe: 3 points, 0 of them finished in out, 3 to run");
        Assert.IsFalse(Directory.Exists(folder.At("out")));
        Run(folder, "--points", "1");
        var before = Results.StartedTool.Content(folder.At("out"));
        StringAssert.Contains(Run(folder, "--dry-run").Output, "probe: 3 points, 1 of them finished in out, 2 to run");
        StringAssert.Contains(Run(folder, "--dry-run", "--points", "0-1").Output, "probe: 2 points, 1 of them finished in out, 1 to run");
        Assert.AreEqual(before, Results.StartedTool.Content(folder.At("out")));
    }

    [TestMethod]
    public void ChosenPointsLeaveOutWhatIsExcepted()
    {
        using var folder = new TemporaryFolder();
        const string except = """axes.except=[{"n":2}]""";
        var run = Run(folder, "--set", except, "--points", "0-2");
        Assert.AreEqual(0, run.ExitCode, run.Error);
        Assert.AreEqual("1 3", string.Join(' ', File.ReadAllLines(folder.At("out/results.csv"))[1..].Select(line => line.Split(',')[0])));
        Tool.AssertError(Run(folder, "--set", except, "--points", "1"), 2, """--points: point 1 (n = 2) is left out by axes.except[0], {"n":2};""");
        Tool.AssertError(Run(folder, "--set", except, "--points", "3"), 2, "--points: there is no point 3; the points are 0 to 2");
    }
}
