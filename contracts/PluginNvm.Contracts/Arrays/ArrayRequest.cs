namespace PluginNvm.Contracts;

/// <summary>What an array is asked to be.</summary>
public enum ArrayUse
{
    /// <summary>A plain memory of words.</summary>
    Ram,

    /// <summary>A cache: data and tags.</summary>
    Cache,
}

/// <summary>A memory to be characterised.</summary>
public sealed record ArrayRequest
{
    /// <summary>The data cells.</summary>
    public required MemoryCell Cell { get; init; }

    /// <summary>Data capacity; any whole number of words, not only powers of two.</summary>
    public required DataSize Capacity { get; init; }

    /// <summary>The word of a RAM or the line of a cache: what one access moves.</summary>
    public required DataSize Word { get; init; }

    /// <summary>Plain memory or cache.</summary>
    public ArrayUse Use { get; init; } = ArrayUse.Cache;

    /// <summary>Ways of a cache; 1 for a RAM.</summary>
    public int Ways { get; init; } = 1;

    /// <summary>The cells of a cache's tags, where they differ from the data cells.</summary>
    public MemoryCell? TagCell { get; init; }

    /// <summary>Conditions.</summary>
    public OperatingConditions Conditions { get; init; } = new(new Temperature(350));
}
