using PluginNvm.Contracts;

namespace PluginNvm.Sizing.CapacityRules;

/// <summary>Options of <c>iso-area</c>.</summary>
public sealed record IsoAreaOptions
{
    /// <summary>The memory whose area is matched.</summary>
    public required IsoAreaReference Reference { get; init; }

    /// <summary>By what part of the reference's area the memory may be larger.</summary>
    [AllowedRange(0, 1)]
    public double Tolerance { get; init; } = 0.02;

    /// <summary>Capacities are multiples of this.</summary>
    [AllowedRange("1 bit")]
    public DataSize Step { get; init; } = DataSize.FromMebibytes(1);

    /// <summary>The largest capacity tried.</summary>
    [AllowedRange("1 bit")]
    public DataSize Maximum { get; init; } = DataSize.FromMebibytes(1024);
}

/// <summary>A memory whose area others are matched to; its line, ways and conditions are those of the memory being sized.</summary>
public sealed record IsoAreaReference
{
    /// <summary>The reference's cells.</summary>
    public required IMemoryTechnology Technology { get; init; }

    /// <summary>The model that gives the reference's area.</summary>
    [DefaultPart("published")]
    public IArrayModel Array { get; init; } = null!;

    /// <summary>The reference's capacity.</summary>
    [AllowedRange("1 bit")]
    public required DataSize Capacity { get; init; }
}
