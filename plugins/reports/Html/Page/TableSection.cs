using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Tables the manifest asked for, and tables of the points' results.</summary>
internal static class TableSection
{
    /// <summary>Writes the summaries, each open.</summary>
    public static Action<HtmlText> Summaries(ExperimentReport report, int maximumRows) => html =>
    {
        Origin.Cautions(html, report);
        html.Open("div", ("class", "cards"));
        foreach (var summary in report.Summaries)
        {
            html.Open("div", ("class", "card"));
            html.Element("h3", summary.Title);
            Table(html, summary, report.Axes, comparable: true, Math.Max(maximumRows, 1));
            html.Close();
        }
        html.Close();
    };

    /// <summary>Writes further tables, each folded.</summary>
    public static Action<HtmlText> Further(IReadOnlyList<ResultTable> tables, IReadOnlyList<string> axes, int maximumRows) => html =>
    {
        foreach (var table in tables)
            Folded(html, table, $"{table.Title}: {HumanNumber.Count(table.Rows.Count, "row")}, tables/{table.Name}.csv of the csv report", axes, maximumRows);
    };

    /// <summary>Writes a table behind a line that unfolds it.</summary>
    public static void Folded(HtmlText html, ResultTable table, string line, IReadOnlyList<string> axes, int maximumRows)
    {
        html.Open("details");
        html.Element("summary", line);
        Table(html, table, axes, comparable: false, maximumRows);
        html.Close();
    }

    private static void Table(HtmlText html, ResultTable table, IReadOnlyList<string> axes, bool comparable, int maximumRows)
    {
        var keys = table.Columns.TakeWhile(column => axes.Contains(column.Name)).Count();
        var isWhole = table.Rows.Count <= maximumRows;
        if (!isWhole)
        {
            html.Element("p", $"The first {HumanNumber.Whole(maximumRows)} of {HumanNumber.Whole(table.Rows.Count)} rows; the csv report writes all of them to tables/{table.Name}.csv.",
                ("class", "note"));
        }
        if (maximumRows > 0)
            GridWriter.Write(html, ShownTable.Of(new TableNumbers(table), keys, comparable, table.Rows.Take(maximumRows)), table.Title);
    }
}
