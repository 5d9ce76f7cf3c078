using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>The order in which origins are shown: what needs most caution first.</summary>
public static class OriginOrder
{
    /// <summary>The origins in that order; those of one kind stay as they are.</summary>
    /// <param name="origins">Any origins.</param>
    public static IEnumerable<Provenance> ByCaution(IEnumerable<Provenance> origins) => origins.OrderBy(origin => Rank(origin.Kind));

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
