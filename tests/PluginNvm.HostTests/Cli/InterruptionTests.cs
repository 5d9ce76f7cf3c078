using System.Diagnostics;
using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests.Cli;

/// <summary>Ctrl-C ends a run, whatever its plugins do, and the next run goes on where it stopped.</summary>
[TestClass]
public sealed class InterruptionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [TestMethod]
    public void AnInterruptedRunIsContinued()
    {
        RequireSignals();
        using var folder = new TemporaryFolder();
        var tally = folder.At("tally.txt");
        var gate = Newtonsoft.Json.JsonConvert.ToString(folder.At("gate"));
        folder.Write("m.json", Manifests.Probe(
            $$"""{ "n": { "a": { "c": 1, "g": null }, "b": { "c": 2, "g": null }, "c": { "c": 3, "g": {{gate}} }, "d": { "c": 4, "g": null } } }""",
            $$"""{ "cost": { "axis": "n.c" }, "gate": { "axis": "n.g" }, "tally": {{Newtonsoft.Json.JsonConvert.ToString(tally)}} }"""));

        using (var run = Start(folder, "ProbePlugin", "--jobs", "1"))
        {
            WaitUntil(() => File.Exists(tally) && Lines(tally) == 3, run);
            Interrupt(run);
            AssertInterrupted(run);
        }

        folder.Write("gate", "");
        var next = Tool.Run(folder, ["run", "m.json", "--out", "out"], "ProbePlugin");
        Assert.AreEqual(0, next.ExitCode, next.Error);
        Assert.AreEqual("ok ok ok ok", Tool.Statuses(folder));
        Assert.AreEqual(5, Lines(tally), "the two points that had finished were run again, or one was lost");
    }

    [TestMethod]
    public void APluginThatDoesNotListenDoesNotKeepTheProcessAlive()
    {
        RequireSignals();
        using var folder = new TemporaryFolder();
        folder.Write("m.json", """
            {
              "experiment": "e", "axes": { "h": [false, true] },
              "system": { "use": "fixture-hanging", "with": { "hangs": { "axis": "h" } } },
              "metrics": [ "latency" ], "reports": [ "csv" ]
            }
            """);
        using (var run = Start(folder, "HangingPlugin", "--jobs", "1"))
        {
            WaitUntil(() => FinishedPoints(folder) == 1, run);
            Interrupt(run);
            AssertInterrupted(run);
        }
        var next = Tool.Run(folder, ["run", "m.json", "--out", "out", "--points", "0"], "HangingPlugin");
        Assert.AreEqual(0, next.ExitCode, next.Error);
        Assert.AreEqual(1, FinishedPoints(folder));
    }

    [TestMethod]
    [DataRow("hang", "while its verb is typed")]
    [DataRow("plugins check", "while it is checked")]
    public void AConstructorThatDoesNotReturnDoesNotKeepTheProcessAlive(string command, string when)
    {
        RequireSignals();
        using var folder = new TemporaryFolder();
        using var run = new RunningTool(folder, [.. command.Split(' '), "--plugins", PluginFolders.Fixture("HangingConstructor")], new() { ["HANGING_CONSTRUCTOR_MARK"] = folder.At("mark") });
        WaitUntil(() => File.Exists(folder.At("mark")), run);
        Interrupt(run);
        Assert.AreEqual(130, run.Ended(Limit).ExitCode, when);
    }

    private static int FinishedPoints(TemporaryFolder folder)
    {
        using var store = Host.Results.ResultStore.Open(folder.At("out/segments"));
        return store.Count;
    }

    private static void RequireSignals()
    {
        if (OperatingSystem.IsWindows())
            Assert.Inconclusive("sends SIGINT");
    }

    private static RunningTool Start(TemporaryFolder folder, string fixture, params string[] more) =>
        new(folder, ["run", "m.json", "--out", "out", "--plugins", PluginFolders.Fixture(fixture), .. more], []);

    private static void WaitUntil(Func<bool> condition, RunningTool run)
    {
        var deadline = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.IsFalse(run.HasExited, run.HasExited ? run.Ended(Limit).Error : "");
            Assert.IsLessThan(Limit, deadline.Elapsed, "the run did not come this far");
            Thread.Sleep(20);
        }
    }

    private static void Interrupt(RunningTool run)
    {
        using var kill = Process.Start("kill", ["-INT", run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        kill.WaitForExit();
    }

    private static void AssertInterrupted(RunningTool running)
    {
        var run = running.Ended(Limit);
        Assert.AreEqual(130, run.ExitCode, run.Error);
        StringAssert.Contains(run.Error, "interrupted; finished points are kept");
        Tool.AssertNoTrace(run);
    }

    private static int Lines(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return file.ReadToEnd().Count(c => c == '\n');
    }
}
