using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>Composes what a reader sees, in order: claims, summaries, points, failures, origins.</summary>
internal static class ReportDocument
{
    public static IReadOnlyList<Block> Compose(ExperimentReport report, TextReportOptions options)
    {
        var blocks = new List<Block> { new Heading(1, report.Title) };
        if (report.Claims.Count > 0)
            blocks.AddRange([new Heading(2, "Published values beside ours"), ClaimTables.ForReaders(report)]);
        foreach (var summary in report.Summaries)
            blocks.AddRange([new Heading(2, summary.Title), HumanTable.Of(summary, KeysOf(summary, report.Axes), comparable: true)]);
        blocks.AddRange(Points(report, options.MaximumRows));
        if (report.Tables.Count > 0)
            blocks.AddRange([new Heading(2, "Further tables"), new Items([.. report.Tables.Select(Pointer)])]);
        if (report.Failures.Count > 0)
            blocks.AddRange(Failures(report, options.MaximumRows));
        if (report.Provenance.Count > 0)
        {
            blocks.Add(new Heading(2, "Where the numbers come from"));
            blocks.Add(new Items([.. report.Provenance.Select(p => $"[{p.Label}] {p.Subject}: {p.Source}")]));
        }
        return blocks;
    }

    private static IEnumerable<Block> Points(ExperimentReport report, int maximumRows)
    {
        var count = report.Points.Rows.Count;
        yield return new Heading(2, $"{report.Points.Title} ({Whole(count)})");
        if (count <= maximumRows)
            yield return HumanTable.Of(report.Points, report.Axes.Count, comparable: false);
        else
            yield return new Paragraph($"{Whole(count)} points, more than the {Whole(maximumRows)} shown here; the csv report writes all of them to results.csv.");
    }

    private static IEnumerable<Block> Failures(ExperimentReport report, int maximumRows)
    {
        yield return new Heading(2, $"Points without a result ({Whole(report.Failures.Count)})");
        var shown = Math.Max(maximumRows, 1);
        yield return new Items([.. report.Failures.Take(shown).Select(failure => Describe(failure, report.Axes))]);
        if (report.Failures.Count > shown)
            yield return new Paragraph($"{Whole(report.Failures.Count - shown)} more are in the folder failures.");
    }

    private static string Describe(PointFailure failure, IReadOnlyList<string> axes)
    {
        var coordinates = string.Join(", ", axes.Zip(failure.Coordinates, (axis, member) => $"{axis} = {member}"));
        var where = coordinates.Length == 0 ? "" : $" ({coordinates})";
        var plugin = failure.Plugin.Length == 0 ? "" : $", plugin '{failure.Plugin}'";
        return $"point {Whole(failure.Point)}{where}: {failure.Code}{plugin}: {failure.Message}";
    }

    private static string Pointer(ResultTable table) =>
        $"{table.Title}: {Whole(table.Rows.Count)} {(table.Rows.Count == 1 ? "row" : "rows")}, tables/{table.Name}.csv of the csv report";

    private static int KeysOf(ResultTable summary, IReadOnlyList<string> axes) =>
        summary.Columns.TakeWhile(column => axes.Contains(column.Name)).Count();

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
