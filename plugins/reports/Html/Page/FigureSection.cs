using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Reports.Html.Page;

/// <summary>The figures: a picture each, which a script may replace by one that answers to the mouse.</summary>
internal static class FigureSection
{
    private const string Hint = "Point at a mark for its values; click a name in a legend to single it out (with Shift, several); "
        + "drag to move, Ctrl and wheel to zoom, double click to return.";

    /// <summary>Whether a figure is small enough to answer to the mouse.</summary>
    public static bool IsInteractive(Drawing drawing) => drawing.Chart is { Size: <= Limits.Interactive };

    /// <summary>Whether a table was made for a figure, which shows it.</summary>
    public static bool Shows(Drawing drawing, ResultTable table) => ReferenceEquals(drawing.Table, table) && drawing.Figure.Name == table.Name;

    /// <summary>Writes the section.</summary>
    public static Action<HtmlText> Writer(
        ExperimentReport report, IReadOnlyList<Drawing> drawings, HtmlReportOptions options, bool isInteractive) => html =>
    {
        Origin.Cautions(html, report);
        if (isInteractive)
            html.Element("p", Hint, ("class", "note hint"));
        html.Open("div", ("class", "cards figures"));
        foreach (var drawing in drawings)
            Figure(html, drawing, report.Axes, options, isInteractive);
        html.Close();
    };

    private static void Figure(HtmlText html, Drawing drawing, IReadOnlyList<string> axes, HtmlReportOptions options, bool isInteractive)
    {
        html.Open("figure", ("class", "card"));
        html.Open("figcaption");
        html.Element("h3", $"{HumanNumber.Whole(drawing.Number)}. {drawing.Figure.Title}");
        html.Close();
        if (drawing.Chart is not { } chart)
        {
            html.Element("p", $"Not drawn: {drawing.Problem}", ("class", "message"));
            html.Close();
            return;
        }
        html.Open("div", ("class", "still"));
        html.Raw(drawing.InlineSvg());
        html.Close();
        foreach (var note in chart.Notes)
            html.Element("p", note, ("class", "note"));
        if (options.Interactive && !IsInteractive(drawing))
        {
            html.Element("p", $"{HumanNumber.Whole(chart.Size)} values, more than the {HumanNumber.Whole(Limits.Interactive)} up to which a figure answers to the mouse.",
                ("class", "note"));
        }
        if (options.Svg)
            html.Element("p", drawing.File, ("class", "note file"));
        if (drawing.Table is { } table && Shows(drawing, table))
            TableSection.Folded(html, table, $"{HumanNumber.Count(table.Rows.Count, "row")}, tables/{table.Name}.csv of the csv report", axes, options.MaximumRows);
        if (isInteractive && IsInteractive(drawing))
            html.Raw($"<script type=\"application/json\" class=\"specification\">{chart.Specify().ToJsonString()}</script>\n");
        html.Close();
    }
}
