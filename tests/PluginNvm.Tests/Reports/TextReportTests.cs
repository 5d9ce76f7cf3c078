using System.Globalization;
using System.Text.Json;
using PluginNvm.Modeling;
using PluginNvm.Reports.Text;
using PluginNvm.Tests.Technologies;

namespace PluginNvm.Tests.Reports;

[TestClass]
public sealed class TextReportTests
{
    [TestMethod]
    public void TheTableShowsEverythingInUnitsForPeople()
    {
        var text = Table(SampleReport.Report, width: 0);
        Console.WriteLine(text);
        string[] expected =
        [
            "iso-capacity LLC\n================\nValues behind these numbers: 1 calibrated; 1 recalled, unverified; 1 assumed (see the end).\n", "edp gain (max) at technology = stt-mram       3.8x  3.79x     -0.3 %  3.50x  3.20x  3.79x  2",
            "arXiv 2012.04559, abstract; the DRAM cost is calibrated on this value", "4 mJ", "Points (3)", "energy [mJ]", "12.35", "edp [uJ s]", "3.79x", "area [mm2]", "5.53",
            "capacity [MiB]", "EDP by technology", "Layers: 1 row, tables/layers.csv", "Points without a result (1)",
            "- point 2 (technology = sot-mram, network = vgg|16): PN0301, published: holds no cache\n  of 4 MiB\n",
            "Where the numbers come from", "- [calibrated] DRAM cost: fitted to four claims\n- [recalled, unverified] cache latency: DeepNVM++ cache table\n- [assumed] line size: 128 B\n- [computed]",
        ];
        foreach (var part in expected)
            StringAssert.Contains(text, part);
    }

    [TestMethod]
    [DataRow(40)]
    [DataRow(60)]
    [DataRow(80)]
    [DataRow(120)]
    public void LinesFitTheConsoleAndNoNumberIsBroken(int width)
    {
        var text = Table(SampleReport.Report, width);
        Console.WriteLine(text);
        foreach (var line in text.Split('\n'))
            Assert.IsLessThanOrEqualTo(width, line.Length, line);
        foreach (var number in new[] { "12.35", "3.79x", "2.34", "-0.3 %" })
            StringAssert.Contains(text, number);
    }

    [TestMethod]
    public void LongHeadersBreakBetweenTheirWords()
    {
        var report = SampleReport.Report with
        {
            Axes = ["technology"],
            Points = new ResultTable
            {
                Name = "points",
                Title = "Points",
                Columns = [new Column("technology"), new Column("energy.l2.leakage", "J"), new Column("energy.l2.dynamic", "J"), new Column("energy.dram.dynamic", "J")],
                Rows = [["sram", 1d, 2d, 3d]],
            },
        };
        var text = Table(report, width: 45);
        Console.WriteLine(text);
        StringAssert.Contains(text, "technology");
        Assert.IsFalse(text.Contains("leakag\n") || text.Contains("dynami\n"));
    }

    [TestMethod]
    public void ASummaryComparesInOneUnitAndShowsRatios()
    {
        var report = SampleReport.Report with
        {
            Summaries =
            [
                new ResultTable { Name = "a", Title = "A", Columns = [new Column("technology"), new Column("sram", "J"), new Column("stt", "J")], Rows = [["x", 0.002, 1e-5]] },
                new ResultTable { Name = "b", Title = "B", Columns = [new Column("network"), new Column("stt", "x")], Rows = [["alexnet", 3.785]] },
            ],
        };
        var text = Table(report, width: 0);
        StringAssert.Contains(text, "technology  sram [mJ]  stt [mJ]\n----------  ---------  --------\nx                   2      0.01\n");
        StringAssert.Contains(text, "network    stt\n-------  -----\nalexnet  3.79x\n");
    }

    [TestMethod]
    public void PartsAreHiddenByWhatTheyAreAndNotByTheirName()
    {
        var report = SampleReport.Report with
        {
            Points = new ResultTable
            {
                Name = "points",
                Title = "Points",
                Columns = [new Column("technology"), new Column("network"), new Column("energy.l2", "J"), new Column("energy.l2.leakage", "J") { Part = true }],
                Rows = [["sram", "alexnet", 0.0017, 0.0009]],
            },
        };
        var text = Table(report, width: 0);
        StringAssert.Contains(text, "energy.l2 [mJ]\n");
        StringAssert.Contains(text, "1.7\n");
        Assert.IsFalse(text.Contains("leakage"));
    }

    [TestMethod]
    public void AColumnOfRatiosIsOneByItsFlagOrItsUnitAlone()
    {
        var report = SampleReport.Report with
        {
            Summaries =
            [
                new ResultTable
                {
                    Name = "a", Title = "A", Columns = [new Column("technology"), new Column("edp") { Ratio = true }, new Column("more", "x"), new Column("weight gain")],
                    Rows = [["stt", 3.7899, 2d, 1.23456]],
                },
            ],
        };
        StringAssert.Contains(Table(report, width: 0), "stt         3.79x  2.00x        1.235\n");
    }

    [TestMethod]
    [DataRow("edp [mJ s]", "0.01084", 1.084e-5, 3e-2, 0.1, 1200.0)]
    [DataRow("edp [mJ s]", "0.5", 0.0005, 0.7, 1.5)]
    [DataRow("edp [J s]", "0.0005", 0.0005, 1.1, 1.5)]
    [DataRow("edp [uJ s]", "2", 0.0, 2e-6, 3e-6)]
    [DataRow("edp [J s]", "1E-18", 1e-18, 1.0, 1e6)]
    public void TheUnitSuitsTheMedianAndNeedsNoExponentWhereAnotherNeedsNone(string header, string text, params double[] values)
    {
        var report = SampleReport.Report with
        {
            Axes = ["i"],
            Points = new ResultTable
            {
                Name = "points", Title = "Points", Columns = [new Column("i"), new Column("edp", "J s")],
                Rows = [.. values.Select((value, i) => (IReadOnlyList<object?>)[$"{i}", value])],
            },
        };
        var table = Table(report, width: 0);
        StringAssert.Contains(table, header);
        StringAssert.Matches(table, new System.Text.RegularExpressions.Regex($"(?m)^[01] +{System.Text.RegularExpressions.Regex.Escape(text)}$"));
    }

    [TestMethod]
    [DataRow("0.8822 0.0154 0.1350", 0.8822, 0.01537, 0.135)]
    [DataRow("20.65 7.85 11.25", 20.65, 7.852, 11.25)]
    [DataRow("1 2 24", 1.0, 2.0, 24.0)]
    [DataRow("2.50 10.75 0.00", 2.5, 10.75, 0.0)]
    [DataRow("-2.5 1.0", -2.5, 1.0)]
    [DataRow("0.001234 1E+9", 0.0012341, 1e9)]
    [DataRow("1234 0.5", 1234.4, 0.5)]
    public void PointsOfAColumnStandBelowEachOtherWhereItsNumbersAreAlike(string expected, params double[] values)
    {
        var table = new ResultTable { Name = "t", Title = "T", Columns = [new Column("v")], Rows = [.. values.Select(value => (IReadOnlyList<object?>)[value])] };
        var shown = ShownTable.Of(table, 0, comparable: false);
        Assert.AreEqual(expected.Replace("1E+9", "1000000000", StringComparison.Ordinal), string.Join(' ', shown.Rows.Select(row => row[0])));
    }

    [TestMethod]
    public void ACancelledReportIsNotWrittenToItsEnd()
    {
        var cancelled = new CancellationToken(true);
        IReportWriter[] writers =
        [
            new TableReport().Create(new TextReportOptions(), NoSharing.Context), new MarkdownReport().Create(new TextReportOptions(), NoSharing.Context),
            new CsvReport().Create(new NoOptions(), NoSharing.Context), new JsonReport().Create(new NoOptions(), NoSharing.Context),
        ];
        foreach (var writer in writers)
            Assert.ThrowsExactly<OperationCanceledException>(() => writer.Write(SampleReport.Report, new MemoryOutput(), cancelled));
    }

    [TestMethod]
    public void ALargeTableIsLeftToTheCsv()
    {
        var text = Table(SampleReport.Large(41), width: 0);
        StringAssert.Contains(text, "41 points, more than the 40 shown here; results.csv of the csv report holds all of them.");
        StringAssert.Contains(Table(SampleReport.Large(40), width: 0), "13.000\n");
    }

    [TestMethod]
    public void ControlCodesDoNotReachTheConsole()
    {
        var report = SampleReport.Report with { Failures = [new PointFailure(0, [], "PN1", "", "\u001b[2Jgone")] };
        Assert.IsFalse(Table(report, width: 80).Contains('\u001b'));
    }

    [TestMethod]
    public void CsvHoldsEveryDigitAndQuotesWhatItMust()
    {
        var output = new MemoryOutput();
        new CsvReport().Create(new NoOptions(), NoSharing.Context).Write(SampleReport.Report, output, default);
        CollectionAssert.AreEquivalent(
            new[] { "results.csv", "tables/edp-by-technology.csv", "tables/layers.csv", "claims.csv", "provenance.csv" }, output.Files.Keys.ToArray());
        var lines = output["results.csv"].Split('\n');
        Assert.AreEqual("technology,network,status,energy [J],edp [J s],edp gain,area [m2],capacity [B]", lines[0]);
        Assert.AreEqual("sram,\"alexnet, b=4\",ok,0.012345678901234567,1.5E-05,1,5.53E-06,3145728", lines[1]);
        Assert.AreEqual("stt-mram,\"vgg \"\"16\"\"\",ok,0.0031,3.958E-06,3.7899,2.34E-06,3145728", lines[2]);
        Assert.AreEqual("sot-mram,vgg|16,failed,,,,,", lines[3]);
        Assert.AreEqual("", lines[4]);
        Assert.AreEqual(1e-9 / 3, double.Parse(output["tables/layers.csv"].Split('\n')[1].Split(',')[1], CultureInfo.InvariantCulture));
        StringAssert.StartsWith(output["claims.csv"], "metric,form,at,reduce,published,ours,deviation,mean,minimum,maximum,count,source,note\nedp,gain,technology = stt-mram,max,3.8,3.7899,");
        StringAssert.Contains(output["claims.csv"], "\nenergy,value,,mean,0.004,,,,,,0,s,\n");
        StringAssert.Contains(output["provenance.csv"], "\"recalled, unverified\",cache latency,DeepNVM++ cache table\n");
        Assert.IsFalse(output.Files.Values.Any(file => file.ToString().Contains('\r')));
    }

    [TestMethod]
    public void JsonHoldsEverything()
    {
        var output = new MemoryOutput();
        new JsonReport().Create(new NoOptions(), NoSharing.Context).Write(SampleReport.Report, output, default);
        var text = output["results.json"];
        Console.WriteLine(text);
        Assert.IsFalse(text.Contains('\r'));
        var root = JsonDocument.Parse(text).RootElement;
        CollectionAssert.AreEqual(
            new[] { "title", "axes", "points", "claims", "summaries", "tables", "figures", "provenance", "failures", "environment" },
            root.EnumerateObject().Select(p => p.Name).ToArray());
        var points = root.GetProperty("points");
        Assert.AreEqual("J", points.GetProperty("columns")[3].GetProperty("unit").GetString());
        Assert.AreEqual("lower", points.GetProperty("columns")[3].GetProperty("better").GetString());
        Assert.IsFalse(points.GetProperty("columns")[4].GetProperty("part").GetBoolean());
        Assert.IsTrue(root.GetProperty("tables")[0].GetProperty("columns")[1].GetProperty("part").GetBoolean());
        Assert.IsFalse(points.GetProperty("columns")[4].GetProperty("ratio").GetBoolean());
        Assert.IsTrue(points.GetProperty("columns")[5].GetProperty("ratio").GetBoolean());
        Assert.AreEqual("higher", root.GetProperty("figures")[0].GetProperty("betterY").GetString());
        Assert.AreEqual(JsonValueKind.Null, root.GetProperty("figures")[0].GetProperty("betterX").ValueKind);
        Assert.AreEqual(0.012345678901234567, points.GetProperty("rows")[0][3].GetDouble());
        Assert.AreEqual(3145728L, points.GetProperty("rows")[0][7].GetInt64());
        Assert.AreEqual(JsonValueKind.Null, points.GetProperty("rows")[2][3].ValueKind);
        Assert.AreEqual("vgg \"16\"", points.GetProperty("rows")[1][1].GetString());
        Assert.AreEqual(JsonValueKind.Null, root.GetProperty("claims")[1].GetProperty("ours").ValueKind);
        Assert.AreEqual("stackedBar", root.GetProperty("figures")[0].GetProperty("mark").GetString());
        Assert.AreEqual("recalled, unverified", root.GetProperty("provenance")[3].GetProperty("label").GetString());
        Assert.AreEqual("holds no cache\nof 4 MiB", root.GetProperty("failures")[0].GetProperty("message").GetString());
        Assert.AreEqual("0.1.0", root.GetProperty("environment")[0].GetProperty("value").GetString());
    }

    [TestMethod]
    public void MarkdownEscapesWhatWouldBreakItsTables()
    {
        var output = new MemoryOutput();
        new MarkdownReport().Create(new TextReportOptions(), NoSharing.Context).Write(SampleReport.Report, output, default);
        var text = output["report.md"];
        Console.WriteLine(text);
        StringAssert.StartsWith(text, "# iso-capacity LLC\n\nValues behind these numbers: 1 calibrated; 1 recalled, unverified; 1 assumed (see the end).\n\n## Published values beside ours\n\n| claim | published |");
        StringAssert.Contains(text, "| vgg\\|16 | failed |");
        StringAssert.Contains(text, "|---|---:|");
        StringAssert.Contains(text, "\\[recalled, unverified] cache latency");
        StringAssert.Contains(text, "## Made with\n\n- pluginnvm: 0.1.0");
    }

    [TestMethod]
    public void AnEmptyReportIsWritten()
    {
        var empty = new ExperimentReport
        {
            Title = "nothing", Axes = [], Points = new ResultTable { Name = "points", Title = "Points", Columns = [], Rows = [] }, Environment = [],
        };
        var output = new MemoryOutput();
        new TableReport().Create(new TextReportOptions(), NoSharing.Context).Write(empty, output, default);
        new JsonReport().Create(new NoOptions(), NoSharing.Context).Write(empty, output, default);
        new CsvReport().Create(new NoOptions(), NoSharing.Context).Write(empty, output, default);
        new MarkdownReport().Create(new TextReportOptions(), NoSharing.Context).Write(empty, output, default);
        Assert.AreEqual("\n", output["results.csv"]);
    }

    private static string Table(ExperimentReport report, int width)
    {
        var output = new MemoryOutput(width);
        new TableReport().Create(new TextReportOptions(), NoSharing.Context).Write(report, output, default);
        return output.ConsoleText;
    }
}
