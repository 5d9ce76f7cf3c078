using PluginNvm.Host.Cli;

namespace PluginNvm.HostTests.Cli;

[TestClass]
public sealed class ProgressTests
{
    [TestMethod]
    [DataRow(0, 100, 10, "0 of 100 points")]
    [DataRow(20, 100, 10, "20 of 100 points, 2 points/s, 00:00:40 left")]
    [DataRow(1, 4, 8, "1 of 4 points, 0.13 points/s, 00:00:24 left")]
    [DataRow(1, 100_001, 10, "1 of 100001 points, 0.1 points/s, 11 d 13:46:40 left")]
    public void ALineTellsRateAndTimeLeft(int done, int total, int seconds, string line)
    {
        var progress = new Progress(total);
        for (var i = 0; i < done; i++)
            progress.Finished(true);
        Assert.AreEqual(line, progress.Line(TimeSpan.FromSeconds(seconds)));
    }

    [TestMethod]
    public void FailuresAreCounted()
    {
        var progress = new Progress(2);
        progress.Finished(true);
        progress.Finished(false);
        Assert.AreEqual("2 of 2 points, 1 failed", progress.Summary);
    }

    [TestMethod]
    [DataRow("NO_COLOR=1", false)]
    [DataRow("TERM=xterm-256color", true)]
    public void ATerminalShowsALineThatChanges(string variable, bool coloured)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
            Assert.Inconclusive("needs script(1) for a terminal");
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Manifests.Probe("{}", "{}"));
        var tool = Path.Combine(AppContext.BaseDirectory, "pluginnvm.dll");
        var run = ToolProcess.Run("env", ["TERM=xterm-256color", variable, "script", "-qec", $"dotnet {tool} run m.json --out out --plugins {Loading.PluginFolders.Fixture("ProbePlugin")}", "/dev/null"], folder.Path);
        Assert.AreEqual(0, run.ExitCode, run.Output);
        StringAssert.Contains(run.Output, "0 of 1 points");
        StringAssert.Contains(run.Output, "1 of 1 points; results in out");
        Assert.AreEqual(coloured, run.Output.Contains("\u001b[38;5;", StringComparison.Ordinal) || run.Output.Contains("\u001b[96m", StringComparison.Ordinal), run.Output);
        StringAssert.Contains(run.Output, "\u001b[?25h");
    }
}
