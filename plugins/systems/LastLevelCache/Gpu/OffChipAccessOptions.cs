using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>How many accesses of <c>gpu-llc</c> leave the chip.</summary>
public sealed record OffChipAccessOptions
{
    /// <summary>
    /// Off-chip accesses per access of the cache; used unless the workload has off-chip counts for every kernel. Not stated: no off-chip accesses are counted.
    /// </summary>
    [AllowedRange(0)]
    public double? PerAccess { get; init; }

    /// <summary>
    /// How much fewer off-chip accesses a capacity needs. Empty: they do not depend on the capacity. Otherwise the cache's capacity must be listed.
    /// </summary>
    public IReadOnlyList<OffChipReduction> Reductions { get; init; } = [];
}

/// <summary>The off-chip accesses that a capacity saves.</summary>
public sealed record OffChipReduction
{
    /// <summary>Capacity of the cache.</summary>
    public required DataSize Capacity { get; init; }

    /// <summary>Part of the off-chip accesses that is saved, 0 to 1.</summary>
    [AllowedRange(0, 1)]
    public required double Fraction { get; init; }

    /// <summary>How the number came to be, for example <c>recalled</c> or <c>measured</c>.</summary>
    public ProvenanceKind Provenance { get; init; } = ProvenanceKind.Stated;

    /// <summary>Where the number comes from; without it the report says that no source is given.</summary>
    public string? Source { get; init; }
}
