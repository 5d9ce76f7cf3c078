namespace PluginNvm.Contracts;

/// <summary>Memory traffic as counts per kernel.</summary>
public sealed record Traffic
{
    /// <summary>Data moved by one counted access, for example a 32 B sector.</summary>
    public required DataSize AccessSize { get; init; }

    /// <summary>The kernels in order of execution.</summary>
    public required IReadOnlyList<KernelTraffic> Kernels { get; init; }
}

/// <summary>
/// The traffic of one kernel. Three counters that must never be mixed: accesses of the cores, accesses of the memory array
/// (with fills and write-backs), accesses of DRAM. Null means not known, never zero.
/// </summary>
public sealed record KernelTraffic
{
    /// <summary>The kernel's or layer's name.</summary>
    public required string Name { get; init; }

    /// <summary>Reads the cores ask of the last-level cache.</summary>
    public required double CoreReads { get; init; }

    /// <summary>Writes the cores ask of the last-level cache.</summary>
    public required double CoreWrites { get; init; }

    /// <summary>Reads of the cache's array: hits and write-backs.</summary>
    public double? ArrayReads { get; init; }

    /// <summary>Writes of the cache's array: writes of the cores and fills.</summary>
    public double? ArrayWrites { get; init; }

    /// <summary>Reads from DRAM.</summary>
    public double? DramReads { get; init; }

    /// <summary>Writes to DRAM.</summary>
    public double? DramWrites { get; init; }

    /// <summary>Time of the kernel where it was measured.</summary>
    public Time? Time { get; init; }
}
