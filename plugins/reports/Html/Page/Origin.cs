using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Labels of origins: their word and their border differ as well as their colour.</summary>
internal static class Origin
{
    /// <summary>The name of the place in the page where origins of a kind stand.</summary>
    public static string Target(ProvenanceKind kind) => $"origins-{Word(kind)}";

    /// <summary>Writes a label, as a link where there is somewhere to go.</summary>
    public static void Label(HtmlText html, ProvenanceKind kind, string text, string target)
    {
        var style = $"label {Word(kind)}";
        if (target.Length == 0)
            html.Element("span", text, ("class", style));
        else
            html.Element("a", text, ("class", style), ("href", $"#{target}"));
    }

    /// <summary>Writes what a reader of the results below must know, as links to the details; nothing where nothing calls for caution.</summary>
    public static void Cautions(HtmlText html, ExperimentReport report)
    {
        if (OriginOrder.Cautions(report.Provenance).Length == 0)
            return;
        html.Open("p", ("class", "note cautions"));
        html.Text("Values behind these numbers: ");
        foreach (var group in OriginOrder.ByCaution(report.Provenance).GroupBy(origin => origin.Kind).Where(group => group.Key is ProvenanceKind.Calibrated or ProvenanceKind.Recalled or ProvenanceKind.Assumed))
            Label(html, group.Key, group.First().Label, Target(group.Key));
        html.Close();
    }

    /// <summary>What a kind means to a reader who weighs the results; empty where the word says it.</summary>
    public static string Meaning(ProvenanceKind kind) => kind switch
    {
        ProvenanceKind.Calibrated => "Fitted so that results meet published values: agreement with those values proves nothing.",
        ProvenanceKind.Recalled => "Written from memory of the literature; no accessible source was read.",
        ProvenanceKind.Assumed => "Chosen by a model because the experiment states nothing.",
        ProvenanceKind.Stated => "Set by the experiment.",
        ProvenanceKind.Published => "Read in an accessible publication.",
        ProvenanceKind.Measured => "Obtained by running a tool or a device.",
        _ => "",
    };

    private static string Word(ProvenanceKind kind) => kind.ToString().ToLowerInvariant();
}
