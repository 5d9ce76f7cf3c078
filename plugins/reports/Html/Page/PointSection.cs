using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Charts;
using PluginNvm.Reports.Html.Format;

namespace PluginNvm.Reports.Html.Page;

/// <summary>The points; of many, rows at even distances and the spread of every column.</summary>
internal static class PointSection
{
    /// <summary>Writes the section.</summary>
    public static Action<HtmlText> Writer(ExperimentReport report, int maximumRows) => html =>
    {
        var points = Headlines(report.Points);
        var count = points.Rows.Count;
        if (count == 0)
        {
            html.Element("p", "There are no points.", ("class", "note"));
            return;
        }
        if (count <= maximumRows)
        {
            GridWriter.Write(html, TextTable.Of(points, report.Axes.Count, comparable: false), report.Points.Title);
            return;
        }
        var most = Numbers.Whole(maximumRows);
        html.Element("p", $"{Numbers.Whole(count)} points, more than the {most} shown here; the csv report writes all of them to results.csv.", ("class", "note"));
        html.Element("h3", $"Spread over all {Numbers.Whole(count)} points");
        GridWriter.Write(html, Spread.Of(points), "Spread of every column");
        if (maximumRows == 0)
            return;
        html.Element("h3", $"{most} points at even distances");
        GridWriter.Write(html, TextTable.Of(points, report.Axes.Count, comparable: false, Limits.Evenly(count, maximumRows)), "Points at even distances");
    };

    /// <summary>The points without the parts of metrics (the names with a dot), which the csv report holds.</summary>
    private static ResultTable Headlines(ResultTable points)
    {
        var kept = Enumerable.Range(0, points.Columns.Count).Where(i => !points.Columns[i].Name.Contains('.', StringComparison.Ordinal)).ToList();
        return points with
        {
            Columns = [.. kept.Select(i => points.Columns[i])],
            Rows = [.. points.Rows.Select(row => (IReadOnlyList<object?>)[.. kept.Select(i => row[i])])],
        };
    }
}
