using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>How much of an access stream is simulated, and what is shown of it.</summary>
public sealed record SimulationOptions
{
    /// <summary>Accesses at the start of the stream that fill the caches and are not counted.</summary>
    [AllowedRange(0)]
    public long WarmUp { get; init; }

    /// <summary>Accesses simulated after the warm-up. Not stated: all there are.</summary>
    [AllowedRange(1)]
    public long? Accesses { get; init; }

    /// <summary>Whether dirty lines are written back at the end, and count. Otherwise the table of the levels shows how many there were.</summary>
    public bool Flush { get; init; }

    /// <summary>Whether accesses and misses of each stream (core, thread) are shown; the workload must tell them apart.</summary>
    public bool Streams { get; init; }

    /// <summary>Whether the distribution of array writes over the lines is shown, which decides how long memories of limited endurance last.</summary>
    public bool LineWrites { get; init; }
}
