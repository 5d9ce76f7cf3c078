namespace PluginNvm.HostTests.Browser;

/// <summary>A report with a figure of every kind, and names that try to leave their place.</summary>
internal static class FigureReport
{
    private const string Hostile = "</script><img src=http://example.invalid/x.png><b>\"&'";
    private const string Technology = "technology " + Hostile;

    public static ExperimentReport Report { get; } = new()
    {
        Title = "A report for the browser " + Hostile,
        Axes = ["capacity", Technology],
        Points = Table("results", Points(40)),
        Claims =
        [
            new ClaimOutcome
            {
                Metric = "edp", Form = ClaimForm.Gain, At = "technology = stt-mram", Reduce = "max", Published = 3.8, Ours = 3.79, Mean = 3.5, Minimum = 3.2, Maximum = 3.79,
                Count = 2, Source = "a paper with a long title that takes some room", Note = "the DRAM cost is calibrated on this value",
            },
        ],
        Summaries = [Table("summary", Points(2))],
        Tables = [Table("t", Points(4)), Table("large", Points(6000))],
        Figures = [.. Enum.GetValues<FigureMark>().Select(Figure), Figure(FigureMark.Scatter) with { Name = "large", Table = "large", Title = "large" }],
        Provenance = [new Provenance("DRAM cost", ProvenanceKind.Calibrated, "fitted to four claims"), new Provenance(Hostile, ProvenanceKind.Recalled, Hostile)],
        Failures = [new PointFailure(2, ["1 MiB", Hostile], "PN0301", "published", "holds no cache of 4 MiB")],
        Environment = [new EnvironmentEntry("pluginnvm", "0.1.0"), new EnvironmentEntry("contracts", "0.1")],
    };

    private static Figure Figure(FigureMark mark) => new()
    {
        Name = mark.ToString(),
        Title = mark.ToString(),
        Table = "t",
        Mark = mark,
        X = mark == FigureMark.Scatter ? "latency" : "capacity",
        Y = mark is FigureMark.HeatMap or FigureMark.NodeLink ? Technology : "edp gain",
        Value = "edp gain",
        Series = Technology,
        LogX = mark == FigureMark.Line,
    };

    private static ResultTable Table(string name, IEnumerable<IReadOnlyList<object?>> rows) => new()
    {
        Name = name,
        Title = $"Table {name}",
        Columns = [new Column("capacity"), new Column(Technology), new Column("edp gain", "x"), new Column("latency", "s")],
        Rows = [.. rows],
    };

    private static IEnumerable<IReadOnlyList<object?>> Points(int count)
    {
        string[] technologies = ["sram", "stt-mram", Hostile];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < technologies.Length; j++)
                yield return [$"{i + 1} MiB", technologies[j], 1 + j + 0.25 * i, (10 - 2 * j + i) * 1e-9];
        }
    }
}
