using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>Options of <c>llc</c>.</summary>
public sealed record LlcOptions
{
    /// <summary>What runs: an access stream.</summary>
    public required IWorkloadSource Workload { get; init; }

    /// <summary>The levels above the last one, nearest the cores first. They filter the accesses, and cost neither time nor energy.</summary>
    public IReadOnlyList<CacheLevel> Upper { get; init; } = [];

    /// <summary>The last-level cache.</summary>
    public required LlcCacheOptions Cache { get; init; }

    /// <summary>The memory behind the cache. Not stated: its accesses are counted and cost nothing.</summary>
    public IOffChipMemory? OffChip { get; init; }

    /// <summary>What simulates.</summary>
    [DefaultPart("set-associative")]
    public ICacheSimulator Simulator { get; init; } = null!;

    /// <summary>How much of the stream is simulated, and what is shown of it.</summary>
    public SimulationOptions Simulation { get; init; } = new();

    /// <summary>Accesses outstanding at once. It divides the time and, through the time, leakage energy; 1 means one access after the other.</summary>
    [AllowedRange(1)]
    public double Concurrency { get; init; } = 1;
}
