namespace PluginNvm.Contracts;

/// <summary>One level of a cache hierarchy.</summary>
public sealed record CacheLevel
{
    /// <summary>The level's name in tables and messages.</summary>
    public string Name { get; init; } = "cache";

    /// <summary>Data it holds, over all slices: a whole number of sets in each. Sets need not be a power of two.</summary>
    [AllowedRange("1 B")]
    public required DataSize Capacity { get; init; }

    /// <summary>Size of a line, which has one tag: a power of two of 2 B to 1 MiB.</summary>
    [AllowedRange("2 B", "1 MiB")]
    public DataSize Line { get; init; } = DataSize.FromBytes(64);

    /// <summary>Size of a sector, which has its own valid and dirty bits: a power of two, at least an eighth of a line. Not stated: the whole line.</summary>
    [AllowedRange("1 B")]
    public DataSize? Sector { get; init; }

    /// <summary>Lines of a set. Not stated: 16, or all lines of the slice in a fully associative cache.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int? Ways { get; init; }

    /// <summary>Whether all lines of a slice form one set.</summary>
    public bool FullyAssociative { get; init; }

    /// <summary>Slices of equal size with sets of their own.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int Slices { get; init; } = 1;

    /// <summary>Which line is replaced.</summary>
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

    /// <summary>The slice of a line. The set within the slice is computed from the line number divided by the number of slices.</summary>
    [DefaultPart("linear")]
    public ISetIndexing SliceIndexing { get; init; } = null!;

    /// <summary>How long lines live.</summary>
    [DefaultPart("unlimited")]
    public IRetentionPolicy Retention { get; init; } = null!;

    /// <summary>Where a write goes.</summary>
    public WritePolicy Write { get; init; } = WritePolicy.WriteBack;

    /// <summary>What a write of an absent line or sector does. Not stated: <c>fetch-on-write</c> in a write-back cache, <c>no-allocate</c> in a write-through cache.</summary>
    public WriteMissPolicy? WriteMiss { get; init; }

    /// <summary>How its contents relate to those of the level above it; without meaning for the first level.</summary>
    public Inclusion Inclusion { get; init; } = Inclusion.NonInclusive;
}

/// <summary>Where a write of a present line goes.</summary>
public enum WritePolicy
{
    /// <summary>To the cache; to the memory behind when the line leaves.</summary>
    WriteBack,

    /// <summary>To the cache and to the memory behind; lines are never dirty.</summary>
    WriteThrough,
}

/// <summary>
/// What a write of an absent line or sector does. An atomic access reads what it changes: where its line comes in, all sectors it touches are fetched that are not wholly there, covered or not.
/// </summary>
public enum WriteMissPolicy
{
    /// <summary>
    /// The line comes in, and each sector is fetched first that the write does not cover whole. Where a level behind is inclusive, a line that is wholly covered is fetched too,
    /// for that is how the level learns of it.
    /// </summary>
    FetchOnWrite,

    /// <summary>
    /// The line comes in without a fetch, and written bytes are marked. A sector that is not wholly written is fetched when it is read, even if only for bytes that were written;
    /// when it leaves before, it is written back as a whole sector. Not where a level behind is inclusive.
    /// </summary>
    LazyFetch,

    /// <summary>The line or sector does not come in; the write goes to the memory behind. Of a line that is present in part, each run of adjacent absent sectors goes there as one write.</summary>
    NoAllocate,
}

/// <summary>How the contents of a level relate to those of the level above it.</summary>
public enum Inclusion
{
    /// <summary>Lines come in on their way up, and live and die without regard to the level above.</summary>
    NonInclusive,

    /// <summary>What the level above holds is here too: a line that leaves here leaves there (back-invalidation). Only a line that bypassed this level by the policy's choice may be above it alone.</summary>
    Inclusive,

    /// <summary>
    /// What the level above holds is not here: lines come in when they leave that level, clean or dirty, and leave when they return to it, or are written whole there. A read that
    /// bypasses the level above finds its line here and leaves it here.
    /// </summary>
    Exclusive,
}
