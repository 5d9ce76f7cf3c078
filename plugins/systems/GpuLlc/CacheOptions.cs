using PluginNvm.Contracts;

namespace PluginNvm.Systems.GpuLlc;

/// <summary>The last-level cache of <c>gpu-llc</c>.</summary>
public sealed record CacheOptions
{
    /// <summary>The memory cells.</summary>
    public required IMemoryTechnology Technology { get; init; }

    /// <summary>What the cells cost as an array.</summary>
    [DefaultPart("published")]
    public IArrayModel Array { get; init; } = null!;

    /// <summary>How large the cache is.</summary>
    public required ICapacityRule Capacity { get; init; }

    /// <summary>Size of a line.</summary>
    [AllowedRange("1 B")]
    public DataSize Line { get; init; } = DataSize.FromBytes(128);

    /// <summary>Lines of a set.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int Ways { get; init; } = 16;

    /// <summary>Junction temperature. It changes something only where technology or array model know how they depend on it; the report says where they do not.</summary>
    [AllowedRange("1 K")]
    public Temperature Temperature { get; init; } = new(350);

    /// <summary>What-if factor on the array's leakage power; 1 leaves it as the array model gives it.</summary>
    [AllowedRange(0)]
    public double LeakageScale { get; init; } = 1;
}
