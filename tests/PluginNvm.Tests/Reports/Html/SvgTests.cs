using System.Globalization;
using System.Xml.Linq;
using PluginNvm.Reports.Html;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Tests.Reports.Html;

[TestClass]
public sealed class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [TestMethod]
    public void EveryMarkIsWrittenAsAFileThatCarriesItsColoursAndItsWords()
    {
        foreach (var mark in Enum.GetValues<FigureMark>())
        {
            var root = Read(FigureReport.EveryMark, $"figures/f-{mark}.svg");
            Assert.AreEqual("img", (string?)root.Attribute("role"));
            Assert.AreEqual($"f-{mark}", (string?)root.Element(Svg + "title"));
            Assert.IsGreaterThan(20, ((string?)root.Element(Svg + "desc") ?? "").Length);
            Assert.IsGreaterThan(100, (double)root.Attribute("width")!);
            Assert.IsTrue(root.DescendantsAndSelf().Attributes("style").All(_ => false), "a style attribute would be refused by the page's policy");
            Assert.IsFalse(root.ToString().Contains("var(", StringComparison.Ordinal));
            Assert.AreEqual(root.Descendants().Attributes("id").Count(), root.Descendants().Attributes("id").Select(id => id.Value).Distinct().Count());
            foreach (var number in root.Descendants().Attributes().Where(a => a.Name.LocalName is "x" or "y" or "cx" or "cy" or "width" or "height" or "x1" or "y1"))
                Assert.IsTrue(double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value), $"{mark}: {number}");
        }
    }

    [TestMethod]
    public void HostileNamesStayText()
    {
        var table = FigureReport.Table("t", ["x", "s", "v [J]", "a"], [[FigureReport.Hostile, FigureReport.Hostile, 1d, 2d], ["b", "c", 2d, 3d]]);
        foreach (var mark in Enum.GetValues<FigureMark>())
        {
            var report = FigureReport.With(table, FigureReport.Figure("f", mark) with { Title = FigureReport.Hostile, Name = "../" + FigureReport.Hostile });
            var files = Written.Files(report);
            var file = files.Files.Keys.Single(path => path.StartsWith("figures/", StringComparison.Ordinal));
            Assert.IsFalse(file.Contains("..", StringComparison.Ordinal), file);
            var root = XElement.Parse(files[file]);
            StringAssert.StartsWith((string?)root.Element(Svg + "title"), "</script><b>\"&'\ufffd <!-- ]]> \ufffd µ");
            Assert.IsFalse(root.Descendants().Any(element => element.Name.LocalName is "b" or "script"), mark.ToString());
        }
    }

    [TestMethod]
    public void BarsAreAsTallAsTheirValues()
    {
        var root = Read(One(FigureMark.Bar, ["x", "v"], [["a", 1d], ["b", 2d], ["c", 4d]], series: null), "figures/f.svg");
        var heights = root.Elements(Svg + "rect").Where(rect => ((string?)rect.Attribute("fill"))!.StartsWith("url", StringComparison.Ordinal)).Select(rect => (double)rect.Attribute("height")!).ToList();
        Assert.AreEqual(2, heights[1] / heights[0], 0.01);
        Assert.AreEqual(4, heights[2] / heights[0], 0.01);
        CollectionAssert.IsSubsetOf(new[] { "1", "2", "4" }, root.Elements(Svg + "text").Where(text => (string?)text.Attribute("font-size") == "11").Select(text => text.Value).ToArray());
    }

    [TestMethod]
    public void StackedBarsStandOnEachOther()
    {
        var root = Read(One(FigureMark.StackedBar, ["x", "s", "v"], [["a", "p", 1d], ["a", "q", 3d]]), "figures/f.svg");
        var bars = root.Elements(Svg + "rect").Where(rect => rect.Element(Svg + "title") is not null).ToList();
        Assert.HasCount(2, bars);
        Assert.AreEqual((double)bars[0].Attribute("y")!, (double)bars[1].Attribute("y")! + (double)bars[1].Attribute("height")!, 0.02);
    }

    [TestMethod]
    public void QuantitiesAreDrawnToScale()
    {
        var report = One(FigureMark.Line, ["x", "v"], [["512 KiB", 1d], ["1 MiB", 2d], ["4 MiB", 3d]], series: null, logX: true);
        var root = Read(report, "figures/f.svg");
        var xs = ((string)root.Element(Svg + "polyline")!.Attribute("points")!).Split(' ').Select(point => double.Parse(point.Split(',')[0], CultureInfo.InvariantCulture)).ToList();
        Assert.AreEqual(2, (xs[2] - xs[1]) / (xs[1] - xs[0]), 0.01);
        Assert.IsTrue(root.Elements(Svg + "text").Any(text => text.Value == "x [MiB]"));
    }

    [TestMethod]
    public void TheFrontHoldsWhatNothingBeats()
    {
        (double X, double Y)[] points = [(1, 5), (2, 3), (2, 4), (3, 3), (4, 1), (5, 2)];
        (Better X, Better Y, (double, double)[] Front)[] cases =
        [
            (Better.Lower, Better.Lower, [(1, 5), (2, 3), (4, 1)]),
            (Better.Higher, Better.Lower, [(4, 1), (5, 2)]),
            (Better.Lower, Better.Higher, [(1, 5)]),
            (Better.Higher, Better.Higher, [(1, 5), (2, 4), (3, 3), (5, 2)]),
            (Better.Neither, Better.Lower, []),
        ];
        foreach (var (x, y, front) in cases)
        {
            var found = new ParetoFront(x, y).Among([.. points.Select(p => new Datum(p.X, p.Y, 0, "", p.Y, p.Y, 1))]);
            CollectionAssert.AreEqual(front, found.Select(datum => (datum.X, datum.Y)).ToArray(), $"{x} {y}");
        }
    }

    [TestMethod]
    [DataRow(Better.Lower, Better.Lower, "H", "step-after")]
    [DataRow(Better.Higher, Better.Higher, "V", "step-before")]
    public void PictureAndSpecificationDrawTheFrontOfTheirDirections(Better x, Better y, string first, string steps)
    {
        var report = One(FigureMark.Scatter, ["x", "v"], [[1d, 5d], [2d, 3d], [4d, 1d], [3d, 6d], [6d, 4d]], series: null);
        var files = Written.Files(report with { Figures = [report.Figures[0] with { BetterX = x, BetterY = y }] });
        StringAssert.Matches(files["figures/f.svg"], new System.Text.RegularExpressions.Regex($"d=\"M[\\d. ]+{first}[\\d.]+[HV]"));
        StringAssert.Contains(files["figures/f.svg"], x == Better.Lower ? "Pareto front towards small values of both" : "Pareto front towards large values of both");
        StringAssert.Contains(files["report.html"], $"\"interpolate\":\"{steps}\"");
    }

    [TestMethod]
    public void AFrontOfVeryManyPointsIsDrawnThroughSomeOfThem()
    {
        const int Count = 20_000;
        var report = One(FigureMark.Scatter, ["x", "v"], [.. Enumerable.Range(0, Count).Select(i => (object?[])[(double)i, (double)(Count - i)])], series: null);
        report = report with { Figures = [report.Figures[0] with { BetterX = Better.Lower, BetterY = Better.Lower }] };
        var files = Written.Files(report);
        StringAssert.Contains(files["report.html"], "2000 of 20000 points are drawn, at even distances through the table, and 2000 of the 20000 points on the line");
        Assert.IsLessThan(500_000, files["figures/f.svg"].Length);
    }

    [TestMethod]
    public void TheFrontFollowsTheColumnsUnlessTheFigureSaysOtherwise()
    {
        var report = One(FigureMark.Scatter, ["x", "v"], [[1d, 5d], [2d, 6d], [3d, 4d]], series: null);
        var table = report.Tables[0] with { Columns = [new Column("x") { Better = Better.Lower }, new Column("v") { Better = Better.Higher }] };
        report = report with { Tables = [table] };
        StringAssert.Contains(Written.Page(report), "towards small values along the horizontal and large ones along the vertical");
        StringAssert.Contains(Written.Page(report with { Figures = [report.Figures[0] with { BetterY = Better.Lower }] }), "towards small values of both");
        Assert.IsFalse(Written.Page(report with { Figures = [report.Figures[0] with { BetterY = Better.Neither }] }).Contains("Pareto", StringComparison.Ordinal));
    }

    [TestMethod]
    public void ALineIsBrokenWhereAPointFailed()
    {
        var root = Read(One(FigureMark.Line, ["x", "v"], [[1d, 1d], [2d, 2d], [3d, null], [4d, 2d], [5d, 1d]], series: null), "figures/f.svg");
        CollectionAssert.AreEqual(new[] { 2, 2 }, root.Elements(Svg + "polyline").Select(line => ((string)line.Attribute("points")!).Split(' ').Length).ToArray());
    }

    [TestMethod]
    public void NumbersThatDifferAreCategoriesThatDiffer()
    {
        var root = Read(One(FigureMark.Bar, ["x", "v"], [[1.00001, 1d], [1.00002, 2d]], series: null), "figures/f.svg");
        CollectionAssert.IsSubsetOf(new[] { "1.00001", "1.00002" }, root.Elements(Svg + "text").Select(text => text.Value).ToArray());
    }

    [TestMethod]
    public void APictureOutsideThePageSaysWhatItsNumbersRestOn() => StringAssert.Contains(
        Written.Files(FigureReport.EveryMark)["figures/f-Bar.svg"], "Values behind these numbers: 1 calibrated; 1 recalled, unverified; 1 assumed.");

    [TestMethod]
    public void ALinkOfANodeToItselfIsARing() => Assert.AreEqual(1, Read(
        FigureReport.With(FigureReport.Table("t", ["x", "s", "v"], [["a", "a", 1d], ["a", "b", 2d]]), FigureReport.Figure("f", FigureMark.NodeLink)), "figures/f.svg")
        .Elements(Svg + "circle").Count(circle => (string?)circle.Attribute("fill") == "none"));

    [TestMethod]
    public void RowsThatFallTogetherAreAMeanWithItsSpread()
    {
        var files = Written.Files(One(FigureMark.Bar, ["x", "v"], [["a", 1d], ["a", 3d], ["b", 5d]], series: null));
        StringAssert.Contains(files["figures/f.svg"], "x a: v 2 (mean of 2, 1 to 3)");
        StringAssert.Contains(files["report.html"], "their mean is drawn, and a thin line from the smallest to the largest");
    }

    [TestMethod]
    public void WhatCannotBeDrawnIsSaid()
    {
        (Figure Figure, string Expected)[] cases =
        [
            (FigureReport.Figure("f", FigureMark.Bar) with { Table = "lost" }, "The report has no table 'lost'."),
            (FigureReport.Figure("f", FigureMark.Bar, y: "w"), "has no column 'w'; its columns are x, s, v, a"),
            (FigureReport.Figure("f", FigureMark.Bar, y: "s"), "The column 's' holds texts"),
            (FigureReport.Figure("f", FigureMark.HeatMap) with { Value = null }, "names the column of its values"),
            (FigureReport.Figure("f", FigureMark.StackedBar) with { LogY = true }, "no logarithmic axis"),
        ];
        foreach (var (figure, expected) in cases)
        {
            var files = Written.Files(FigureReport.EveryMark with { Figures = [figure] });
            StringAssert.Contains(files["report.html"].Replace("&#39;", "'", StringComparison.Ordinal), expected);
            CollectionAssert.AreEqual(new[] { "report.html" }, files.Files.Keys.ToArray());
        }
    }

    [TestMethod]
    public void UnknownAndEndlessValuesAreLeftOut()
    {
        var report = One(FigureMark.Line, ["x", "v"], [[1d, 1d], [2d, null], [3d, double.NaN], [4d, double.PositiveInfinity], [5d, -1d]], series: null);
        StringAssert.Contains(Written.Page(report), "3 rows without a value left out.");
        var logarithmic = report with { Figures = [report.Figures[0] with { LogY = true }] };
        StringAssert.Contains(Written.Page(logarithmic), "4 rows without a value above zero left out.");
    }

    [TestMethod]
    public void NodesLieOnTheirGridOrApartAsTheirHops()
    {
        var mesh = NodeLayout.Place(Links(("t(0,0)", "t(1,0)"), ("t(1,0)", "t(2,0)"), ("t(0,0)", "t(0,1)"), ("t(0,1)", "t(2,1)")));
        CollectionAssert.AreEqual(new[] { (0d, 0d), (0.5, 0d), (1d, 0d), (0d, 1d), (1d, 1d) }, mesh.OrderBy(place => place.Y).ThenBy(place => place.X).ToArray());
        var chain = NodeLayout.Place(Links(("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")));
        var steps = chain.Skip(1).Zip(chain, (to, from) => Math.Abs(to.X - from.X)).ToList();
        Assert.IsTrue(steps.All(step => Math.Abs(step - 0.25) < 0.02), string.Join(' ', steps));
    }

    private static LinkData Links(params (string From, string To)[] links)
    {
        var table = FigureReport.Table("t", ["from", "to"], links.Select(link => (IReadOnlyList<object?>)[link.From, link.To]));
        return LinkReader.Read(new Figure { Name = "f", Title = "f", Table = "t", Mark = FigureMark.NodeLink, X = "from", Y = "to" }, table);
    }

    private static ExperimentReport One(FigureMark mark, IReadOnlyList<string> headers, IReadOnlyList<object?[]> rows, string? series = "s", bool logX = false) =>
        FigureReport.With(FigureReport.Table("t", headers, rows), new Figure { Name = "f", Title = "f", Table = "t", Mark = mark, X = "x", Y = "v", Series = series, LogX = logX });

    private static XElement Read(ExperimentReport report, string path) => XElement.Parse(Written.Files(report, new HtmlReportOptions { Interactive = false })[path]);
}
