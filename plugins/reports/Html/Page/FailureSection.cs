using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Points without a result, by their cause.</summary>
internal static class FailureSection
{
    /// <summary>Writes the section.</summary>
    public static Action<HtmlText> Writer(ExperimentReport report, int maximumRows) => html =>
    {
        var causes = report.Failures.GroupBy(failure => (failure.Code, failure.Plugin, failure.Message)).ToList();
        var shown = Math.Max(maximumRows, 1);
        html.Open("ul", ("class", "failures"));
        foreach (var cause in causes.Take(shown))
            Cause(html, [.. cause], report.Axes);
        html.Close();
        if (causes.Count > shown)
            html.Element("p", $"{HumanNumber.Whole(causes.Count - shown)} more causes are in the folder failures.", ("class", "note"));
    };

    private static void Cause(HtmlText html, IReadOnlyList<PointFailure> failures, IReadOnlyList<string> axes)
    {
        var first = failures[0];
        var coordinates = string.Join(", ", axes.Zip(first.Coordinates, (axis, member) => $"{axis} = {member}"));
        var where = coordinates.Length == 0 ? "" : $" ({coordinates})";
        var others = failures.Count == 1 ? "" : $" and {HumanNumber.Whole(failures.Count - 1)} more";
        html.Open("li");
        html.Element("p", first.Message, ("class", "message"));
        html.Element("p", $"{first.Code}{(first.Plugin.Length == 0 ? "" : $", {first.Plugin}")}: point {HumanNumber.Whole(first.Point)}{where}{others}", ("class", "note"));
        html.Close();
    }
}
