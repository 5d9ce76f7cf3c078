using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Reports.Html.Page;

/// <summary>The points without the parts of their metrics; of many, the spread of every column and rows at even distances.</summary>
internal static class PointSection
{
    /// <summary>Writes the section.</summary>
    public static Action<HtmlText> Writer(ExperimentReport report, int maximumRows) => html =>
    {
        var points = ShownTable.Headlines(report.Points);
        var count = points.Rows.Count;
        if (count == 0)
        {
            html.Element("p", "There are no points.", ("class", "note"));
            return;
        }
        Origin.Cautions(html, report);
        var numbers = new TableNumbers(points);
        if (count <= maximumRows)
        {
            GridWriter.Write(html, ShownTable.Of(numbers, report.Axes.Count, comparable: false, points.Rows), report.Points.Title);
            return;
        }
        var most = HumanNumber.Whole(maximumRows);
        html.Element("p", $"{HumanNumber.Whole(count)} points, more than the {most} shown here; the csv report writes all of them to results.csv.", ("class", "note"));
        html.Element("h3", $"Spread over all {HumanNumber.Whole(count)} points");
        Spread.Write(html, numbers);
        if (maximumRows == 0)
            return;
        html.Open("details", ("class", "sample"));
        html.Element("summary", $"{most} points at even distances");
        GridWriter.Write(html, ShownTable.Of(numbers, report.Axes.Count, comparable: false, Sample(points.Rows, maximumRows)), "Points at even distances");
        html.Close();
    };

    /// <summary>Rows at even distances, in one pass: a long table is read from its beginning for every row asked for by its index.</summary>
    private static IEnumerable<IReadOnlyList<object?>> Sample(IReadOnlyList<IReadOnlyList<object?>> rows, int wanted)
    {
        var indices = Limits.Evenly(rows.Count, wanted);
        var next = 0;
        return rows.Where((_, i) =>
        {
            if (next == indices.Count || i != indices[next])
                return false;
            next++;
            return true;
        });
    }
}
