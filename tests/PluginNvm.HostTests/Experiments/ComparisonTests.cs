namespace PluginNvm.HostTests.Experiments;

[TestClass]
public sealed class ComparisonTests
{
    private static string Manifest(string rest) => Manifests.Probe(
        """{ "x": { "a": 1, "b": 8 }, "y": { "1": 1, "2": 2, "3": 4 } }""", """{ "cost": { "axis": "x" }, "score": { "axis": "y" } }""", rest);

    [TestMethod]
    public void GainsFollowTheDirectionOfImprovement()
    {
        var report = ProbeRun.Report(Manifest("\"baseline\": { \"x\": \"a\", \"y\": \"2\" },"));
        Assert.AreEqual("1 1 1 8 8 8", report.Column("cost"));
        Assert.AreEqual("1 2 4 1 2 4", report.Column("score"));
        Assert.AreEqual("1 1 1 0.125 0.125 0.125", report.Column("cost gain"));
        Assert.AreEqual("ok ok ok ok ok ok", report.Column("status"));
        Assert.AreEqual("a a a b b b", report.Column("x"));
        Assert.AreEqual("1 2 3 1 2 3", report.Column("y"));
    }

    [TestMethod]
    public void TheBaselineIsReplacedInEachOfItsAxesAndInNoOther()
    {
        const string Rest = """
            "baseline": { "y": "2" },
            "claims": [
              { "metric": "score", "ratio": true, "at": { "x": "b", "y": "3" }, "published": 2, "source": "s" },
              { "metric": "cost", "ratio": true, "at": { "x": "b" }, "published": 1, "source": "s" } ],
            """;
        var report = ProbeRun.Report(Manifest(Rest));
        Assert.AreEqual(2.0, report.Claims[0].Ours);
        Assert.AreEqual(1.0, report.Claims[1].Ours);
    }

    [TestMethod]
    [DataRow("mean", 7.0 / 3)]
    [DataRow("max", 4.0)]
    [DataRow("min", 1.0)]
    public void AClaimReducesThePointsItSpeaksOf(string reduce, double expected)
    {
        var claim = ProbeRun.Report(Manifest($$"""
            "claims": [ { "metric": "score", "at": { "x": "a" }, "published": 2, "reduce": "{{reduce}}", "source": "s", "note": "n" } ],
            """)).Claims.Single();
        Assert.AreEqual(expected, claim.Ours!.Value, 1e-15);
        Assert.AreEqual((reduce, "x = a", 3, 1.0, 4.0, ClaimForm.Value, "n"), (claim.Reduce, claim.At, claim.Count, claim.Minimum, claim.Maximum, claim.Form, claim.Note));
        Assert.AreEqual(expected / 2 - 1, claim.Deviation!.Value, 1e-15);
    }

    [TestMethod]
    public void AMultipleIsOursOverTheBaselines()
    {
        var claim = ProbeRun.Report(Manifest("""
            "baseline": { "x": "a" }, "claims": [ { "metric": "cost", "ratio": true, "multiple": true, "at": { "x": "b" }, "published": 8, "source": "s" } ],
            """)).Claims.Single();
        Assert.AreEqual((8.0, ClaimForm.Multiple), (claim.Ours, claim.Form));
    }

    [TestMethod]
    public void ASummaryOfVeryManyRowsIsMadeInOnePass()
    {
        // A pass for every row would take minutes.
        const int Count = 100_000;
        var table = ProbeRun.Report(Manifests.Probe(
            $$"""{ "n": { "from": 1, "to": {{Count}}, "steps": {{Count}} } }""", """{ "cost": { "axis": "n" } }""",
            """ "summaries": [ { "title": "t", "metric": "cost", "rows": ["n"], "totals": true } ], """)).Summaries[0];
        Assert.AreEqual(Count + 2, table.Rows.Count);
        var rows = table.Rows.ToList();
        CollectionAssert.AreEqual(new object?[] { "100000", 100_000d }, rows[^3].ToArray());
        CollectionAssert.AreEqual(new object?[] { "(mean)", 50_000.5 }, rows[^2].ToArray());
        CollectionAssert.AreEqual(new object?[] { "(max)", 100_000d }, rows[^1].ToArray());
    }

    [TestMethod]
    public void ASummaryLaysOneMetricOut()
    {
        var report = ProbeRun.Report(Manifest("""
            "baseline": { "x": "a" },
            "summaries": [
              { "title": "t", "metric": "score", "rows": ["y"], "columns": ["x"] },
              { "title": "t", "metric": "cost", "ratio": true, "rows": ["y"], "columns": ["x"], "totals": true, "omitBaseline": true },
              { "title": "t", "metric": "score", "rows": ["x"], "reduce": "max" },
              { "title": "t", "metric": "score", "rows": ["x", "y"], "at": { "y": "3" } } ],
            """));
        Assert.AreEqual("1 1 1 | 2 2 2 | 3 4 4", report.Summaries[0].Text());
        Assert.AreEqual("y a b", string.Join(' ', report.Summaries[0].Columns.Select(c => c.Name)));
        Assert.AreEqual("1 0.125 | 2 0.125 | 3 0.125 | (mean) 0.125 | (max) 0.125", report.Summaries[1].Text());
        Assert.AreEqual("y b", string.Join(' ', report.Summaries[1].Columns.Select(c => c.Name)));
        Assert.AreEqual("x", report.Summaries[1].Columns[1].Unit);
        Assert.AreEqual("a 4 | b 4", report.Summaries[2].Text());
        Assert.AreEqual("a 3 4 | b 3 4", report.Summaries[3].Text());
        Assert.AreEqual("summary-1 summary-2 summary-3 summary-4", string.Join(' ', report.Summaries.Select(s => s.Name)));
    }

    [TestMethod]
    public void AValueWithoutBaselineHasNoGain()
    {
        var report = ProbeRun.Report(Manifests.Probe("""{ "x": { "zero": { "c": 0, "f": "nothing" }, "one": { "c": 1, "f": "nothing" }, "bad": { "c": 1, "f": "refuses" } } }""",
            """{ "cost": { "axis": "x.c" }, "fault": { "axis": "x.f" } }""", """
            "baseline": { "x": "zero" }, "claims": [ { "metric": "cost", "ratio": true, "multiple": true, "published": 1, "source": "s" } ],
            """));
        Assert.AreEqual("- 0 -", report.Column("cost gain"));
        Assert.AreEqual("ok ok PN0501", report.Column("status"));
        Assert.IsNull(report.Claims.Single().Ours);
    }

    [TestMethod]
    public void TablesAreJoinedUnderTheAxesThatMatter()
    {
        var report = ProbeRun.Report(Manifests.Probe("""{ "x": { "a": ["p", "qq"], "b": ["r"] }, "y": [1, 2] }""", """{ "cells": { "axis": "x" }, "score": { "axis": "y" } }"""));
        Assert.AreEqual("x cell length", string.Join(' ', report.Tables.Single().Columns.Select(c => c.Name)));
        Assert.AreEqual("a p 1 | a qq 2 | b r 1", report.Tables.Single().Text());
    }

    [TestMethod]
    public void TablesKeepTheirRowsWherePointsFailed()
    {
        var report = ProbeRun.Report(Manifests.Probe(
            """{ "x": { "a": { "c": ["p"], "f": { "axis": "y.fa" } }, "b": { "c": ["q"], "f": { "axis": "y.fb" } } }, "y": { "1": { "fa": "nothing", "fb": "refuses" }, "2": { "fa": "refuses", "fb": "nothing" } } }""",
            """{ "cells": { "axis": "x.c" }, "fault": { "axis": "x.f" } }"""));
        Assert.AreEqual("a 1 p 1 | b 2 q 1", report.Tables.Single().Text());
    }

    [TestMethod]
    public void ATableThatDependsOnNoAxisStandsAlone() =>
        Assert.AreEqual("p 1", ProbeRun.Report(Manifests.Probe("""{ "y": [1, 2] }""", """{ "cells": ["p"], "score": { "axis": "y" } }""")).Tables.Single().Text());
}
