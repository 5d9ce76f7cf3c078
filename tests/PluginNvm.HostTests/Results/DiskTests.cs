using PluginNvm.HostTests.Cli;

namespace PluginNvm.HostTests.Results;

/// <summary>What disks do to a run.</summary>
[TestClass]
public sealed class DiskTests
{
    private const int Count = 3_000;

    private static string Sweep(TemporaryFolder folder) => Manifests.Probe(
        $$"""{ "n": { "from": 1, "to": {{Count}}, "steps": {{Count}} } }""", $$"""{ "cost": { "axis": "n" }, "tally": {{Newtonsoft.Json.JsonConvert.ToString(folder.At("tally.txt"))}} }""");

    [TestMethod]
    public void AFullDiskIsExplainedAndCostsNoFinishedPoint()
    {
        using var folder = new TemporaryFolder();
        var manifest = Sweep(folder);
        Directory.CreateDirectory(folder.At("out"));
        if (!OperatingSystem.IsLinux() || !Mount("-t", "tmpfs", "-o", "size=128k", "tmpfs", folder.At("out")))
            Assert.Inconclusive("needs the right to mount a small disk");
        try
        {
            Tool.AssertError(Tool.RunManifest(folder, manifest, "ProbePlugin"), 5, "error PN0601", "space", "finished points are kept, the same command continues when there is room");
            var finished = StartedTool.Finished(folder);
            Assert.IsTrue(finished > 0 && finished < Count, $"{finished} points");
            Assert.IsTrue(Mount("-o", "remount,size=16m", folder.At("out")));
            File.Delete(folder.At("tally.txt"));
            var resumed = Tool.RunManifest(folder, manifest, "ProbePlugin");
            Assert.AreEqual(0, resumed.ExitCode, resumed.Error);
            Assert.HasCount(Count - finished, File.ReadAllLines(folder.At("tally.txt")));
            var other = Tool.Run(folder, ["run", "m.json", "--out", "other"], "ProbePlugin");
            Assert.AreEqual(0, other.ExitCode, other.Error);
            foreach (var file in new[] { "results.csv", "results.json", "lock.json" })
                CollectionAssert.AreEqual(File.ReadAllBytes(folder.At("other/" + file)), File.ReadAllBytes(folder.At("out/" + file)), file);
        }
        finally
        {
            ToolProcess.Run("umount", [folder.At("out")]);
        }
    }

    private static bool Mount(params string[] arguments)
    {
        try
        {
            return ToolProcess.Run("mount", arguments).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    [TestMethod]
    [DataRow("flipped")]
    [DataRow("cut")]
    [DataRow("garbage")]
    public void DamagedSegmentsAreToldAndRunAgain(string damage)
    {
        using var folder = new TemporaryFolder();
        var manifest = Manifests.Probe("""{ "n": [1, 2, 3, 4, 5, 6] }""", """{ "cost": { "axis": "n" }, "cells": ["x"] }""");
        Assert.AreEqual(0, Tool.RunManifest(folder, manifest, "ProbePlugin").ExitCode);
        var results = File.ReadAllText(folder.At("out/results.json"));
        var segment = folder.At("out/segments/000001.seg");
        var bytes = File.ReadAllBytes(segment);
        switch (damage)
        {
            case "flipped":
                bytes[^5] ^= 1;
                File.WriteAllBytes(segment, bytes);
                break;
            case "cut":
                File.WriteAllBytes(segment, bytes[..^5]);
                break;
            default:
                new Random(1).NextBytes(bytes);
                File.WriteAllBytes(folder.At("out/segments/000009.seg"), bytes);
                break;
        }
        var again = Tool.RunManifest(folder, manifest, "ProbePlugin");
        Tool.AssertError(again, 0, "note: ", " bytes of ", "are damaged or were cut short");
        Assert.AreEqual(results, File.ReadAllText(folder.At("out/results.json")));

        var third = Tool.Run(folder, ["run", "m.json", "--out", "out"], "ProbePlugin");
        Assert.AreEqual(0, third.ExitCode, third.Error);
        Assert.DoesNotContain("note", third.Error, "what was told once is not told again");
        File.Delete(folder.At("out/segments/damage.json"));
        File.WriteAllBytes(folder.At("out/segments/000002.seg"), bytes[..(bytes.Length / 2)]);
        Tool.AssertError(Tool.Run(folder, ["run", "m.json", "--out", "out"], "ProbePlugin"), 0, "note: ", "000002.seg");
    }

    [TestMethod]
    public void AnEmptySegmentIsNoDamage()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/segments/000009.seg", "");
        var run = Tool.RunManifest(folder, Manifests.Probe("{}", "{}"), "ProbePlugin");
        Assert.AreEqual(0, run.ExitCode, run.Error);
        Assert.DoesNotContain("note", run.Error);
        Assert.IsTrue(File.Exists(folder.At("out/segments/000010.seg")));
    }
}
