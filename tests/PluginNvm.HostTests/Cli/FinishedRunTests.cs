using PluginNvm.Host.Results;

namespace PluginNvm.HostTests.Cli;

/// <summary><c>compare</c> and <c>report</c>.</summary>
[TestClass]
public sealed class FinishedRunTests
{
    private static readonly string Sweep = Manifests.Probe(
        """{ "a": [1, 2], "b": [1, 2] }""", """{ "cost": { "axis": "a" }, "score": { "axis": "b" }, "cells": ["x"] }""", "\"baseline\": { \"b\": \"1\" },")
        .Replace("\"csv\", \"json\"", "\"csv\", \"json\", \"markdown\", \"html\"", StringComparison.Ordinal);

    private static void Run(TemporaryFolder folder, string output, params string[] more)
    {
        folder.Write("m.json", Sweep);
        var run = Tool.Run(folder, ["run", "m.json", "--out", output, .. more], "ProbePlugin");
        Assert.AreEqual(0, run.ExitCode, run.Error);
    }

    [TestMethod]
    public void EqualRunsAreEqualInWhateverOrderOfAxes()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "one");
        Run(folder, "two", "--set", """axes={"b":[2,1],"a":[1,2]}""");
        var compared = Tool.Run(folder, ["compare", "one", "two"]);
        Assert.AreEqual(0, compared.ExitCode, compared.Output + compared.Error);
        StringAssert.Contains(compared.Output, "8 values compared, 0 differ");
    }

    [TestMethod]
    [DataRow("--relative 0", 1)]
    [DataRow("--relative 0.0009", 1)]
    [DataRow("--relative 0.001", 0)]
    [DataRow("--absolute 0.001", 1)]
    [DataRow("--absolute 0.0021", 0)]
    public void DifferencesWithinATolerancePass(string tolerance, int exitCode)
    {
        using var folder = new TemporaryFolder();
        Run(folder, "one");
        Run(folder, "two", "--set", """axes.a={"1":1,"2":2.002}""");
        var compared = Tool.Run(folder, ["compare", "one", "two", .. tolerance.Split(' ')]);
        Assert.AreEqual(exitCode, compared.ExitCode, compared.Output + compared.Error);
        if (exitCode == 0)
            return;
        StringAssert.Contains(compared.Output, "8 values compared, 2 differ");
        StringAssert.Contains(compared.Output, "a = 2, b = 1: cost 2 -> 2.002");
    }

    [TestMethod]
    public void MissingPointsAreDifferencesAndJsonListsThem()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "one");
        Run(folder, "two", "--points", "0-2");
        foreach (var (first, second) in new[] { ("one", "two"), ("two", "one") })
        {
            var compared = Tool.Run(folder, ["compare", first, second, "--json"]);
            Assert.AreEqual(1, compared.ExitCode, compared.Error);
            var json = Newtonsoft.Json.Linq.JObject.Parse(compared.Output);
            Assert.AreEqual("""["a","b"]""", json["Axes"]!.ToString(Newtonsoft.Json.Formatting.None));
            Assert.AreEqual("cost score", string.Join(' ', json["Differences"]!.Select(difference => (string?)difference["Metric"])));
            Assert.IsTrue(json["Differences"]!.All(difference => difference["Coordinates"]!.ToString(Newtonsoft.Json.Formatting.None) == """["2","2"]"""));
        }
    }

    [TestMethod]
    public void OtherAxesCannotBeCompared()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "one");
        Run(folder, "two", "--set", "axes.c=[1]");
        Tool.AssertError(Tool.Run(folder, ["compare", "one", "two"]), 1, "the runs have different axes: a, b and a, b, c");
    }

    [TestMethod]
    public void ReportsAreWrittenAgainToTheByteWithoutThePlugins()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "out");
        var wanted = new[] { "results.csv", "results.json", "tables/cells.csv", "report.html", "report.md" }.Where(file => File.Exists(folder.At("out/" + file))).ToList();
        Assert.IsGreaterThan(3, wanted.Count, string.Join(' ', Directory.GetFiles(folder.At("out"))));
        var before = wanted.ToDictionary(file => file, file => File.ReadAllText(folder.At("out/" + file)));
        wanted.ForEach(file => File.Delete(folder.At("out/" + file)));
        var report = Tool.Run(folder, ["report", "out", "--as", "csv", "--as", "json", "--as", "markdown", "--as", "html", "--as", "table"]);
        Assert.AreEqual(0, report.ExitCode, report.Error);
        StringAssert.Contains(report.Output, "probe");
        foreach (var (file, text) in before)
            Assert.AreEqual(text, File.ReadAllText(folder.At("out/" + file)), file);
    }

    [TestMethod]
    public void ADamagedIndexIsAnError()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "out");
        var whole = File.ReadAllBytes(folder.At("out/points.idx"));
        byte[][] damaged = [[], whole[..3], whole[..^1], [0xFF, 0xFF, 0xFF, 0x7E, .. whole[4..]], [.. whole[..9], (byte)~whole[9], .. whole[10..]]];
        foreach (var bytes in damaged)
        {
            File.WriteAllBytes(folder.At("out/points.idx"), bytes);
            Tool.AssertError(Tool.Run(folder, ["report", "out"]), 3, "points.idx: error PN0101: the index of points is damaged");
        }
    }

    [TestMethod]
    public void PointsWithoutAStoredResultAreNotCalledGood()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "out");
        Directory.Delete(folder.At("out/segments"), recursive: true);
        Assert.AreEqual(0, Tool.Run(folder, ["report", "out", "--as", "csv"]).ExitCode);
        Assert.AreEqual("not-run not-run not-run not-run", Tool.Statuses(folder));
    }

    [TestMethod]
    public void AnUnfinishedRunOfAnotherManifestHasNoReport()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "out");
        folder.Write("m.json", Sweep);
        // Its segments cannot be written, so that it ends early.
        using (var store = ResultStore.Open(folder.At("out/segments")))
            Assert.AreEqual(4, store.Count);
        Directory.CreateDirectory(folder.At("out/segments/000002.seg"));
        Assert.AreEqual(5, Tool.Run(folder, ["run", "m.json", "--out", "out", "--set", "axes.b=[3,2,1]"], "ProbePlugin").ExitCode);
        Tool.AssertError(Tool.Run(folder, ["report", "out"]), 3, "not the folder of a finished run");
    }

    [TestMethod]
    public void AFolderThatIsNoRunIsAnError()
    {
        using var folder = new TemporaryFolder();
        Tool.AssertError(Tool.Run(folder, ["report", "."]), 3, "error PN0101: not the folder of a finished run");
        Tool.AssertError(Tool.Run(folder, ["compare", "nowhere", "."]), 3, "nowhere: error PN0101: not the folder of a finished run");
    }
}
