using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Text;

/// <summary>Claims as a table for readers and as a table for programs.</summary>
internal static class ClaimTables
{
    /// <summary>For readers: gains as ratios, other values in the unit of their metric.</summary>
    public static Grid ForReaders(ExperimentReport report)
    {
        string[] headers = ["claim", "published", "ours", "deviation", "mean", "min", "max", "n", "note"];
        var columns = headers.Select((header, i) => new GridColumn(header, i is > 0 and < 8)).ToList();
        return new Grid(columns, [.. report.Claims.Select(claim => Row(claim, report.Points))], Keys: 1);
    }

    /// <summary>For programs: every field in a column of its own, values in the metric's unit.</summary>
    public static ResultTable ForPrograms(IReadOnlyList<ClaimOutcome> claims) => new()
    {
        Name = "claims",
        Title = "Published values beside ours",
        Columns =
        [
            .. new[] { "metric", "form", "at", "reduce", "published", "ours", "deviation", "mean", "minimum", "maximum", "count", "source", "note" }
                .Select(name => new Column(name)),
        ],
        Rows =
        [
            .. claims.Select(c => (IReadOnlyList<object?>)
                [c.Metric, c.Form.ToString().ToLowerInvariant(), c.At, c.Reduce, c.Published, c.Ours, c.Deviation, c.Mean, c.Minimum, c.Maximum, (long)c.Count, c.Source, c.Note]),
        ],
    };

    private static IReadOnlyList<string> Row(ClaimOutcome claim, ResultTable points)
    {
        var shown = new ShownClaim(claim, points);
        var note = claim.Note.Length == 0 ? claim.Source : $"{claim.Source}; {claim.Note}";
        return [shown.Name, shown.Published, shown.Ours, shown.Deviation, shown.Mean, shown.Minimum, shown.Maximum, HumanNumber.Whole(claim.Count), note];
    }
}
