using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Reports.Html.Page;

/// <summary>The page: what was run, claims, summaries, figures, points, further tables, failures, origins.</summary>
internal sealed class ReportPage(ExperimentReport report, HtmlReportOptions options, IReadOnlyList<Drawing> drawings)
{
    private bool IsInteractive => options.Interactive && drawings.Any(FigureSection.IsInteractive);

    /// <summary>Writes the page.</summary>
    public void Write(TextWriter output)
    {
        IReadOnlyList<string> scripts = IsInteractive ? [.. Assets.Scripts.Select(Assets.Text)] : [];
        var style = Assets.Text("page.css");
        var html = new HtmlText(output);
        html.Raw("<!doctype html>\n");
        html.Open("html", ("lang", "en"));
        html.Open("head");
        html.Raw("<meta charset=\"utf-8\">\n");
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentPolicy.For(scripts, style)));
        html.Void();
        html.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Element("title", report.Title);
        html.Raw($"<style>{style}</style>\n");
        html.Close();
        html.Open("body");
        var sections = Sections();
        Head(html, sections);
        html.Open("main");
        foreach (var section in sections)
        {
            html.Open("section", ("aria-labelledby", section.Id));
            html.Heading(2, section.Heading, section.Id);
            section.Write(html);
            html.Close();
        }
        html.Close();
        Foot(html, scripts);
        html.Close(2);
    }

    private List<Section> Sections()
    {
        var sections = new List<Section> { new("run", "What was run", "Run", OverviewSection.Writer(report)) };
        if (report.Claims.Count > 0)
            sections.Add(new Section("claims", "Published values beside ours", "Claims", ClaimSection.Writer(report)));
        if (report.Summaries.Count > 0)
            sections.Add(new Section("summaries", "Summaries", "Summaries", TableSection.Summaries(report, options.MaximumRows)));
        if (drawings.Count > 0)
            sections.Add(new Section("figures", "Figures", "Figures", FigureSection.Writer(report, drawings, options, IsInteractive)));
        sections.Add(new Section("points", $"{report.Points.Title} ({HumanNumber.Whole(report.Points.Rows.Count)})", "Points", PointSection.Writer(report, options.MaximumRows)));
        var further = report.Tables.Where(table => !drawings.Any(drawing => FigureSection.Shows(drawing, table))).ToList();
        if (further.Count > 0)
            sections.Add(new Section("tables", "Further tables", "Tables", TableSection.Further(further, report.Axes, options.MaximumRows)));
        if (report.Failures.Count > 0)
            sections.Add(new Section(
                "failures", $"Points without a result ({HumanNumber.Whole(report.Failures.Count)})", "Failures", FailureSection.Writer(report, options.MaximumRows)));
        if (report.Provenance.Count > 0)
            sections.Add(new Section("origins", "Where the numbers come from", "Origins", OriginSection.Writer(report.Provenance)));
        return sections;
    }

    private void Head(HtmlText html, IReadOnlyList<Section> sections)
    {
        html.Open("header");
        html.Element("h1", report.Title);
        html.Open("nav", ("aria-label", "Contents"));
        foreach (var section in sections)
            html.Element("a", section.Short, ("href", $"#{section.Id}"));
        html.Close(2);
    }

    private static void Foot(HtmlText html, IReadOnlyList<string> scripts)
    {
        html.Open("footer");
        html.Element("p", "Numbers are rounded to about four significant digits, in units that suit them; the csv and json reports keep every digit. "
            + "The page needs no network.");
        if (scripts.Count > 0)
        {
            html.Open("details");
            html.Element("summary", "Licences of the drawing programs in this page: Vega, Vega-Lite, Vega-Embed and what they contain");
            foreach (var licence in Assets.Licences)
                html.Element("pre", $"{licence[Assets.ThirdParty.Length..].Replace(".LICENSE", "", StringComparison.Ordinal)}\n\n{Assets.Text(licence)}");
            html.Close();
        }
        html.Close();
        foreach (var script in scripts)
            html.Raw($"<script>{script}</script>\n");
    }
}
