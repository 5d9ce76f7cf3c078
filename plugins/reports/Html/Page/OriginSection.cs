using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Where the numbers come from, what needs most caution first.</summary>
internal static class OriginSection
{
    /// <summary>Writes the section.</summary>
    public static Action<HtmlText> Writer(IReadOnlyList<Provenance> origins) => html =>
    {
        if (origins.Any(origin => origin.Kind == ProvenanceKind.Calibrated))
            html.Element("p", "Calibrated numbers were fitted so that results meet published values: agreement with those values proves nothing.", ("class", "note"));
        html.Open("dl", ("class", "origins"));
        foreach (var origin in origins.OrderBy(origin => Origin.Caution(origin.Kind)))
        {
            html.Open("dt");
            Origin.Label(html, origin, origin.Label, "");
            html.Element("span", origin.Subject, ("class", "subject"));
            html.Close();
            html.Element("dd", origin.Source);
        }
        html.Close();
    };
}
