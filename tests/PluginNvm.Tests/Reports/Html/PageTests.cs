using System.Globalization;
using System.Text.RegularExpressions;
using PluginNvm.Reports.Html;

namespace PluginNvm.Tests.Reports.Html;

[TestClass]
public sealed class PageTests
{
    [TestMethod]
    public void ThePageShowsEverythingInTheOrderOfTheOtherReports()
    {
        var page = Written.Markup(Written.Page(SampleReport.Report));
        string[] expected =
        [
            "<h1>iso-capacity LLC</h1>", "What was run", "1 calibrated", "1 recalled, unverified", "1 assumed", "2 computed", "Made with pluginnvm 0.1.0", "Published values beside ours",
            ">edp gain (max)<", ">technology = stt-mram<", ">3.8x<", ">3.79x<", ">-0.3 %<", "within 1 %", ">2 points<", ">3.20x to 3.79x, mean 3.50x<",
            "the DRAM cost is calibrated on this value", "no result", "Calibrated behind these results", "DRAM cost", "Recalled, unverified:", "cache latency", "Assumed:", "line size",
            "Values behind these numbers: ", "EDP by technology", "Values behind these numbers: ", "<figure", "Points (3)", "energy [mJ]", "capacity [MiB]", ">12.35<", "Layers: 1 row, tables/layers.csv of the csv report",
            "Points without a result (1)", "holds no cache\nof 4 MiB", "PN0301, published: point 2 (technology = sot-mram, network = vgg|16)",
            "Where the numbers come from", ">calibrated<", "DRAM cost", ">recalled, unverified<", "cache latency", ">assumed<", ">computed<", "2 statements",
        ];
        var at = 0;
        foreach (var part in expected)
        {
            var found = page.IndexOf(part, at, StringComparison.Ordinal);
            Assert.IsGreaterThanOrEqualTo(0, found, $"'{part}' is missing behind '{page[Math.Max(0, at - 60)..at]}'");
            at = found;
        }
    }

    [TestMethod]
    public void PartsAndRatiosAreWhatTheirColumnsSay()
    {
        var page = Written.Markup(Written.Page(SampleReport.Report with
        {
            Points = new ResultTable
            {
                Name = "results",
                Title = "Points",
                Columns = [new Column("technology"), new Column("energy.l2", "J"), new Column("leakage", "J") { Part = true }, new Column("speed-up") { Ratio = true }, new Column("weight gain")],
                Rows = [["sram", 0.0017, 0.0009, 2d, 1.23456]],
            },
            Axes = ["technology"],
        }));
        StringAssert.Contains(page, ">energy.l2 [mJ]<");
        StringAssert.Contains(page, ">2.00x<");
        StringAssert.Contains(page, ">1.235<");
        Assert.IsFalse(page.Contains(">leakage", StringComparison.Ordinal));
    }

    [TestMethod]
    public void NothingOfThePageLeavesIt()
    {
        var markup = Written.Markup(Written.Page(FigureReport.EveryMark));
        foreach (Match match in Regex.Matches(markup, "(?:src|href|action|data|poster)=\"([^\"]*)\""))
            StringAssert.StartsWith(match.Groups[1].Value, "#");
        foreach (Match match in Regex.Matches(Written.Page(FigureReport.EveryMark), "url\\(([^)]*)\\)"))
            Assert.IsFalse(match.Groups[1].Value.Contains("//", StringComparison.Ordinal) && !match.Groups[1].Value.Contains('+', StringComparison.Ordinal), match.Value);
        Assert.IsFalse(markup.Contains("<link", StringComparison.Ordinal) || markup.Contains("@import", StringComparison.Ordinal) || markup.Contains("style=\"", StringComparison.Ordinal));
    }

    [TestMethod]
    public void HostileNamesStayText()
    {
        var hostile = FigureReport.Hostile;
        var report = FigureReport.EveryMark with
        {
            Title = hostile,
            Axes = [hostile],
            Points = FigureReport.Table(hostile, [hostile, "v"], [[hostile, 1d]]),
            Summaries = [FigureReport.Table(hostile, [hostile], [[hostile]])],
            Claims = [SampleReport.Report.Claims[0] with { Metric = hostile, At = hostile, Source = hostile, Note = hostile }],
            Failures = [new PointFailure(0, [hostile], hostile, hostile, hostile)],
            Provenance = [new Provenance(hostile, ProvenanceKind.Calibrated, hostile)],
            Environment = [new EnvironmentEntry(hostile, hostile)],
            Tables = [FigureReport.Table("t", ["x", "s", "v", "a"], [[hostile, hostile, 1d, 1d], ["b", "c", 2d, 2d]]), FigureReport.Table("o", [hostile], [[hostile]])],
        };
        var page = Written.Page(report);
        Assert.IsFalse(page.Contains("<b>", StringComparison.Ordinal));
        Assert.AreEqual(Count(page, "<script"), Count(page, "</script>"));
        Assert.AreEqual(Count(Written.Page(FigureReport.EveryMark), "</script>"), Count(page, "</script>"));
        Assert.IsFalse(page.Contains('\u0001', StringComparison.Ordinal));
        StringAssert.Contains(page, "&lt;/script&gt;&lt;b&gt;&quot;&amp;&#39;\ufffd");
    }

    [TestMethod]
    public void ALargeReportIsSmallAndSaysWhatItLeavesOut()
    {
        const int count = 100_000;
        var points = FigureReport.Table("points", ["i", "network", "energy [J]", "latency [s]"],
            Enumerable.Range(0, count).Select(i => (IReadOnlyList<object?>)[$"{i}", $"net {i % 7}", (i * 7919 % count + 1) / 3e9, (i * 104729 % count + 1) / 7e9]));
        var report = SampleReport.Report with
        {
            Axes = ["i", "network"],
            Points = points,
            Figures =
            [
                .. Enum.GetValues<FigureMark>().Where(mark => mark != FigureMark.NodeLink).Select(mark => new Figure
                {
                    Name = mark.ToString(), Title = mark.ToString(), Table = "points", Mark = mark, X = mark == FigureMark.Scatter ? "latency" : "i",
                    Y = mark == FigureMark.HeatMap ? "network" : "energy", Value = "energy", Series = "network",
                }),
                new Figure { Name = "links", Title = "links", Table = "points", Mark = FigureMark.NodeLink, X = "i", Y = "network", Value = "energy" },
            ],
        };
        var files = Written.Files(report);
        var page = files["report.html"];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.Length} characters; {string.Join(", ", files.Files.Select(f => $"{f.Key} {f.Value.ToString().Length}"))}"));
        Assert.IsLessThan(15_000_000, page.Length);
        foreach (var said in new[]
        {
            "100000 points, more than the 200 shown here; the csv report writes all of them to results.csv.", "Spread over all 100000 points", "200 points at even distances",
            "2000 of 100000 points are drawn", "100000 values, more than the 5000 up to which a figure answers to the mouse.", "The first 200 of 100000 categories are drawn.",
            "A picture of 100007 nodes cannot be read", "is drawn in at most 120 by 120 cells",
        })
            StringAssert.Contains(page, said);
    }

    [TestMethod]
    public void NumbersDoNotDependOnTheCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var expected = Written.Page(FigureReport.EveryMark);
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            comma.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = comma;
            Assert.AreEqual(expected, Written.Page(FigureReport.EveryMark));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [TestMethod]
    [DataRow(0.049, "✓ within 5 %")]
    [DataRow(-0.1, "≈ within 10 %")]
    [DataRow(0.3, "✗ within 50 %")]
    [DataRow(-0.9, "✗ more than 50 % off")]
    public void AVerdictIsInWords(double deviation, string expected)
    {
        var claim = SampleReport.Report.Claims[0] with { Published = 1, Ours = 1 + deviation };
        StringAssert.Contains(Written.Page(SampleReport.Report with { Claims = [claim] }), expected);
    }

    [TestMethod]
    public void OptionsLeaveOutScriptsAndFiles()
    {
        var still = Written.Files(FigureReport.EveryMark, new HtmlReportOptions { Interactive = false, Svg = false });
        CollectionAssert.AreEqual(new[] { "report.html" }, still.Files.Keys.ToArray());
        Assert.IsFalse(still["report.html"].Contains("<script", StringComparison.Ordinal));
        StringAssert.Contains(still["report.html"], "script-src &#39;none&#39;");
        Assert.IsFalse(Written.Page(SampleReport.Report with { Figures = [] }).Contains("<script", StringComparison.Ordinal));
    }

    [TestMethod]
    public void AnEmptyReportIsWritten()
    {
        var empty = new ExperimentReport { Title = "nothing", Axes = [], Points = FigureReport.Table("points", [], []), Environment = [] };
        StringAssert.Contains(Written.Page(empty), "There are no points.");
        StringAssert.Contains(Written.Page(SampleReport.Report, new HtmlReportOptions { MaximumRows = 0 }), "Spread over all 3 points");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
