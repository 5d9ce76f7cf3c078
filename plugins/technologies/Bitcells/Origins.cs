using PluginNvm.Contracts;

namespace PluginNvm.Technologies.Bitcells;

/// <summary>Where the bitcells' values come from.</summary>
internal static class Origins
{
    private const string DeepNvm =
        "16 nm bitcell table of DeepNVM++ (arXiv 2012.04559), written from memory of the literature; the body of the paper was not read";

    public static Provenance Timing(string technology) =>
        new($"{technology} bitcell sense and write latency and energy", ProvenanceKind.Recalled, DeepNvm);

    public static Provenance Fins(string technology) =>
        new($"{technology} bitcell access fins", ProvenanceKind.Recalled, DeepNvm + "; low confidence");

    /// <summary>The recalled table does not say at which temperature its values hold.</summary>
    public static Provenance Temperature(string technology, OperatingConditions asked) =>
        new($"{technology} bitcell temperature", ProvenanceKind.Recalled, $"values are for an unknown temperature; {asked.Temperature} was asked");

    public static Provenance Area(string technology) =>
        new($"{technology} bitcell area relative to SRAM", ProvenanceKind.Recalled,
            DeepNvm + "; the published area gains at equal capacity (2.4x, 2.8x) support its direction only");
}
