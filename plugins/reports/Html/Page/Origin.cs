using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Labels of origins: their word and their border differ as well as their colour.</summary>
internal static class Origin
{
    /// <summary>What needs most caution comes first.</summary>
    public static int Caution(ProvenanceKind kind) => kind switch
    {
        ProvenanceKind.Calibrated => 0,
        ProvenanceKind.Recalled => 1,
        ProvenanceKind.Stated => 2,
        ProvenanceKind.Published => 3,
        ProvenanceKind.Measured => 4,
        _ => 5,
    };

    /// <summary>Writes a label, as a link where there is somewhere to go.</summary>
    public static void Label(HtmlText html, Provenance origin, string text, string target)
    {
        var style = $"label {origin.Kind.ToString().ToLowerInvariant()}";
        if (target.Length == 0)
            html.Element("span", text, ("class", style));
        else
            html.Element("a", text, ("class", style), ("href", target));
    }
}
