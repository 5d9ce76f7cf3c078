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
        var sequential = ProbeRun.Texts(experiment, one.At("segments"), jobs: 1);
        Assert.AreEqual(sequential, ProbeRun.Texts(experiment, many.At("segments"), jobs: 8));
        Assert.AreEqual(sequential, ProbeRun.Texts(experiment, many.At("segments"), jobs: 3));
    }

    [TestMethod]
    public void DamageCostsOnlyThePointsItHits()
    {
        using var folder = new TemporaryFolder();
        var (manifest, tally) = Counted(folder);
        var first = Run(manifest, folder);
        var path = Segment(folder);
        var whole = File.ReadAllBytes(path);
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            Restart(folder, tally, damaged);
            Assert.AreEqual(first, Run(manifest, folder));
            // A point, the shape all points share, or a blob that all or one refers to: never more than all, and nothing the second time.
            Assert.IsLessThanOrEqualTo(Count, Runs(tally));
            File.Delete(tally);
            Assert.AreEqual(first, Run(manifest, folder));
            Assert.AreEqual(0, Runs(tally));
        }
    }

    /// <summary>A process that is killed may leave any number of bytes of its last write.</summary>
    [TestMethod]
    public void ASegmentCutShortAnywhereCostsOnlyWhatWasCut()
    {
        using var folder = new TemporaryFolder();
        var (manifest, tally) = Counted(folder);
        var first = Run(manifest, folder);
        var whole = File.ReadAllBytes(Segment(folder));
        var random = new Random(3);
        var rerun = new List<(int Length, int Runs)>();
        for (var round = 0; round < 40; round++)
        {
            var length = round < 3 ? whole.Length - round : random.Next(whole.Length);
            Restart(folder, tally, whole[..length]);
            Assert.AreEqual(first, Run(manifest, folder), $"cut to {length} of {whole.Length} bytes");
            rerun.Add((length, Runs(tally)));
            File.Delete(tally);
            Assert.AreEqual(first, Run(manifest, folder));
            Assert.AreEqual(0, Runs(tally), "what was written after the cut was lost");
        }
        Assert.AreEqual(0, rerun.First(run => run.Length == whole.Length).Runs);
        Assert.AreEqual(1, rerun.First(run => run.Length == whole.Length - 1).Runs);
        foreach (var (longer, shorter) in rerun.OrderByDescending(run => run.Length).Zip(rerun.OrderByDescending(run => run.Length).Skip(1)))
            Assert.IsGreaterThanOrEqualTo(longer.Runs, shorter.Runs);
    }

    private static string Segment(TemporaryFolder folder) => Directory.EnumerateFiles(folder.At("segments")).Single();

    private static void Restart(TemporaryFolder folder, string tally, byte[] segment)
    {
        Directory.Delete(folder.At("segments"), recursive: true);
        Directory.CreateDirectory(folder.At("segments"));
        File.WriteAllBytes(folder.At("segments/000001.seg"), segment);
        File.Delete(tally);
    }

    private static string Run(string manifest, TemporaryFolder folder) => ProbeRun.Texts(Manifests.Read(manifest), folder.At("segments"));
}
