using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>The last-level cache of <c>llc</c>.</summary>
public sealed record LlcCacheOptions : LastLevelCacheOptions
{
    /// <summary>Size of a line, which has one tag.</summary>
    [AllowedRange("2 B", "1 MiB")]
    public DataSize Line { get; init; } = DataSize.FromBytes(64);

    /// <summary>Size of a sector, which is fetched and written back by itself. Not stated: the whole line.</summary>
    [AllowedRange("1 B")]
    public DataSize? Sector { get; init; }

    /// <summary>What a write of an absent line or sector does. Not stated: <c>fetch-on-write</c> in a write-back cache, <c>no-allocate</c> in a write-through cache.</summary>
    public WriteMissPolicy? WriteMiss { get; init; }

    /// <summary>How its contents relate to those of the level above it; <c>non-inclusive</c> where there is none.</summary>
    public Inclusion Inclusion { get; init; } = Inclusion.NonInclusive;
}
