using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Published values beside ours, and what behind them is calibrated or not verified.</summary>
internal static class ClaimSection
{
    private const int Named = 5;

    private static readonly IReadOnlyList<(string Name, string Style)> Columns =
        [("claim", ""), ("published", "n"), ("ours", "n"), ("deviation", "n"), ("verdict", ""), ("over", ""), ("what to know", "")];

    /// <summary>Writes the section.</summary>
    public static Action<HtmlText> Writer(ExperimentReport report) => html =>
    {
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Published values beside ours"));
        html.Open("table", ("class", "claims"));
        html.Open("thead");
        html.Open("tr");
        foreach (var (name, style) in Columns)
            Cell(html, "th", name, style, ("scope", "col"));
        html.Close(2);
        html.Open("tbody");
        foreach (var claim in report.Claims)
            Row(html, claim, new ShownClaim(claim, report.Points));
        html.Close(3);
        Behind(html, report, ProvenanceKind.Calibrated, "Calibrated behind these results, which can make agreement circular:");
        Behind(html, report, ProvenanceKind.Recalled, "Recalled, unverified:");
        Behind(html, report, ProvenanceKind.Assumed, "Assumed:");
    };

    private static void Row(HtmlText html, ClaimOutcome claim, ShownClaim shown)
    {
        html.Open("tr");
        html.Open("th", ("scope", "row"));
        html.Element("span", shown.Subject, ("class", "subject"));
        if (claim.At.Length > 0)
            html.Element("span", claim.At, ("class", "source"));
        html.Close();
        foreach (var ((name, style), text) in Columns.Skip(1).Zip([shown.Published, shown.Ours, shown.Deviation]))
            Cell(html, "td", text, style, ("data-name", name));
        var verdict = Verdict.Of(claim);
        html.Open("td", ("data-name", "verdict"));
        html.Element("span", verdict.Text, ("class", $"verdict {verdict.Style}"));
        html.Close();
        html.Open("td", ("class", "over"), ("data-name", "over"));
        html.Element("span", HumanNumber.Count(claim.Count, "point"));
        if (claim.Count > 1)
            html.Element("span", $"{shown.Minimum} to {shown.Maximum}, mean {shown.Mean}", ("class", "source"));
        html.Close();
        html.Open("td", ("class", "wide"));
        if (claim.Note.Length > 0)
            html.Element("strong", claim.Note, ("class", "caution"));
        html.Element("span", claim.Source, ("class", "source"));
        html.Close(2);
    }

    private static void Cell(HtmlText html, string element, string text, string style, (string, string) attribute) =>
        html.Element(element, text, style.Length == 0 ? [attribute] : [attribute, ("class", style)]);

    /// <summary>The subjects of one kind of origin, each once.</summary>
    private static void Behind(HtmlText html, ExperimentReport report, ProvenanceKind kind, string lead)
    {
        var subjects = report.Provenance.Where(origin => origin.Kind == kind).Select(origin => origin.Subject).Distinct().ToList();
        if (subjects.Count == 0)
            return;
        html.Open("p", ("class", "note"));
        html.Element("strong", lead);
        html.Text($" {string.Join("; ", subjects.Take(Named))}{(subjects.Count > Named ? $"; {HumanNumber.Whole(subjects.Count - Named)} more" : "")}. ");
        html.Element("a", "Sources", ("href", $"#{Origin.Target(kind)}"));
        html.Close();
    }
}
