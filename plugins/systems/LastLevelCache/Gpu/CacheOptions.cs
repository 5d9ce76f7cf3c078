using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>The last-level cache of <c>gpu-llc</c>.</summary>
public sealed record CacheOptions : LastLevelCacheOptions
{
    /// <summary>Size of a line, which has one tag.</summary>
    [AllowedRange("2 B", "1 MiB")]
    public DataSize Line { get; init; } = DataSize.FromBytes(128);

    /// <summary>
    /// Size of a sector, which is fetched and written back by itself, in the simulation of an access stream. Not stated: a quarter of the line, as in the public descriptions of
    /// NVIDIA's GPUs (128 B and 32 B; configurations of GPGPU-Sim).
    /// </summary>
    [AllowedRange("1 B")]
    public DataSize? Sector { get; init; }

    /// <summary>What a write of an absent line or sector does, in the simulation of an access stream. Sectors written in part are fetched when they are read.</summary>
    public WriteMissPolicy WriteMiss { get; init; } = WriteMissPolicy.LazyFetch;

    internal DataSize EffectiveSector => Sector ?? new DataSize(Line.Bits / 4);
}
