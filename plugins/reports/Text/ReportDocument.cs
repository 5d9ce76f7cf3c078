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
            blocks.Add(new Items([.. report.Provenance.OrderBy(Caution).Select(p => $"[{p.Label}] {p.Subject}: {p.Source}")]));
        }
        return blocks;
    }

    private static IEnumerable<Block> Points(ExperimentReport report, int maximumRows)
    {
        var count = report.Points.Rows.Count;
        yield return new Heading(2, $"{report.Points.Title} ({Whole(count)})");
        if (count <= maximumRows)
            yield return HumanTable.Of(Headlines(report.Points), report.Axes.Count, comparable: false);
        else
            yield return new Paragraph($"{Whole(count)} points, more than the {Whole(maximumRows)} shown here; results.csv of the csv report holds all of them.");
    }

    /// <summary>The points without the parts of metrics, which the csv report holds.</summary>
    private static ResultTable Headlines(ResultTable points)
    {
        var kept = Enumerable.Range(0, points.Columns.Count).Where(i => !points.Columns[i].Part).ToList();
        return points with
        {
            Columns = [.. kept.Select(i => points.Columns[i])],
            Rows = [.. points.Rows.Select(row => (IReadOnlyList<object?>)[.. kept.Select(i => row[i])])],
        };
    }

    /// <summary>What needs most caution comes first.</summary>
    private static int Caution(Provenance origin) => origin.Kind switch
    {
        ProvenanceKind.Calibrated => 0,
        ProvenanceKind.Recalled => 1,
        ProvenanceKind.Assumed or ProvenanceKind.Stated => 2,
        ProvenanceKind.Published => 3,
        ProvenanceKind.Measured => 4,
        _ => 5,
    };

    private static IEnumerable<Block> Failures(ExperimentReport report, int maximumRows)
    {
        yield return new Heading(2, $"Points without a result ({Whole(report.Failures.Count)})");
        var causes = report.Failures.GroupBy(failure => (failure.Code, failure.Plugin, failure.Message)).ToList();
        var shown = Math.Max(maximumRows, 1);
        yield return new Items([.. causes.Take(shown).Select(cause => Describe([.. cause], report.Axes))]);
        if (causes.Count > shown)
            yield return new Paragraph($"{Whole(causes.Count - shown)} more causes are in the folder failures.");
    }

    private static string Describe(IReadOnlyList<PointFailure> failures, IReadOnlyList<string> axes)
    {
        var first = failures[0];
        var coordinates = string.Join(", ", axes.Zip(first.Coordinates, (axis, member) => $"{axis} = {member}"));
        var where = coordinates.Length == 0 ? "" : $" ({coordinates})";
        var others = failures.Count == 1 ? "" : $" and {Whole(failures.Count - 1)} more";
        var plugin = first.Plugin.Length == 0 ? "" : $", {first.Plugin}";
        return $"point {Whole(first.Point)}{where}{others}: {first.Code}{plugin}: {first.Message}";
    }

    private static string Pointer(ResultTable table) =>
        $"{table.Title}: {Whole(table.Rows.Count)} {(table.Rows.Count == 1 ? "row" : "rows")}, tables/{table.Name}.csv of the csv report";

    private static int KeysOf(ResultTable summary, IReadOnlyList<string> axes) =>
        summary.Columns.TakeWhile(column => axes.Contains(column.Name)).Count();

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
