namespace PluginNvm.HostTests.Cli;

[TestClass]
public sealed class OutputTests
{
    private static readonly string Sweep = Manifests.Probe(
        """{ "a": { "from": 0.1, "to": 1, "steps": 9 }, "b": [1, 2, 3] }""", """{ "cost": { "axis": "a" }, "score": { "axis": "b" }, "cells": ["x"] }""", "\"baseline\": { \"b\": \"2\" },");

    [TestMethod]
    public void ResultsGoToStandardOutputAndAllElseToStandardError()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.RunManifest(folder, Sweep.Replace("\"csv\"", "\"table\", \"csv\"", StringComparison.Ordinal), "ProbePlugin");
        Assert.AreEqual(0, run.ExitCode, run.Error);
        StringAssert.Contains(run.Output, "probe");
        Assert.DoesNotContain("points;", run.Output);
        Assert.AreEqual("27 of 27 points; results in out", run.Error.Trim());
    }

    [TestMethod]
    public void JobsAndPlaceDoNotChangeAByte()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        Assert.AreEqual(0, Tool.RunManifest(here, Sweep, "ProbePlugin").ExitCode);
        there.Write("deep/er/m.json", Sweep);
        Assert.AreEqual(0, Tool.Run(there, ["run", "deep/er/m.json", "--out", "elsewhere/out", "--jobs", "1"], "ProbePlugin").ExitCode);
        foreach (var file in new[] { "results.csv", "results.json", "tables/cells.csv", "resolved.json", "lock.json", "manifest.json" })
            CollectionAssert.AreEqual(File.ReadAllBytes(here.At("out/" + file)), File.ReadAllBytes(there.At("elsewhere/out/" + file)), file);
    }

    [TestMethod]
    public void ASecondRunKeepsThePointsAndTheBytes()
    {
        using var folder = new TemporaryFolder();
        var tally = folder.At("tally.txt");
        var manifest = Manifests.Probe("""{ "n": [1, 2, 3, 4] }""", $$"""{ "cost": { "axis": "n" }, "tally": {{Newtonsoft.Json.JsonConvert.ToString(tally)}} }""");
        Tool.RunManifest(folder, manifest, "ProbePlugin");
        var first = File.ReadAllText(folder.At("out/results.json"));
        Tool.RunManifest(folder, manifest, "ProbePlugin");
        Assert.AreEqual(first, File.ReadAllText(folder.At("out/results.json")));
        Assert.HasCount(4, File.ReadAllLines(tally));
    }

    [TestMethod]
    public void ARunDescribesItselfAndItsFolderCanBeRunAgain()
    {
        using var folder = new TemporaryFolder();
        Tool.RunManifest(folder, Sweep, "ProbePlugin");
        Assert.AreEqual(Sweep, File.ReadAllText(folder.At("out/manifest.json")));
        var results = File.ReadAllText(folder.At("out/results.csv"));
        foreach (var manifest in new[] { "out/manifest.json", "out/resolved.json" })
        {
            var again = Tool.Run(folder, ["run", manifest, "--out", "out"], "ProbePlugin");
            Assert.AreEqual(0, again.ExitCode, again.Error);
            Assert.AreEqual(results, File.ReadAllText(folder.At("out/results.csv")));
        }
    }

    [TestMethod]
    public void OnlyTheChosenPointsAreRun()
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Sweep);
        var run = Tool.Run(folder, ["run", "m.json", "--out", "out", "--points", "26,0-1"], "ProbePlugin");
        Assert.AreEqual(0, run.ExitCode, run.Error);
        Assert.AreEqual("0.1,1 0.1,2 1,3", string.Join(' ', File.ReadAllLines(folder.At("out/results.csv"))[1..].Select(line => string.Join(',', line.Split(',')[..2]))));
    }

    [TestMethod]
    public void AnOutputFolderThatCannotBeWrittenIsTheMachinesFault()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "");
        folder.Write("m.json", Sweep);
        Tool.AssertError(Tool.Run(folder, ["run", "m.json", "--out", "file/out"], "ProbePlugin"), 5, "file/out: error PN0601:", "--out");
        Tool.AssertError(Tool.Run(folder, ["run", "m.json", "--out", ""], "ProbePlugin"), 5, "error PN0601:");
    }

    [TestMethod]
    public void ALogThatCannotBeWrittenIsTheMachinesFault()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("out/points.jsonl"));
        Tool.AssertError(Tool.RunManifest(folder, Sweep, "ProbePlugin"), 5, "error PN0601");
    }

    [TestMethod]
    public void VerboseNamesThePluginThatAnsweredAndWhyOthersDidNot()
    {
        using var folder = new TemporaryFolder();
        var package = BrokenPackage.Copy(folder);
        BrokenPackage.ShipContracts(package);
        folder.Write("m.json", Sweep);
        var run = Tool.Run(folder, ["run", "m.json", "--out", "out", "-v"], "ProbePlugin", package);
        Assert.AreEqual(0, run.ExitCode, run.Error);
        StringAssert.Contains(run.Error, "system 'fixture-probe': answered by ProbePlugin in " + Loading.PluginFolders.Fixture("ProbePlugin"));
        StringAssert.Contains(run.Error, "system 'fixture-probe': not ProbePlugin: error PN0403:");
        StringAssert.Contains(run.Error, "metric 'outputs': answered by PluginNvm.Metrics.Standard");
        Assert.DoesNotContain("answered", run.Output);
    }

    [TestMethod]
    public void AClaimOnAMetricThatNobodyMeasuredIsAWarning()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.RunManifest(folder, Manifests.Probe("{}", "{}", "\"claims\": [ { \"metric\": \"cots\", \"published\": 1, \"source\": \"s\" } ],"), "ProbePlugin");
        Tool.AssertError(run, 0, "warning PN0306: no point measured 'cots'; did you mean 'cost'?");
    }
}
