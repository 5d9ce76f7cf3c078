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
            var ends = new[] { "ok", "not-run" };
            var difference = json["Differences"]!.Single();
            Assert.AreEqual("status", (string?)difference["Metric"]);
            CollectionAssert.AreEqual(first == "one" ? ends : [.. ends.Reverse()], new[] { (string?)difference["FirstStatus"], (string?)difference["SecondStatus"] });
            Assert.AreEqual("""["2","2"]""", difference["Coordinates"]!.ToString(Newtonsoft.Json.Formatting.None));
        }
    }

    [TestMethod]
    public void OtherAxesCannotBeCompared()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "one");
        Run(folder, "two", "--set", "axes.c=[1]");
        Tool.AssertError(Tool.Run(folder, ["compare", "one", "two"]), 1, "the points have different axes: a, b and a, b, c");
    }

    [TestMethod]
    public void PointsThatFailedInAnotherWayDiffer()
    {
        using var folder = new TemporaryFolder();
        void Failing(string output, string fault) => Assert.AreEqual(1, Tool.Run(folder, ["run", "m.json", "--out", output, "--set", $"system.with.fault={fault}"], "ProbePlugin").ExitCode);
        folder.Write("m.json", Sweep);
        Failing("refused", "refuses");
        Failing("again", "refuses");
        Failing("thrown", "throws");
        Assert.AreEqual(0, Tool.Run(folder, ["compare", "refused", "again"]).ExitCode);
        var compared = Tool.Run(folder, ["compare", "refused", "thrown"]);
        Assert.AreEqual(1, compared.ExitCode, compared.Error);
        StringAssert.Contains(compared.Output, "4 values compared, 4 differ");
        StringAssert.Contains(compared.Output, "a = 1, b = 1: status PN0501 -> PN0502");
    }

    [TestMethod]
    public void TwoSetsOfPointsOfOneRunAreAlignedByTheOtherAxes()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "one");
        var compared = Tool.Run(folder, ["compare", "one", "--where", "a=1", "--against", "a=2"]);
        Assert.AreEqual(1, compared.ExitCode, compared.Error);
        StringAssert.Contains(compared.Output, "4 values compared, 2 differ");
        StringAssert.Contains(compared.Output, "cost: 2 differ, at most by 100.000");
        StringAssert.Contains(compared.Output, "    b = 2: cost 1 -> 2");
        Assert.AreEqual(0, Tool.Run(folder, ["compare", "one", "--where", "a=1", "--against", "a=2", "--relative", "0.5"]).ExitCode);

        var json = Newtonsoft.Json.Linq.JObject.Parse(Tool.Run(folder, ["compare", "one", "--where", "a=1", "--where", "b=1", "--against", "a=2", "--against", "b=2", "--json"]).Output);
        Assert.AreEqual("""{"a":"1","b":"1"}""", json["Where"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.AreEqual("""{"a":"2","b":"2"}""", json["Against"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.AreEqual("""[] cost 1 2 [] score 1 2""", string.Join(' ', json["Differences"]!.Select(d => $"{d["Coordinates"]!.ToString(Newtonsoft.Json.Formatting.None)} {d["Metric"]} {d["First"]} {d["Second"]}")));
    }

    [TestMethod]
    public void ASetOfOneRunIsComparedWithARunThatLacksTheAxis()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "one");
        Run(folder, "two", "--set", """axes={"b":[1,2]}""", "--set", "system.with.cost=2");
        Tool.AssertError(Tool.Run(folder, ["compare", "one", "two"]), 1, "the points have different axes: a, b and b; choose a member");
        Assert.AreEqual(0, Tool.Run(folder, ["compare", "one", "two", "--where", "a=2"]).ExitCode);
        Assert.AreEqual(1, Tool.Run(folder, ["compare", "one", "two", "--where", "a=1"]).ExitCode);
        Assert.AreEqual(0, Tool.Run(folder, ["compare", "two", "one", "--against", "a=2"]).ExitCode);
    }

    [TestMethod]
    [DataRow("", "error: one folder is compared with itself only by --against")]
    [DataRow("--where a=1", "error: one folder is compared with itself only by --against")]
    [DataRow("--where a=1 --against aa=2", "error: --against: there is no axis 'aa' in one; did you mean 'a'?")]
    [DataRow("--where a=3 --against a=2", "error: --where: axis 'a' has no member '3' in one;")]
    [DataRow("--where a --against a=2", "error: --where: 'a' is not AXIS=MEMBER")]
    [DataRow("--where a=1 --where a=2 --against a=2", "error: --where: axis 'a' is given twice")]
    public void ASetThatCannotBeChosenIsAnError(string arguments, string message)
    {
        using var folder = new TemporaryFolder();
        Run(folder, "one");
        Tool.AssertError(Tool.Run(folder, ["compare", "one", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]), 2, message);
    }

    [TestMethod]
    public void PointsThatAreLeftOutAreDifferencesAndNothingIsNotEqual()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "one", "--set", """axes.except=[{"a":2,"b":1}]""");
        var compared = Tool.Run(folder, ["compare", "one", "--where", "a=1", "--against", "a=2", "--relative", "1"]);
        Assert.AreEqual(1, compared.ExitCode, compared.Error);
        StringAssert.Contains(compared.Output, "3 values compared, 1 differ");
        StringAssert.Contains(compared.Output, "b = 1: status ok -> no-point");
        Tool.AssertError(Tool.Run(folder, ["compare", "one", "one", "--where", "a=2", "--where", "b=1", "--against", "a=2", "--against", "b=1"]), 1, "there is nothing to compare");
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
        Tool.AssertError(Tool.Run(folder, ["report", "out", "--as", "csv"]), 0,
            "note: 4 of 4 points have no result in out: they were not run, or the segment that held them is gone; 'pluginnvm run out/manifest.json' runs them");
        Assert.AreEqual("not-run not-run not-run not-run", Tool.Statuses(folder));
    }

    [TestMethod]
    public void ADamagedSegmentIsTold()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "out");
        var segment = File.ReadAllBytes(folder.At("out/segments/000001.seg"));
        segment[^1] ^= 1;
        File.WriteAllBytes(folder.At("out/segments/000001.seg"), segment);
        Tool.AssertError(Tool.Run(folder, ["report", "out"]), 0, "note: 1 of 4 points have no result in out: they were not run, or the segment that held them is damaged (000001.seg)");
        Tool.AssertError(Tool.Run(folder, ["compare", "out", "out"]), 0, "note: 1 of 4 points");
    }

    [TestMethod]
    public void PointsThatWereNotRunAreNotEqual()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "one", "--points", "0");
        Tool.AssertError(Tool.Run(folder, ["compare", "one", "--where", "a=2", "--against", "a=2"]), 1, "there is nothing to compare: neither set has a point that was run");
        StringAssert.Contains(Tool.Run(folder, ["compare", "one", "one"]).Output, "2 values compared, 0 differ");
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
        Tool.AssertError(Tool.Run(folder, ["report", "out"]), 3, "error PN0101: the run in this folder did not come to its end; 'pluginnvm run out/manifest.json' goes on where it stopped");
    }

    [TestMethod]
    public void AFolderThatIsNoRunIsAnError()
    {
        using var folder = new TemporaryFolder();
        Tool.AssertError(Tool.Run(folder, ["report", "."]), 3, "error PN0101: not the folder of a finished run");
        Tool.AssertError(Tool.Run(folder, ["compare", "nowhere", "."]), 3, "nowhere: error PN0101: not the folder of a finished run");
    }
}
