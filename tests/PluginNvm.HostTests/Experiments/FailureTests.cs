using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Experiments;

[TestClass]
public sealed class FailureTests
{
    [TestMethod]
    [DataRow("throws", DiagnosticCodes.PluginThrew, "InvalidOperationException: told to throw")]
    [DataRow("refuses", DiagnosticCodes.ModelRefused, "told to refuse")]
    [DataRow("foreign-cancellation", DiagnosticCodes.PluginThrew, "nobody cancelled")]
    [DataRow("no-result", DiagnosticCodes.BadValue, "no result")]
    [DataRow("nan-cell", DiagnosticCodes.BadValue, "a cell of table 'cells' = NaN")]
    [DataRow("odd-cell", DiagnosticCodes.BadValue, "a cell of type Single")]
    [DataRow("no-root", DiagnosticCodes.BadValue, "returned a result whose Root is null")]
    [DataRow("negative-energy", DiagnosticCodes.BadValue, "dynamic energy of component 'system' = -1")]
    public void APointThatFailsNamesItsPluginAndTheOthersFinish(string fault, string code, string message)
    {
        var report = ProbeRun.Report(Manifests.Probe($$"""{ "f": ["nothing", "{{fault}}"], "n": [1, 2] }""", """{ "fault": { "axis": "f" }, "score": { "axis": "n" } }"""));
        Assert.AreEqual($"ok ok {code} {code}", report.Column("status"));
        Assert.AreEqual("1 2 - -", report.Column("score"));
        var failure = report.Failures[0];
        StringAssert.Contains(failure.Message, message);
        Assert.IsTrue(failure.Plugin is "ProbePlugin" or "system 'fixture-probe'", failure.Plugin);
        Assert.AreEqual($"{fault} 1", string.Join(' ', failure.Coordinates));
    }

    [TestMethod]
    public void AFailureNamesTheMemberOfTheAxisThatFailed()
    {
        var manifest = Manifests.Probe("""{ "s": ["fixture-system", { "use": "fixture-probe", "with": { "fault": "no-root" } }] }""", "{}")
            .Replace("""{ "use": "fixture-probe", "with": {} }""", """{ "axis": "s" }""", StringComparison.Ordinal).Replace("outputs", "latency", StringComparison.Ordinal);
        Assert.AreEqual("system 'fixture-probe'", ProbeRun.Report(manifest).Failures.Single().Plugin);
    }

    [TestMethod]
    public void AMetricIsNamedWhateverPartsOthersHave()
    {
        var manifest = Manifests.Probe("{}", "{}").Replace("[ \"outputs\" ]", "[ \"fixture-nested\", \"outputs\", \"fixture-contrary\" ]", StringComparison.Ordinal);
        Assert.AreEqual("metric 'fixture-contrary'", ProbeRun.Report(manifest).Failures.Single().Plugin);
    }

    [TestMethod]
    public void MetricsMayShareAValueAndMustAgreeOnIt()
    {
        string Metrics(string more) => Manifests.Probe("{}", "{}").Replace("[ \"outputs\" ]", $"[ \"outputs\", {more} ]", StringComparison.Ordinal);

        Assert.AreEqual("ok", ProbeRun.Report(Metrics("""{ "use": "output", "with": { "name": "cost" } }""")).Column("status"));
        var failure = ProbeRun.Report(Metrics("\"fixture-contrary\"")).Failures.Single();
        Assert.AreEqual((DiagnosticCodes.BadValue, "metric 'fixture-contrary'", "measured 'cost' = -1, which was measured before as 1"), (failure.Code, failure.Plugin, failure.Message));
    }
}
