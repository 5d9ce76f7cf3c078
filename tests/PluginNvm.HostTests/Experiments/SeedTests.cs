using PluginNvm.Host.Json;
using PluginNvm.HostTests.Cli;

namespace PluginNvm.HostTests.Experiments;

/// <summary>The manifest's seed reaches the parts that declare to use it, and concerns only their points.</summary>
[TestClass]
public sealed class SeedTests
{
    private static string Drawing(string rest) => Manifests.Probe("{}", "{}", rest).Replace("\"outputs\"", "\"fixture-draw\"", StringComparison.Ordinal);

    private static string Drawn(ulong seed) => $"{new Seed(seed).For("draw").For(0).Value % 1000}";

    [TestMethod]
    public void AMetricDrawsFromTheManifestsSeed()
    {
        Assert.AreEqual(Drawn(0), ProbeRun.Report(Drawing("")).Column("draw"));
        Assert.AreEqual(Drawn(5), ProbeRun.Report(Drawing("\"seed\": 5,")).Column("draw"));
        Assert.AreEqual(Drawn(long.MaxValue), ProbeRun.Report(Drawing($"\"seed\": {long.MaxValue},")).Column("draw"));
        Assert.AreNotEqual(Drawn(0), Drawn(5));
    }

    [TestMethod]
    public void APluginThatDoesNotDeclareItCannotAsk()
    {
        var report = ProbeRun.Report(Drawing("").Replace("fixture-draw", "fixture-secret-draw", StringComparison.Ordinal));
        var failure = report.Failures.Single();
        Assert.AreEqual(DiagnosticCodes.PluginThrew, failure.Code);
        StringAssert.Contains(failure.Message, "UsesSeed = true");
    }

    [TestMethod]
    [DataRow("-1", DiagnosticCodes.OutOfRange, "at least 0")]
    [DataRow("1.5", DiagnosticCodes.WrongType, "a whole number")]
    [DataRow("\"5\"", DiagnosticCodes.WrongType, "a whole number")]
    [DataRow("9223372036854775808", DiagnosticCodes.OutOfRange, "out of range")]
    [DataRow("{ \"axis\": \"n\" }", DiagnosticCodes.AxisNotAllowed, "only 'system' may refer to an axis")]
    public void AWrongSeedIsAnErrorAtItsPlace(string seed, string code, string message)
    {
        var errors = Manifests.Errors(Manifests.Probe("""{ "n": [1, 2] }""", """{ "cost": { "axis": "n" } }""", $"\"seed\": {seed},"));
        var error = errors.Single();
        Assert.AreEqual((code, 2), (error.Code, error.Location.Line), error.ToString());
        StringAssert.Contains(error.Message, message);
    }

    [TestMethod]
    public void AnotherSeedRunsOnlyThePointsAgainWhosePartsDraw()
    {
        using var folder = new TemporaryFolder();
        var tally = folder.At("tally.txt");
        folder.Write("m.json", Manifests.Probe("""{ "t": ["fixture-inner", "fixture-drawing"] }""",
            $$"""{ "technology": { "use": "fixture-outer", "with": { "below": { "axis": "t" } } }, "tally": {{Newtonsoft.Json.JsonConvert.ToString(tally)}} }"""));
        Assert.AreEqual(0, Tool.Run(folder, ["run", "m.json", "--out", "out"], "ProbePlugin").ExitCode);
        Assert.HasCount(2, File.ReadAllLines(tally));
        Tool.AssertError(Tool.Run(folder, ["run", "m.json", "--out", "out", "--set", "seed=5"], "ProbePlugin"), 0, "the seed was 0 and is 5; points it concerns are run again");
        Assert.HasCount(3, File.ReadAllLines(tally));
        StringAssert.Contains(File.ReadAllText(folder.At("out/results.json")), "\"seed\"");
    }
}
