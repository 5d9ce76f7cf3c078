namespace PluginNvm.HostTests.Experiments;

/// <summary>Finished points are kept; what was damaged is run again and nothing else.</summary>
[TestClass]
public sealed class ResumeTests
{
    private const int Count = 12;

    private static (string Manifest, string Tally) Counted(TemporaryFolder folder)
    {
        var tally = folder.At("tally.txt");
        var options = $$"""{ "cost": { "axis": "n" }, "cells": ["ü", "\"", "2024-01-02T03:04:05Z"], "tally": {{Newtonsoft.Json.JsonConvert.ToString(tally)}} }""";
        return (Manifests.Probe($$"""{ "n": { "from": 0.1, "to": 1.2, "steps": {{Count}} } }""", options), tally);
    }

    private static int Runs(string tally) => File.Exists(tally) ? File.ReadAllLines(tally).Length : 0;

    [TestMethod]
    public void AFinishedPointIsNeverRunAgainAndGivesTheSame()
    {
        using var folder = new TemporaryFolder();
        var (manifest, tally) = Counted(folder);
        var first = Run(manifest, folder);
        Assert.AreEqual(Count, Runs(tally));
        Assert.AreEqual(first, Run(manifest, folder));
        Assert.AreEqual(Count, Runs(tally));
    }

    [TestMethod]
    public void AFailedPointIsRunAgain()
    {
        using var folder = new TemporaryFolder();
        var tally = folder.At("tally.txt");
        var manifest = Manifests.Probe("""{ "f": ["nothing", "throws"] }""", $$"""{ "fault": { "axis": "f" }, "tally": {{Newtonsoft.Json.JsonConvert.ToString(tally)}} }""");
        Run(manifest, folder);
        Run(manifest, folder);
        Assert.AreEqual(3, Runs(tally));
    }

    [TestMethod]
    public void TheOrderOfTheLogAndTheNumberOfJobsDoNotMatter()
    {
        using var one = new TemporaryFolder();
        using var many = new TemporaryFolder();
        var experiment = Manifests.Read(Manifests.Probe("""{ "a": { "from": 0, "to": 1, "steps": 40 }, "b": [1, 2, 3] }""", """{ "cost": { "axis": "a" }, "score": { "axis": "b" } }"""));
        var sequential = Texts(ProbeRun.Outcomes(experiment, one.At("points.jsonl"), jobs: 1));
        Assert.AreEqual(sequential, Texts(ProbeRun.Outcomes(experiment, many.At("points.jsonl"), jobs: 8)));
        File.WriteAllLines(many.At("points.jsonl"), File.ReadAllLines(many.At("points.jsonl")).Reverse());
        Assert.AreEqual(sequential, Texts(ProbeRun.Outcomes(experiment, many.At("points.jsonl"), jobs: 3)));
    }

    [TestMethod]
    public void DamagedLinesAreRunAgainAndNothingElse()
    {
        using var folder = new TemporaryFolder();
        var (manifest, tally) = Counted(folder);
        var first = Run(manifest, folder);
        var path = folder.At("points.jsonl");
        var lines = File.ReadAllLines(path);
        var damaged = new[] { lines[0][..^5], lines[1].Replace("cost", "csot", StringComparison.Ordinal), "", "rubbish", lines[2][..3] };
        File.WriteAllText(path, string.Join('\n', [.. damaged, .. lines[3..]]) + "\n");

        Assert.AreEqual(first, Run(manifest, folder));
        Assert.AreEqual(Count + 3, Runs(tally));
        Assert.AreEqual(first, Run(manifest, folder));
        Assert.AreEqual(Count + 3, Runs(tally));
    }

    /// <summary>A process that is killed may leave any number of bytes of its last write.</summary>
    [TestMethod]
    public void ALogCutShortAnywhereCostsOnlyTheLineThatWasCut()
    {
        using var folder = new TemporaryFolder();
        var (manifest, tally) = Counted(folder);
        var first = Run(manifest, folder);
        var path = folder.At("points.jsonl");
        var whole = File.ReadAllBytes(path);
        var random = new Random(3);
        for (var round = 0; round < 40; round++)
        {
            var length = round < 3 ? whole.Length - round : random.Next(whole.Length);
            File.WriteAllBytes(path, whole[..length]);
            File.Delete(tally);
            Assert.AreEqual(first, Run(manifest, folder), $"cut to {length} of {whole.Length} bytes");
            var finished = whole[..length].Count(b => b == '\n') + (length < whole.Length && whole[length] == '\n' ? 1 : 0);
            Assert.AreEqual(Count - finished, Runs(tally), $"cut to {length} of {whole.Length} bytes");
            File.Delete(tally);
            Assert.AreEqual(first, Run(manifest, folder));
            Assert.AreEqual(0, Runs(tally), "what was appended behind the cut was lost");
        }
    }

    private static string Run(string manifest, TemporaryFolder folder) => Texts(ProbeRun.Outcomes(Manifests.Read(manifest), folder.At("points.jsonl")));

    private static string Texts(IReadOnlyList<Host.Experiments.PointOutcome> outcomes) => Newtonsoft.Json.JsonConvert.SerializeObject(outcomes);
}
