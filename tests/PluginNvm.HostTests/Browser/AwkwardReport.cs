namespace PluginNvm.HostTests.Browser;

/// <summary>Every kind of figure over data that experiments give and figures dislike: negative, unknown, huge, tiny, single, many, with long and odd names.</summary>
internal static class AwkwardReport
{
    private const string Long = "a-memory-technology-whose-name-goes-on-and-on-without-any-space-until-no-axis-can-hold-it";
    private const string Odd = "\"quoted\" <b>bold</b> & 名前 µ-Ω 🙂";
    private static readonly string[] Networks = ["alexnet", "googlenet", "vgg-16", "resnet-18"];
    private static readonly string[] Memories = ["sram", "stt-mram", "sot-mram"];
    private static readonly List<ResultTable> Tables = [];
    private static readonly List<Figure> Figures = [];

    /// <summary>The report.</summary>
    public static ExperimentReport Report { get; } = Make();

    private static ExperimentReport Make()
    {
        Bars();
        Lines();
        Scatters();
        Maps();
        Networked();
        return FigureReport.Report with
        {
            Title = $"Awkward figures {Odd}",
            Tables = Tables,
            Figures = Figures,
            Axes = ["network", Long],
            Points = new ResultTable
            {
                Name = "results",
                Title = "Points",
                Columns = [new Column("network"), new Column(Long), new Column("status"), new Column("energy", "J"), new Column("edp gain") { Ratio = true }, new Column("weight"), new Column("n")],
                Rows =
                [
                    [Long, Odd, "ok", 1.5e-18, 3.79, 0.00001, 3L], ["b", "", "ok", -2.5e-3, 1234.5, 1e9, 3_000_000_000L], ["c", "x", "PN0301", null, null, double.NaN, 0L],
                ],
            },
        };
    }

    private static void Bars()
    {
        Add("negative bars", FigureMark.Bar, Grid((i, j) => (i - 1) * (j + 1) * 2e-3), "J");
        Add("stacked, partly negative", FigureMark.StackedBar, Grid((i, j) => j == 1 ? -(i + 1) * 1e-3 : (i + j) * 1e-3), "J");
        Add("unknown bars", FigureMark.Bar, Grid((i, j) => i == 1 ? null : j == 2 ? double.NaN : i + j + 1d), "J");
        Add("one bar", FigureMark.Bar, [["alexnet", "sram", 0.00123]], "s");
        Add("only zeros", FigureMark.Bar, Grid((_, _) => 0), "J");
        Add("sixty categories", FigureMark.Bar, [.. from i in Enumerable.Range(0, 60) from memory in Memories select Row($"layer {i}", memory, Math.Sin(i) + 2)], "J");
        Add("long and odd names", FigureMark.Bar, [[Long, Odd, 1d], [Long + "!", Odd, 2d], [Odd, Long, 3d], ["", "", 4d]], "J");
        Add("zeros on a logarithmic axis", FigureMark.Bar, Grid((i, j) => i == 0 ? 0 : j == 0 ? -1 : Math.Pow(10, 3 * i + j)), "J", figure => figure with { LogY = true });
        Add("thirty decades", FigureMark.Bar, Grid((i, j) => Math.Pow(10, 10 * i - 15 + j)), "", figure => figure with { LogY = true });
        Add("beyond reason", FigureMark.Bar, Grid((i, j) => (i + 1) * (j + 1) * 1e306), "");
        Add("ratios", FigureMark.Bar, Grid((i, j) => 0.5 + i + j), "x");
        Add("nearly equal numbers as categories", FigureMark.Bar, [[1.00001, "sram", 1d], [1.00002, "sram", 2d], [1.00003, "sram", 3d]], "J");
    }

    private static void Lines()
    {
        var sizes = Enumerable.Range(0, 8).ToList();
        Add("log-log with zeros", FigureMark.Line, [.. from i in sizes from memory in Memories select Row(i == 0 ? 0 : Math.Pow(4, i), memory, i == 3 ? 0 : Math.Pow(10, -i) * memory.Length)], "s",
            figure => figure with { LogX = true, LogY = true });
        Add("one point", FigureMark.Line, [[5d, "sram", 3d]], "s");
        Add("one point on logarithmic axes", FigureMark.Line, [[5d, "sram", 3d]], "s", figure => figure with { LogX = true, LogY = true });
        Add("gaps and negative values", FigureMark.Line, [.. from i in sizes from memory in Memories select Row((double)i, memory, i == 4 ? null : Math.Cos(i) * 1e-9)], "s");
        Add("twelve lines", FigureMark.Line, [.. from i in sizes from line in Enumerable.Range(0, 12) select Row((double)i, $"line {line}", line + i * i / 10d)], "s");
        Add("hardly any change", FigureMark.Line, [.. from i in sizes select Row((double)i, "sram", 1 + i * 1e-9)], "s");
        Add("spread", FigureMark.Line, [.. from i in sizes from k in Enumerable.Range(0, 5) select Row(i * 1000d, "sram", i + k / 2d)], "x");
    }

    private static void Scatters()
    {
        List<IReadOnlyList<object?>> cloud = [.. from i in Enumerable.Range(0, 60) select Row(20 + (5 + i % 11) * Math.Sin(i), Memories[i % 3], 50 + 3 * (5 + i % 11) * Math.Cos(i))];
        foreach (var (x, y) in new[] { (Better.Lower, Better.Lower), (Better.Higher, Better.Lower), (Better.Lower, Better.Higher), (Better.Higher, Better.Higher) })
            Add($"front {x} {y}", FigureMark.Scatter, cloud, "J", figure => figure with { BetterX = x, BetterY = y });
        Add("no direction", FigureMark.Scatter, cloud, "J");
        Add("one point in a plane", FigureMark.Scatter, [[1e-12, "sram", 1e12]], "J", figure => figure with { BetterX = Better.Lower, BetterY = Better.Lower });
        Add("over names", FigureMark.Scatter, Grid((i, j) => i * j), "J");
    }

    private static void Maps()
    {
        Add("holes and negative cells", FigureMark.HeatMap, Grid((i, j) => i == 1 && j == 1 ? double.NaN : i == 2 && j == 0 ? null : i - j), "J");
        Add("one cell", FigureMark.HeatMap, [["alexnet", "sram", 42d]], "J");
        Add("a large map", FigureMark.HeatMap, [.. from i in Enumerable.Range(0, 60) from j in Enumerable.Range(0, 40) select Row((double)i, $"{j}", i * j * 1e-6)], "J");
        Add("a map of long names", FigureMark.HeatMap, [[Long, Odd, 1e-9], [Odd, Long, 2e3], ["", "", 5d]], "x");
    }

    private static void Networked()
    {
        Link("mesh", [.. from i in Enumerable.Range(0, 4) from j in Enumerable.Range(0, 4) from d in new[] { (1, 0), (0, 1) } where i + d.Item1 < 4 && j + d.Item2 < 4
            select Row($"tile ({i},{j})", $"tile ({i + d.Item1},{j + d.Item2})", (i + 1) * (j + 1) * 1e9)]);
        Link("ring both ways", [.. from i in Enumerable.Range(0, 8) from step in new[] { 1, 7 } select Row($"n{i}", $"n{(i + step) % 8}", step * 1e9)]);
        Link("a node that talks to itself", [["a", "a", 5e9], ["a", "b", 1e9], ["b", "b", 2e9]]);
        Link("one link", [["dram", "l2", 1e9]]);
        Link("eighty nodes", [.. from i in Enumerable.Range(1, 79) select Row($"node {i}", $"node {(i - 1) / 2}", i * 1e6)]);
        Link("links of long names", [[Long, Odd, 1e9], [Odd, "c", -2e9], ["c", Long, null]]);
    }

    private static List<IReadOnlyList<object?>> Grid(Func<int, int, double?> value) =>
        [.. from i in Enumerable.Range(0, Networks.Length) from j in Enumerable.Range(0, Memories.Length) select Row(Networks[i], Memories[j], value(i, j))];

    private static IReadOnlyList<object?> Row(object x, string series, double? value) => [x, series, value];

    private static void Add(string title, FigureMark mark, List<IReadOnlyList<object?>> rows, string unit, Func<Figure, Figure>? change = null)
    {
        var isMap = mark == FigureMark.HeatMap;
        var figure = new Figure
        {
            Name = title, Title = title, Table = title, Mark = mark, X = "network", Y = isMap ? "technology" : "energy", Series = isMap ? null : "technology", Value = isMap ? "energy" : null,
        };
        Tables.Add(new ResultTable { Name = title, Title = title, Columns = [new Column("network"), new Column("technology"), new Column("energy", unit)], Rows = rows });
        Figures.Add(change is null ? figure : change(figure));
    }

    private static void Link(string title, List<IReadOnlyList<object?>> rows)
    {
        Tables.Add(new ResultTable { Name = title, Title = title, Columns = [new Column("from"), new Column("to"), new Column("load", "B/s")], Rows = rows });
        Figures.Add(new Figure { Name = title, Title = title, Table = title, Mark = FigureMark.NodeLink, X = "from", Y = "to", Value = "load" });
    }
}
