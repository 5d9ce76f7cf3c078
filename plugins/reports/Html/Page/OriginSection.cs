using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Where the numbers come from, kind by kind, what needs most caution first. What a model computed is folded away.</summary>
internal static class OriginSection
{
    /// <summary>Writes the section.</summary>
    public static Action<HtmlText> Writer(IReadOnlyList<Provenance> origins) => html =>
    {
        foreach (var group in OriginOrder.ByCaution(origins).GroupBy(origin => origin.Kind))
            Kind(html, group.Key, [.. group]);
    };

    private static void Kind(HtmlText html, ProvenanceKind kind, IReadOnlyList<Provenance> origins)
    {
        var isFolded = kind == ProvenanceKind.Computed;
        html.Open("div", ("class", "kind"), ("id", Origin.Target(kind)));
        if (isFolded)
            html.Open("details");
        html.Open(isFolded ? "summary" : "p");
        Origin.Label(html, kind, origins[0].Label, "");
        html.Element("span", isFolded ? HumanNumber.Count(origins.Count, "statement") : Origin.Meaning(kind), ("class", "note"));
        html.Close();
        html.Open("dl", ("class", "origins"));
        foreach (var subject in origins.GroupBy(origin => origin.Subject))
        {
            html.Open("div");
            html.Element("dt", subject.Key);
            foreach (var source in subject.Select(origin => origin.Source).Distinct())
                html.Element("dd", source);
            html.Close();
        }
        html.Close(isFolded ? 3 : 2);
    }
}
