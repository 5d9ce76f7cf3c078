using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Text;

/// <summary>Composes what a reader sees, in order: claims, summaries, points, failures, origins.</summary>
internal static class ReportDocument
{
    public static IReadOnlyList<Block> Compose(ExperimentReport report, TextReportOptions options)
    {
        var blocks = new List<Block> { new Heading(1, report.Title) };
        if (OriginOrder.Cautions(report.Provenance) is { Length: > 0 } cautions)
            blocks.Add(new Paragraph($"Values behind these numbers: {cautions} (see the end)."));
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
            blocks.Add(new Items([.. OriginOrder.ByCaution(report.Provenance).Select(p => $"[{p.Label}] {p.Subject}: {p.Source}")]));
        }
        return blocks;
    }

    private static IEnumerable<Block> Points(ExperimentReport report, int maximumRows)
    {
        var count = report.Points.Rows.Count;
        yield return new Heading(2, $"{report.Points.Title} ({HumanNumber.Whole(count)})");
        if (count <= maximumRows)
            yield return HumanTable.Of(ShownTable.Headlines(report.Points), report.Axes.Count, comparable: false);
        else
            yield return new Paragraph($"{HumanNumber.Whole(count)} points, more than the {HumanNumber.Whole(maximumRows)} shown here; results.csv of the csv report holds all of them.");
    }

    private static IEnumerable<Block> Failures(ExperimentReport report, int maximumRows)
    {
        yield return new Heading(2, $"Points without a result ({HumanNumber.Whole(report.Failures.Count)})");
        var causes = report.Failures.GroupBy(failure => (failure.Code, failure.Plugin, failure.Message)).ToList();
        var shown = Math.Max(maximumRows, 1);
        yield return new Items([.. causes.Take(shown).Select(cause => Describe([.. cause], report.Axes))]);
        if (causes.Count > shown)
            yield return new Paragraph($"{HumanNumber.Whole(causes.Count - shown)} more causes are in the folder failures.");
    }

    private static string Describe(IReadOnlyList<PointFailure> failures, IReadOnlyList<string> axes)
    {
        var first = failures[0];
        var coordinates = string.Join(", ", axes.Zip(first.Coordinates, (axis, member) => $"{axis} = {member}"));
        var where = coordinates.Length == 0 ? "" : $" ({coordinates})";
        var others = failures.Count == 1 ? "" : $" and {HumanNumber.Whole(failures.Count - 1)} more";
        var plugin = first.Plugin.Length == 0 ? "" : $", {first.Plugin}";
        return $"point {HumanNumber.Whole(first.Point)}{where}{others}: {first.Code}{plugin}: {first.Message}";
    }

    private static string Pointer(ResultTable table) =>
        $"{table.Title}: {HumanNumber.Count(table.Rows.Count, "row")}, tables/{table.Name}.csv of the csv report";

    private static int KeysOf(ResultTable summary, IReadOnlyList<string> axes) =>
        summary.Columns.TakeWhile(column => axes.Contains(column.Name)).Count();
}
