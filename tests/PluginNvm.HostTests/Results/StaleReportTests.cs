using PluginNvm.HostTests.Cli;

namespace PluginNvm.HostTests.Results;

/// <summary>A folder shows no report of results that it no longer holds.</summary>
[TestClass]
public sealed class StaleReportTests
{
    private const string Claims = """ "claims": [ { "metric": "cost", "published": 1, "source": "s" } ], """;

    private static string Manifest(string rest = "") => Manifests.Probe("""{ "n": [1, 2] }""", """{ "cost": { "axis": "n" } }""", rest);

    private static bool Has(TemporaryFolder folder, string file) => File.Exists(folder.At("out/" + file));

    [TestMethod]
    public void WhatTheNewManifestDoesNotAskForIsRemoved()
    {
        using var folder = new TemporaryFolder();
        var summary = """ "summaries": [ { "title": "t", "metric": "cost", "rows": ["n"] } ], """;
        Assert.AreEqual(0, Tool.RunManifest(folder, Manifest(Claims + summary), "ProbePlugin").ExitCode);
        Assert.IsTrue(Has(folder, "claims.csv") && Has(folder, "tables/summary-1.csv"));
        folder.Write("out/mine.csv", "mine");
        Assert.AreEqual(0, Tool.RunManifest(folder, Manifest(), "ProbePlugin").ExitCode);
        Assert.IsFalse(Has(folder, "claims.csv") || Directory.Exists(folder.At("out/tables")));
        Assert.IsTrue(Has(folder, "results.csv") && Has(folder, "mine.csv"));
    }

    [TestMethod]
    public void ReportsWrittenLaterBelongToTheRunToo()
    {
        using var folder = new TemporaryFolder();
        Assert.AreEqual(0, Tool.RunManifest(folder, Manifest(), "ProbePlugin").ExitCode);
        Assert.AreEqual(0, Tool.Run(folder, ["report", "out", "--as", "markdown"]).ExitCode);
        Assert.IsTrue(Has(folder, "report.md"));
        Assert.AreEqual(0, Tool.RunManifest(folder, Manifest(Claims), "ProbePlugin").ExitCode);
        Assert.IsFalse(Has(folder, "report.md"));
    }

    [TestMethod]
    public void ARunThatEndsEarlyLeavesNoResultsOfAnotherManifest()
    {
        using var folder = new TemporaryFolder();
        Assert.AreEqual(0, Tool.RunManifest(folder, Manifest(), "ProbePlugin").ExitCode);
        // Its segments cannot be written.
        Directory.CreateDirectory(folder.At("out/segments/000002.seg"));
        Assert.AreEqual(5, Tool.Run(folder, ["run", "m.json", "--out", "out", "--set", "axes.n=[3]"], "ProbePlugin").ExitCode);
        Assert.IsFalse(Has(folder, "results.csv"));
    }

    [TestMethod]
    public void AnEditedListRemovesNothingOutsideTheFolder()
    {
        using var folder = new TemporaryFolder();
        Assert.AreEqual(0, Tool.RunManifest(folder, Manifest(), "ProbePlugin").ExitCode);
        File.AppendAllText(folder.At("out/run.reports"), "../mine.txt\n" + folder.Write("mine.txt", "mine") + "\n.\n");
        Assert.AreEqual(0, Tool.RunManifest(folder, Manifest(Claims), "ProbePlugin").ExitCode);
        Assert.IsTrue(File.Exists(folder.At("mine.txt")));
    }
}
