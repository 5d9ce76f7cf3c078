namespace PluginNvm.Contracts;

/// <summary>What is to be simulated.</summary>
public sealed record CacheRequest
{
    /// <summary>The levels, nearest the cores first; at least one.</summary>
    public required IReadOnlyList<CacheLevel> Levels { get; init; }

    /// <summary>Accesses at the start of the stream that fill the caches and are not counted.</summary>
    public long WarmUp { get; init; }

    /// <summary>Accesses simulated after the warm-up; null for all there are.</summary>
    public long? Accesses { get; init; }

    /// <summary>Whether dirty lines are written back at the end, from level to level. Otherwise they are only counted.</summary>
    public bool Flush { get; init; }

    /// <summary>Whether the accesses and misses of each stream (core, thread) are counted apart.</summary>
    public bool PerStream { get; init; }

    /// <summary>Whether the writes of each line of the arrays are counted.</summary>
    public bool PerLineWrites { get; init; }
}
