using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>A figure of the report: its picture, or why there is none.</summary>
internal sealed class Drawing
{
    private const string Fonts = "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif";

    private readonly string _cautions;

    private Drawing(Figure figure, int number, string file, ResultTable? table, string cautions)
    {
        Table = table;
        Figure = figure;
        Number = number;
        File = file;
        _cautions = cautions;
        try
        {
            Chart = Read(figure, table);
        }
        catch (FigureException exception)
        {
            Problem = exception.Message;
        }
    }

    /// <summary>What the report declares.</summary>
    public Figure Figure { get; }

    /// <summary>Its place in the report, from 1.</summary>
    public int Number { get; }

    /// <summary>The path of its own file.</summary>
    public string File { get; }

    /// <summary>The table it draws; null where the report has none.</summary>
    public ResultTable? Table { get; }

    /// <summary>Its data; null where there is nothing to draw.</summary>
    public IChart? Chart { get; }

    /// <summary>Why there is nothing to draw.</summary>
    public string Problem { get; } = "";

    /// <summary>All figures of a report.</summary>
    public static IReadOnlyList<Drawing> All(ExperimentReport report)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var drawings = new List<Drawing>();
        var cautions = OriginOrder.Cautions(report.Provenance);
        foreach (var figure in report.Figures)
        {
            var number = drawings.Count + 1;
            var name = FileName(figure.Name);
            var file = $"figures/{(names.Add(name) ? name : $"{name}-{HumanNumber.Whole(number)}")}.svg";
            var table = report.Tables.Concat(report.Summaries).Append(report.Points).FirstOrDefault(table => table.Name == figure.Table);
            drawings.Add(new Drawing(figure, number, file, table, cautions));
        }
        return drawings;
    }

    /// <summary>The picture as an element of a page, which gives it its colours and fonts.</summary>
    public string InlineSvg() => Svg(isFile: false);

    /// <summary>The picture as a file of its own.</summary>
    public string StandaloneSvg() => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{Svg(isFile: true)}";

    private string Svg(bool isFile)
    {
        var prefix = $"figure-{HumanNumber.Whole(Number)}";
        var content = new SvgText(prefix);
        var (width, height) = Chart!.Draw(content);
        // A file goes where the page's marks do not follow.
        if (isFile && _cautions.Length > 0)
        {
            content.Label(8, height + 8, $"Values behind these numbers: {_cautions}.", Paint.Muted, 10);
            height += 16;
        }
        var root = new SvgText(prefix);
        root.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {SvgText.Number(width)} {SvgText.Number(height)}"),
            ("width", isFile ? width : null), ("height", isFile ? height : null), ("role", "img"), ("font-family", Fonts),
            ("aria-labelledby", $"{root.Id("title")} {root.Id("description")}"));
        root.AddText("title", Figure.Title, ("id", root.Id("title")));
        root.AddText("desc", Chart.Description, ("id", root.Id("description")));
        if (isFile)
            root.Add("rect", ("width", width), ("height", height), ("fill", Paint.Paper));
        var head = root.ToString();
        root.Close();
        return head + content + root.ToString()[head.Length..];
    }

    private static IChart Read(Figure figure, ResultTable? table)
    {
        if (table is null)
            throw new FigureException($"The report has no table '{figure.Table}'.");
        return figure.Mark switch
        {
            FigureMark.HeatMap => new HeatMapChart(CellReader.Read(figure, table)),
            FigureMark.NodeLink => new NodeLinkChart(LinkReader.Read(figure, table)),
            FigureMark.Line => new LineChart(figure, SeriesReader.Read(figure, table)),
            FigureMark.Scatter => new ScatterChart(figure, SeriesReader.Read(figure, table)),
            _ => new BarChart(figure, SeriesReader.Read(figure, table)),
        };
    }

    private static string FileName(string name)
    {
        var safe = string.Concat(name.Take(80).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')).Trim('-');
        return safe.Length == 0 ? "figure" : safe;
    }
}
