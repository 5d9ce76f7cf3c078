using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>What the last-level caches of all systems have in common.</summary>
public abstract record LastLevelCacheOptions
{
    private protected LastLevelCacheOptions()
    {
    }

    /// <summary>The memory cells.</summary>
    public required IMemoryTechnology Technology { get; init; }

    /// <summary>What the cells cost as an array.</summary>
    [DefaultPart("published")]
    public IArrayModel Array { get; init; } = null!;

    /// <summary>How large the cache is, over all its slices.</summary>
    public required ICapacityRule Capacity { get; init; }

    /// <summary>Lines of a set.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int Ways { get; init; } = 16;

    /// <summary>Slices of equal size with sets of their own.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int Slices { get; init; } = 1;

    /// <summary>Which line is replaced. Like everything else that decides about single accesses (slices, admission, indexing, retention, writes), it is simulated where the workload is an access stream, and changes nothing where it is not.</summary>
    [DefaultPart("lru")]
    public ICachePolicy Policy { get; init; } = null!;

    /// <summary>Which lines come in.</summary>
    [DefaultPart("always")]
    public IAdmissionPolicy Admission { get; init; } = null!;

    /// <summary>Ways of each class of ways, of which the admission policy chooses one for a line; every class has a replacement state of its own. Not stated: one class.</summary>
    public IReadOnlyList<int> WayClasses { get; init; } = [];

    /// <summary>The set of a line within its slice.</summary>
    [DefaultPart("linear")]
    public ISetIndexing Indexing { get; init; } = null!;

    /// <summary>The slice of a line.</summary>
    [DefaultPart("linear")]
    public ISetIndexing SliceIndexing { get; init; } = null!;

    /// <summary>How long lines live.</summary>
    [DefaultPart("unlimited")]
    public IRetentionPolicy Retention { get; init; } = null!;

    /// <summary>Where a write goes.</summary>
    public WritePolicy Write { get; init; } = WritePolicy.WriteBack;

    /// <summary>Junction temperature. It changes something only where technology or array model know how they depend on it; the report says where they do not.</summary>
    [AllowedRange("1 K")]
    public Temperature Temperature { get; init; } = new(350);

    /// <summary>What-if factor on the array's leakage power; 1 leaves it as the array model gives it.</summary>
    [AllowedRange(0)]
    public double LeakageScale { get; init; } = 1;

    /// <summary>The level to be simulated.</summary>
    internal CacheLevel Level(string name, DataSize capacity, DataSize line, DataSize? sector, WriteMissPolicy? writeMiss, Inclusion inclusion) => new()
    {
        Name = name,
        Capacity = capacity,
        Line = line,
        Sector = sector,
        Ways = Ways,
        Slices = Slices,
        Policy = Policy,
        Admission = Admission,
        WayClasses = WayClasses,
        Indexing = Indexing,
        SliceIndexing = SliceIndexing,
        Retention = Retention,
        Write = Write,
        WriteMiss = writeMiss,
        Inclusion = inclusion,
    };
}
