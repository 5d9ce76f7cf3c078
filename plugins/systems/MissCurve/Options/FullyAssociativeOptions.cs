using PluginNvm.Contracts;

namespace PluginNvm.Systems.MissCurve;

/// <summary>Fully associative caches: which capacities are shown, and whether they are counted exactly.</summary>
public sealed record FullyAssociativeOptions
{
    /// <summary>
    /// Whether the curve is exact, which needs about 100 to 150 bytes of memory for each distinct line. Without it, and without a sample, the stream's distinct lines stay unknown.
    /// </summary>
    public bool Exact { get; init; } = true;

    /// <summary>The capacities shown, exact and sampled, each a multiple of a line. Not stated: from one line to all distinct lines, evenly on a logarithmic scale.</summary>
    [AllowedRange("1 B")]
    public IReadOnlyList<DataSize> Capacities { get; init; } = [];

    /// <summary>Capacities in each doubling, where they are not stated.</summary>
    [AllowedRange(1, 64)]
    public int PerOctave { get; init; } = 8;
}
