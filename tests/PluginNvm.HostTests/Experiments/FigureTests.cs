namespace PluginNvm.HostTests.Experiments;

/// <summary>Are a manifest's figures what it asks for?</summary>
[TestClass]
public sealed class FigureTests
{
    [TestMethod]
    public void AScatterFigureKnowsWhichDirectionsOfItsMetricsAreBetter()
    {
        var report = Run("""{ "title": "t", "mark": "scatter", "x": ["x", "y"], "against": "cost", "metric": "score" }""");
        CollectionAssert.AreEqual(new[] { Better.Lower, Better.Neither, Better.Higher }, report.Tables[0].Columns.Select(column => column.Better).ToArray());
        Assert.AreEqual((null, null), (report.Figures[0].BetterX, report.Figures[0].BetterY));
    }

    [TestMethod]
    public void AGainIsBetterWhereItIsLarge() => Assert.AreEqual(
        Better.Higher, Run("""{ "title": "t", "x": ["x"], "metric": "cost", "ratio": true }""").Tables[0].Columns[^1].Better);

    [TestMethod]
    public void TheManifestMayStateOtherDirections()
    {
        var figure = Run("""{ "title": "t", "mark": "scatter", "x": ["x"], "against": "cost", "metric": "score", "betterX": "higher", "betterY": "neither" }""").Figures[0];
        Assert.AreEqual((Better.Higher, Better.Neither), (figure.BetterX, figure.BetterY));
    }

    [TestMethod]
    public void APointThatFailedIsARowWithoutAValue()
    {
        var report = ProbeRun.Report(Manifests.Probe(
            """{ "n": { "1": { "cost": 1, "fault": "nothing" }, "2": { "cost": 2, "fault": "throws" }, "3": { "cost": 3, "fault": "nothing" } } }""",
            """{ "cost": { "axis": "n.cost" }, "fault": { "axis": "n.fault" } }""",
            """ "figures": [ { "title": "t", "mark": "line", "x": ["n"], "metric": "cost" } ], """));
        CollectionAssert.AreEqual(new object?[] { 1d, null, 3d }, report.Tables[0].Rows.Select(row => row[^1]).ToArray());
    }

    [TestMethod]
    public void PointsThatShareAPlaceBecomeOneRow()
    {
        Assert.AreEqual("1  4.5 | 2  4.5", Run("""{ "title": "t", "x": ["y"], "metric": "cost" }""").Tables[0].Text());
        Assert.AreEqual("1.5 a 1 | 1.5 b 8", Run("""{ "title": "t", "mark": "scatter", "x": ["x"], "against": "score", "metric": "cost" }""").Tables[0].Text());
        Assert.AreEqual("2 a 1 | 2 b 8", Run("""{ "title": "t", "mark": "scatter", "x": ["x"], "against": "score", "metric": "cost", "reduce": "max" }""").Tables[0].Text());
        Assert.AreEqual("1 b 0.125 | 2 b 0.125", Run("""{ "title": "t", "x": ["y"], "series": ["x"], "metric": "cost", "ratio": true, "omitBaseline": true }""").Tables[0].Text());
    }

    private static ExperimentReport Run(string figure) => ProbeRun.Report(Manifests.Probe(
        """{ "x": { "a": 1, "b": 8 }, "y": { "1": 1, "2": 2 } }""", """{ "cost": { "axis": "x" }, "score": { "axis": "y" } }""",
        $$""" "baseline": { "x": "a" }, "figures": [ {{figure}} ], """));
}
