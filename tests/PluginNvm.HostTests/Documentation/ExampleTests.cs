namespace PluginNvm.HostTests.Documentation;

/// <summary>Every manifest under examples/ runs, and the documented results come out.</summary>
[TestClass]
public sealed class ExampleTests
{
    private static IEnumerable<object[]> Examples() =>
        MarkdownPage.RepositoryRoot is { } root
            ? Manifests.Of(Path.Combine(root, "examples")).Select(path => new object[] { Path.GetRelativePath(root, path) })
            : [["(no repository)"]];

    [TestMethod]
    [DynamicData(nameof(Examples))]
    public void Every_example_runs_without_a_failed_point(string manifest)
    {
        using var folder = new TemporaryFolder();
        var run = ToolProcess.PluginNvm(["run", Path.Combine(MarkdownPage.RootOrSkip(), manifest), "--out", folder.At("out")]);
        Assert.AreEqual(0, run.ExitCode, run.Error);
        Assert.IsFalse(Directory.Exists(folder.At("out/failures")));
        Assert.IsFalse(File.ReadAllText(folder.At("out/results.csv")).Contains("PN0", StringComparison.Ordinal));
        Assert.IsFalse(run.Error.Contains("warning", StringComparison.Ordinal), run.Error);
    }

    [TestMethod]
    public void The_main_job_says_what_its_headline_rests_on()
    {
        using var folder = new TemporaryFolder();
        var run = ToolProcess.PluginNvm(["run", Path.Combine(MarkdownPage.RootOrSkip(), "examples/deepnvm/iso-capacity.json"), "--out", folder.At("out")]);
        Assert.AreEqual(0, run.ExitCode, run.Error);
        StringAssert.Contains(run.Output, "[recalled, unverified] sram cache of 3 MiB at 16 nm");
        StringAssert.Contains(run.Output, "[calibrated] off-chip energy: 7.56 nJ per access");
        StringAssert.Contains(run.Output, "partly circular");
        StringAssert.Contains(run.Output, "Sensitivity: share of leakage in all energy");
        StringAssert.Matches(run.Output, new System.Text.RegularExpressions.Regex(@"(?m)^4\s+0\.5\s+1\.35x\s+1\.53x"));
        StringAssert.Matches(run.Output, new System.Text.RegularExpressions.Regex(@"(?m)^\(mean\)\s+3\.79x\s+4\.73x"));
        StringAssert.Matches(run.Output, new System.Text.RegularExpressions.Regex(@"(?m)^\(max\)\s+4\.15x\s+4\.7[89]x"));
    }

    /// <summary>An option of a verb that is true or false is true when it is named; another word after it is not its value.</summary>
    [TestMethod]
    [DataRow("CFG --front", 0, "read_latency_ns,")]
    [DataRow("--front CFG", 0, "read_latency_ns,")]
    [DataRow("CFG --front true", 0, "read_latency_ns,")]
    [DataRow("CFG --front false", 0, "Memory ")]
    [DataRow("CFG", 0, "Memory ")]
    [DataRow("CFG --front maybe", 2, "")]
    [DataRow("CFG --front --target all", 1, "")]
    public void TheFrontOfAnArrayIsListedOnRequest(string arguments, int exitCode, string begin)
    {
        var configuration = Path.Combine(MarkdownPage.RootOrSkip(), "examples/nvsim/stt-ram.cfg");
        var run = ToolProcess.PluginNvm(["array", "run", .. arguments.Split(' ').Select(word => word == "CFG" ? configuration : word)]);
        Assert.AreEqual(exitCode, run.ExitCode, run.Error);
        Assert.StartsWith(begin, run.Output);
        Assert.AreEqual(exitCode == 0, run.Error.Length == 0, run.Error);
    }
}
