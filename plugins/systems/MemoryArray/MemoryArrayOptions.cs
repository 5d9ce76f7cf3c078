using PluginNvm.Contracts;

namespace PluginNvm.Systems.MemoryArray;

/// <summary>Options of <c>memory-array</c>.</summary>
public sealed record MemoryArrayOptions
{
    /// <summary>The memory cells.</summary>
    public required IMemoryTechnology Technology { get; init; }

    /// <summary>What the cells cost as an array.</summary>
    [DefaultPart("analytical")]
    public IArrayModel Array { get; init; } = null!;

    /// <summary>How large the memory is.</summary>
    public required ICapacityRule Capacity { get; init; }

    /// <summary>The word of a RAM or the line of a cache: what one access moves.</summary>
    [AllowedRange("1 bit")]
    public DataSize Word { get; init; } = DataSize.FromBytes(64);

    /// <summary>Plain memory or cache.</summary>
    public ArrayUse Use { get; init; }

    /// <summary>Ways of a cache.</summary>
    [AllowedRange(1, 65536)]
    public int Ways { get; init; } = 1;

    /// <summary>The technology of a cache's tags; that of the data where it is not stated.</summary>
    public IMemoryTechnology? Tags { get; init; }

    /// <summary>Junction temperature. It changes something only where technology or array model know how they depend on it.</summary>
    [AllowedRange("1 K")]
    public Temperature Temperature { get; init; } = new(350);

    /// <summary>Reads of the run; of a cache, hits.</summary>
    [AllowedRange(0)]
    public double Reads { get; init; } = 1;

    /// <summary>Writes of the run.</summary>
    [AllowedRange(0)]
    public double Writes { get; init; } = 1;

    /// <summary>
    /// Whether the run has a table of the memory's parts, with what one access costs in each; left out, it has none. An array model that knows only
    /// totals has no parts to show.
    /// </summary>
    public bool Parts { get; init; }
}
