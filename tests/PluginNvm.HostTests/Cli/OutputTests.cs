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
        var manifest = Sweep.Replace("\"csv\"", "\"html\", \"csv\"", StringComparison.Ordinal);
        here.Write("m.json", manifest);
        Assert.AreEqual(0, Tool.Run(here, ["run", "m.json", "--out", "out", "--jobs", "8"], "ProbePlugin").ExitCode);
        there.Write("deep/er/m.json", manifest);
        Assert.AreEqual(0, Tool.Run(there, ["run", "deep/er/m.json", "--out", "elsewhere/out", "--jobs", "1"], "ProbePlugin").ExitCode);
        foreach (var file in new[] { "results.csv", "results.json", "tables/cells.csv", "resolved.json", "lock.json", "manifest.json", "report.html" })
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
        StringAssert.Contains(run.Error, "3 of 3 points");
        Assert.AreEqual("ok ok" + string.Concat(Enumerable.Repeat(" not-run", 24)) + " ok", Tool.Statuses(folder));
    }

    [TestMethod]
    public void APartOfThePointsDoesNotReplaceTheResultsOfAll()
    {
        using var folder = new TemporaryFolder();
        Assert.AreEqual(0, Tool.RunManifest(folder, Sweep, "ProbePlugin").ExitCode);
        var results = File.ReadAllText(folder.At("out/results.csv"));
        Assert.AreEqual(0, Tool.Run(folder, ["run", "m.json", "--out", "out", "--points", "3"], "ProbePlugin").ExitCode);
        Assert.AreEqual(results, File.ReadAllText(folder.At("out/results.csv")));
    }

    [TestMethod]
    [DataRow(".")]
    [DataRow("mine")]
    public void AFolderWithFilesOfItsOwnIsNoOutputFolder(string output)
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Sweep);
        folder.Write("mine/manifest.json", "mine");
        folder.Write("mine/failures/notes.txt", "mine");
        Tool.AssertError(Tool.Run(folder, ["run", "m.json", "--out", output], "ProbePlugin"), 5, $"{output}: error PN0605: ", "--out");
        Assert.AreEqual("mine", File.ReadAllText(folder.At("mine/manifest.json")));
        Assert.IsFalse(File.Exists(folder.At("results.csv")));
    }

    [TestMethod]
    public void OnlyTheRunsOwnFailuresAreDeleted()
    {
        using var folder = new TemporaryFolder();
        string With(string fault) => Manifests.Probe("{}", $$"""{ "fault": "{{fault}}" }""");
        Assert.AreEqual(1, Tool.RunManifest(folder, With("refuses"), "ProbePlugin").ExitCode);
        folder.Write("out/failures/notes.txt", "mine");
        Assert.AreEqual(0, Tool.RunManifest(folder, With("nothing"), "ProbePlugin").ExitCode);
        Assert.AreEqual("notes.txt", Path.GetFileName(Directory.EnumerateFiles(folder.At("out/failures")).Single()));
    }

    [TestMethod]
    public void AFolderMayBeNamedWithASlashAtItsEnd()
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Sweep);
        Assert.AreEqual(0, Tool.Run(folder, ["run", "m.json", "--out", "out/"], "ProbePlugin").ExitCode);
    }

    [TestMethod]
    public void TheLogTellsWhoAnsweredAndGoesOnWithTheNextRun()
    {
        using var folder = new TemporaryFolder();
        for (var run = 1; run <= 2; run++)
        {
            Assert.DoesNotContain("answered", Tool.RunManifest(folder, Sweep, "ProbePlugin").Error);
            Assert.HasCount(run, File.ReadAllLines(folder.At("out/log.txt")).Where(line => line.StartsWith("pluginnvm: system 'fixture-probe': answered by ProbePlugin", StringComparison.Ordinal)));
        }
    }

    [TestMethod]
    public void TheManifestIsKeptAsItWasToTheLastByte()
    {
        using var folder = new TemporaryFolder();
        byte[] manifest = [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(Sweep)];
        File.WriteAllBytes(folder.At("m.json"), manifest);
        Assert.AreEqual(0, Tool.Run(folder, ["run", "m.json", "--out", "out"], "ProbePlugin").ExitCode);
        CollectionAssert.AreEqual(manifest, File.ReadAllBytes(folder.At("out/manifest.json")));
    }

    [TestMethod]
    public void AFailureSaysHowToRunItsPointAlone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Manifests.Probe("{}", "{}"));
        Assert.AreEqual(1, Tool.Run(folder, ["run", "m.json", "--out", "out", "--set", "system.with.fault=refuses", "--set", "experiment=two words"], "ProbePlugin").ExitCode);
        var command = File.ReadAllLines(folder.At("out/failures/000000.txt"))[^1];
        StringAssert.StartsWith(command, "run it alone: pluginnvm run m.json --set system.with.fault=refuses --set 'experiment=two words' --plugins ");
        var words = command["run it alone: pluginnvm ".Length..].Replace("'experiment=two words'", "experiment=two", StringComparison.Ordinal).Split(' ');
        Tool.AssertError(ToolProcess.PluginNvm(words, folder.Path), 1, "told to refuse", "results in out/alone");
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
    public void SegmentsThatCannotBeWrittenAreTheMachinesFault()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/segments", "a file where a folder should be");
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
