using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>Options of <c>gpu-llc</c>.</summary>
public sealed record GpuLlcOptions
{
    /// <summary>What runs: a network graph, whose traffic is computed; traffic counts; or an access stream, which is simulated.</summary>
    public required IWorkloadSource Workload { get; init; }

    /// <summary>The last-level cache.</summary>
    public required CacheOptions Cache { get; init; }

    /// <summary>The memory behind the cache.</summary>
    [DefaultPart("lumped")]
    public IOffChipMemory OffChip { get; init; } = null!;

    /// <summary>Simulates an access stream.</summary>
    [DefaultPart("set-associative")]
    public ICacheSimulator Simulator { get; init; } = null!;

    /// <summary>How much of an access stream is simulated, and what is shown of it.</summary>
    public SimulationOptions Simulation { get; init; } = new();

    /// <summary>
    /// Whether a write that comes in without a fetch counts as a hit, as NVIDIA's profilers count it (gpgpu-sim_distribution, pull request 141), in the simulation of an access stream.
    /// The table of the levels shows the misses either way.
    /// </summary>
    public bool WriteAllocateCountsAsHit { get; init; }

    /// <summary>How many accesses leave the chip.</summary>
    public OffChipAccessOptions OffChipAccesses { get; init; } = new();

    /// <summary>How the traffic of a network graph is computed.</summary>
    public TrafficOptions Traffic { get; init; } = new();

    /// <summary>
    /// Data that one access of the cache moves, 32 B when not stated; bytes of traffic are divided by it. Profilers of GPUs count sectors of 32 B, while the
    /// energy of an array may be that of a whole line: absolute energies and times depend on this value. Ratios between memories do not, unless the workload
    /// brings counts of off-chip accesses, which it leaves as they are.
    /// </summary>
    [AllowedRange("1 B")]
    public DataSize? Transaction { get; init; }

    /// <summary>Accesses outstanding at once. It divides the time and, through the time, leakage energy; 1 means one access after the other.</summary>
    [AllowedRange(1)]
    public double Concurrency { get; init; } = 1;

    // A sector, which profilers of NVIDIA GPUs count (recalled, unverified).
    internal DataSize EffectiveTransaction => Transaction ?? DataSize.FromBytes(32);
}
