using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>The order in which origins are shown: what needs most caution first.</summary>
public static class OriginOrder
{
    /// <summary>The origins in that order; those of one kind stay as they are.</summary>
    /// <param name="origins">Any origins.</param>
    public static IEnumerable<Provenance> ByCaution(IEnumerable<Provenance> origins) => origins.OrderBy(origin => Rank(origin.Kind));

    /// <summary>
    /// What a reader must know before trusting any of the results, such as <c>2 calibrated; 12 recalled, unverified; 1 assumed</c>; empty where nothing calls
    /// for caution.
    /// </summary>
    /// <param name="origins">The origins of the results.</param>
    public static string Cautions(IEnumerable<Provenance> origins) => string.Join("; ", ByCaution(origins)
        .Where(origin => origin.Kind is ProvenanceKind.Calibrated or ProvenanceKind.Recalled or ProvenanceKind.Assumed)
        .GroupBy(origin => origin.Label)
        .Select(group => $"{HumanNumber.Whole(group.Count())} {group.Key}"));

    private static int Rank(ProvenanceKind kind) => kind switch
    {
        ProvenanceKind.Calibrated => 0,
        ProvenanceKind.Recalled => 1,
        ProvenanceKind.Assumed => 2,
        ProvenanceKind.Stated => 3,
        ProvenanceKind.Published => 4,
        ProvenanceKind.Measured => 5,
        _ => 6,
    };
}
