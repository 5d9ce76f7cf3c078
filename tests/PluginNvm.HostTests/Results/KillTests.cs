using Newtonsoft.Json.Linq;
using PluginNvm.HostTests.Cli;

namespace PluginNvm.HostTests.Results;

/// <summary>A run that is killed goes on where it was, as if nothing had happened.</summary>
[TestClass]
public sealed class KillTests
{
    private const int Jobs = 2;

    private static readonly int Count = Environment.GetEnvironmentVariable("PLUGINNVM_FULL") == "1" ? 100_000 : 5_000;

    [TestMethod]
    public void ThreeKillsChangeNothingAndNoFinishedPointIsRunAgain()
    {
        using var folder = new TemporaryFolder();
        var tally = folder.At("tally.txt");
        // The last point of each third waits for a file, so that no run is over before it is killed.
        var gates = Enumerable.Range(1, Count).Select(n => n % (Count / 3) == 0 ? new JValue(folder.At($"gate-{n / (Count / 3)}")) : JValue.CreateNull());
        folder.Write("m.json", Manifests.Probe(
            $$"""{ "n": { "zip": { "cost": { "from": 1, "to": {{Count}}, "steps": {{Count}} }, "gate": {{new JArray(gates).ToString(Newtonsoft.Json.Formatting.None)}} } } }""",
            $$"""{ "cost": { "axis": "n.cost" }, "gate": { "axis": "n.gate" }, "tally": {{Newtonsoft.Json.JsonConvert.ToString(tally)}} }"""));

        var random = new Random(11);
        for (var kill = 0; kill < 3; kill++)
        {
            // One job reaches the gates in their order.
            var wanted = random.Next(kill * (Count / 3), (kill + 1) * (Count / 3) - 1);
            using (var run = StartedTool.Run(folder, "--jobs", "1"))
            {
                run.WaitFor(() => StartedTool.Finished(folder) >= wanted);
                run.Kill();
            }
            Assert.IsLessThan(Count, StartedTool.Finished(folder));
            folder.Write($"gate-{kill + 1}", "");
        }
        var last = Tool.Run(folder, ["run", "m.json", "--out", "out", "--jobs", $"{Jobs}"], "ProbePlugin");
        Assert.AreEqual(0, last.ExitCode, last.Error);
        var runs = File.ReadAllLines(tally).Length;
        Assert.IsTrue(runs >= Count && runs <= Count + 3, $"{runs} runs of {Count} points: only the one in flight at each kill may have run twice");

        var undisturbed = Tool.Run(folder, ["run", "m.json", "--out", "undisturbed", "--jobs", $"{Jobs}"], "ProbePlugin");
        Assert.AreEqual(0, undisturbed.ExitCode, undisturbed.Error);
        foreach (var file in new[] { "results.csv", "results.json" })
            CollectionAssert.AreEqual(File.ReadAllBytes(folder.At("undisturbed/" + file)), File.ReadAllBytes(folder.At("out/" + file)), file);
    }

    [TestMethod]
    public void AFolderBelongsToOneProcessUntilThatEnds()
    {
        using var folder = new TemporaryFolder();
        var gate = Newtonsoft.Json.JsonConvert.ToString(folder.At("gate"));
        folder.Write("m.json", Manifests.Probe($$"""{ "g": [null, {{gate}}] }""", """{ "gate": { "axis": "g" } }"""));
        using (var first = StartedTool.Run(folder, "--jobs", "1"))
        {
            first.WaitFor(() => StartedTool.Finished(folder) == 1);
            var before = StartedTool.Content(folder.At("out"));
            var second = Tool.Run(folder, ["run", "m.json", "--out", "out"], "ProbePlugin");
            Tool.AssertError(second, 5, "error PN0602", $"process {first.Id} on ", "--out");
            Assert.AreEqual(before, StartedTool.Content(folder.At("out")));
            first.Kill();
        }
        Assert.IsTrue(File.Exists(folder.At("out/run.owner")) && File.Exists(folder.At("out/run.lock")));
        folder.Write("gate", "");
        Assert.AreEqual(0, Tool.Run(folder, ["run", "m.json", "--out", "out"], "ProbePlugin").ExitCode);
        Assert.IsFalse(File.Exists(folder.At("out/run.owner")));
    }
}
