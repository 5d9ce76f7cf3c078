using System.Globalization;
using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Format;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Published values beside ours.</summary>
internal static class ClaimSection
{
    private static readonly IReadOnlyList<string> Numeric = ["published", "ours", "deviation", "mean", "min", "max", "n"];

    /// <summary>Writes the section.</summary>
    public static Action<HtmlText> Writer(ExperimentReport report) => html =>
    {
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Published values beside ours"));
        html.Open("table", ("class", "claims"));
        html.Open("thead");
        html.Open("tr");
        html.Element("th", "claim", ("scope", "col"));
        foreach (var name in Numeric)
            html.Element("th", name, ("scope", "col"), ("class", "n"));
        html.Element("th", "verdict", ("scope", "col"));
        html.Element("th", "note", ("scope", "col"));
        html.Close(2);
        html.Open("tbody");
        foreach (var claim in report.Claims)
            Row(html, claim, report.Points);
        html.Close(3);
        if (report.Provenance.Any(origin => origin.Kind == ProvenanceKind.Calibrated))
        {
            html.Open("p", ("class", "note"));
            html.Text("Some numbers behind these results are calibrated, which can make agreement circular: see the notes and ");
            html.Element("a", "where the numbers come from", ("href", "#origins"));
            html.Close();
        }
    };

    private static void Row(HtmlText html, ClaimOutcome claim, ResultTable points)
    {
        var show = Show(claim, points);
        html.Open("tr");
        html.Element("th", Name(claim), ("scope", "row"));
        var published = claim.Form == ClaimForm.Value ? show(claim.Published) : claim.Published.ToString("0.####", CultureInfo.InvariantCulture) + ShownUnit.Times;
        string[] numbers =
            [published, show(claim.Ours), Numbers.Percent(claim.Deviation), show(claim.Mean), show(claim.Minimum), show(claim.Maximum), Numbers.Whole(claim.Count)];
        foreach (var text in numbers)
            html.Element("td", text, ("class", "n"));
        var verdict = Verdict.Of(claim);
        html.Open("td");
        html.Element("span", verdict.Text, ("class", $"verdict {verdict.Style}"));
        html.Close();
        html.Open("td", ("class", "wide"));
        if (claim.Note.Length > 0)
            html.Element("strong", claim.Note, ("class", "caution"));
        html.Element("span", claim.Source, ("class", "source"));
        html.Close(2);
    }

    private static string Name(ClaimOutcome claim)
    {
        var suffix = claim.Form switch
        {
            ClaimForm.Gain => " gain",
            ClaimForm.Multiple => " over baseline",
            _ => "",
        };
        return $"{claim.Metric}{suffix} ({claim.Reduce}){(claim.At.Length == 0 ? "" : $" at {claim.At}")}";
    }

    private static Func<double?, string> Show(ClaimOutcome claim, ResultTable points)
    {
        if (claim.Form != ClaimForm.Value)
            return Numbers.Ratio;
        var unit = ShownUnit.For(points.Columns.FirstOrDefault(column => column.Name == claim.Metric)?.Unit ?? "", Math.Abs(claim.Published));
        return value => value is { } number ? $"{Numbers.Value(number / unit.Size)} {unit.Symbol}".TrimEnd() : Numbers.Unknown;
    }
}
