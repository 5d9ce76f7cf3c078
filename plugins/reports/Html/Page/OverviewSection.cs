using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Page;

/// <summary>How large the experiment is, how far its numbers can be trusted and what made them.</summary>
internal static class OverviewSection
{
    /// <summary>Writes the section.</summary>
    public static Action<HtmlText> Writer(ExperimentReport report) => html =>
    {
        html.Open("dl", ("class", "facts"));
        Fact(html, "points", Size(report));
        if (report.Axes.Count > 0)
            Fact(html, "axes", string.Join(", ", report.Axes.Select((axis, i) => $"{axis} ({HumanNumber.Whole(report.Points.Rows.Select(row => row[i]).Distinct().Count())})")));
        if (report.Provenance.Count > 0)
        {
            html.Element("dt", "numbers");
            html.Open("dd");
            foreach (var group in OriginOrder.ByCaution(report.Provenance).GroupBy(origin => origin.Kind))
                Origin.Label(html, group.Key, $"{HumanNumber.Whole(group.Count())} {group.First().Label}", Origin.Target(group.Key));
            html.Close();
        }
        html.Close();
        if (report.Environment.Count == 0)
            return;
        html.Open("details", ("class", "made"));
        html.Element("summary", "Made with " + string.Join(", ", report.Environment.Take(2).Select(part => $"{part.Name} {part.Value}")) + Others(report.Environment.Count - 2));
        html.Open("dl", ("class", "facts small"));
        foreach (var (name, value) in report.Environment)
            Fact(html, name, value);
        html.Close(2);
    };

    private static string Size(ExperimentReport report)
    {
        var count = HumanNumber.Whole(report.Points.Rows.Count);
        return report.Failures.Count == 0 ? $"{count}, all with a result" : $"{count}, {HumanNumber.Whole(report.Failures.Count)} of them without a result";
    }

    private static string Others(int count) => count <= 0 ? "" : $" and {HumanNumber.Whole(count)} more";

    private static void Fact(HtmlText html, string name, string value)
    {
        html.Element("dt", name);
        html.Element("dd", value);
    }
}
