using System.Globalization;
using PluginNvm.Contracts;

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
        var at = claim.At.Length == 0 ? "" : $" at {claim.At}";
        var note = claim.Note.Length == 0 ? claim.Source : $"{claim.Source}; {claim.Note}";
        var show = claim.Form != ClaimForm.Value ? HumanNumber.Ratio : InUnitOf(claim, points);
        return
        [
            $"{claim.Metric}{Suffix(claim.Form)} ({claim.Reduce}){at}",
            claim.Form != ClaimForm.Value ? claim.Published.ToString("0.####", CultureInfo.InvariantCulture) + "x" : show(claim.Published),
            show(claim.Ours), HumanNumber.Percent(claim.Deviation), show(claim.Mean), show(claim.Minimum), show(claim.Maximum),
            claim.Count.ToString(CultureInfo.InvariantCulture), note,
        ];
    }

    private static string Suffix(ClaimForm form) => form switch
    {
        ClaimForm.Gain => " gain",
        ClaimForm.Multiple => " over baseline",
        _ => "",
    };

    private static Func<double?, string> InUnitOf(ClaimOutcome claim, ResultTable points)
    {
        var unit = points.Columns.FirstOrDefault(column => column.Name == claim.Metric)?.Unit ?? "";
        var scale = Scale.For(unit, [claim.Published]);
        var symbol = scale.Symbol.Length == 0 ? "" : $" {scale.Symbol}";
        return value => value is { } number ? HumanNumber.Plain(number / scale.Factor) + symbol : HumanNumber.Unknown;
    }
}
