using PluginNvm.Contracts;

namespace PluginNvm.Systems.MissCurve;

/// <summary>Options of <c>miss-curve</c>.</summary>
public sealed record MissCurveOptions
{
    /// <summary>What runs: an access stream.</summary>
    public required IWorkloadSource Workload { get; init; }

    /// <summary>Size of a cache line, a power of two. An access that crosses lines counts once for each.</summary>
    [AllowedRange("1 B", "1 GiB")]
    public DataSize Line { get; init; } = DataSize.FromBytes(64);

    /// <summary>The numbers of sets whose caches are shown. Not stated: no set-associative caches.</summary>
    public SetRange? Sets { get; init; }

    /// <summary>The most ways of the set-associative caches; all fewer ones are shown too. Memory: up to 8 bytes for each set and way, 64 bytes for each set at least.</summary>
    [AllowedRange(1, 1024)]
    public int Ways { get; init; } = 16;

    /// <summary>Fully associative caches, and at which capacities they are shown.</summary>
    public FullyAssociativeOptions FullyAssociative { get; init; } = new();

    /// <summary>An estimate of the fully associative curve from a sample of the lines. Not stated: none.</summary>
    public SamplingOptions? Sampled { get; init; }
}
