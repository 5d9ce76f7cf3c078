namespace PluginNvm.Tests.Reports;

/// <summary>A small report with something of everything.</summary>
internal static class SampleReport
{
    public static ExperimentReport Report { get; } = new()
    {
        Title = "iso-capacity LLC",
        Axes = ["technology", "network"],
        Points = new ResultTable
        {
            Name = "points",
            Title = "Points",
            Columns =
            [
                new Column("technology"), new Column("network"), new Column("status"), new Column("energy", "J") { Better = Better.Lower }, new Column("edp", "J s"),
                new Column("edp gain") { Ratio = true }, new Column("area", "m2"), new Column("capacity", "B"),
            ],
            Rows =
            [
                ["sram", "alexnet, b=4", "ok", 0.012345678901234567, 1.5e-5, 1d, 5.53e-6, 3145728L],
                ["stt-mram", "vgg \"16\"", "ok", 0.0031, 3.958e-6, 3.7899, 2.34e-6, 3145728L],
                ["sot-mram", "vgg|16", "failed", null, null, null, null, null],
            ],
        },
        Claims =
        [
            new ClaimOutcome
            {
                Metric = "edp", Form = ClaimForm.Gain, At = "technology = stt-mram", Reduce = "max", Published = 3.8, Ours = 3.7899, Mean = 3.5, Minimum = 3.2, Maximum = 3.7899,
                Count = 2, Source = "arXiv 2012.04559, abstract", Note = "the DRAM cost is calibrated on this value",
            },
            new ClaimOutcome
            {
                Metric = "energy", Form = ClaimForm.Value, At = "", Reduce = "mean", Published = 0.004, Ours = null, Mean = null, Minimum = null, Maximum = null,
                Count = 0, Source = "s",
            },
        ],
        Summaries =
        [
            new ResultTable
            {
                Name = "edp-by-technology", Title = "EDP by technology", Columns = [new Column("technology"), new Column("edp", "J s"), new Column("best")],
                Rows = [["sram", 1.5e-5, false], ["stt-mram", 3.958e-6, true]],
            },
        ],
        Tables =
        [
            new ResultTable { Name = "layers", Title = "Layers", Columns = [new Column("layer"), new Column("time", "s") { Part = true }], Rows = [["conv1", 1e-9 / 3]] },
        ],
        Figures = [new Figure { Name = "edp", Title = "EDP", Table = "edp-by-technology", Mark = FigureMark.StackedBar, X = "technology", Y = "edp", BetterY = Better.Higher }],
        Provenance =
        [
            new Provenance("edp", ProvenanceKind.Computed, "energy times latency"),
            new Provenance("edp", ProvenanceKind.Computed, "over all layers"),
            new Provenance("line size", ProvenanceKind.Assumed, "128 B"),
            new Provenance("cache latency", ProvenanceKind.Recalled, "DeepNVM++ cache table"),
            new Provenance("DRAM cost", ProvenanceKind.Calibrated, "fitted to four claims"),
        ],
        Failures = [new PointFailure(2, ["sot-mram", "vgg|16"], "PN0301", "published", "holds no cache\nof 4 MiB")],
        Environment = [new EnvironmentEntry("pluginnvm", "0.1.0"), new EnvironmentEntry("PluginNvm.Reports.Text", "0.1.0")],
    };

    /// <summary>Many points, each with one number.</summary>
    public static ExperimentReport Large(int count) => Report with
    {
        Axes = ["i"],
        Points = new ResultTable
        {
            Name = "points", Title = "Points", Columns = [new Column("i"), new Column("energy", "J")],
            Rows = [.. Enumerable.Range(0, count).Select(i => (IReadOnlyList<object?>)[$"{i}", i / 3d])],
        },
    };
}
