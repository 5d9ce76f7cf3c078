using System.Numerics;
using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>A level's sizes and rules, checked.</summary>
internal sealed record LevelShape
{
    /// <summary>Lines whose sectors have bits of their own have at most so many.</summary>
    public const int MostSectors = 8;

    // Frames are numbered, and their tags padded to groups of eight, in 31 bits.
    private const int MostLines = 1 << 27;

    // Written bytes are marked in the bits of a word.
    private const int MostBytesMarked = 64;

    private LevelShape()
    {
    }

    public required string Name { get; init; }

    public required int LineBytes { get; init; }

    public required int SectorBytes { get; init; }

    public required int Ways { get; init; }

    public required int Slices { get; init; }

    /// <summary>Sets of one slice.</summary>
    public required int SetsOfSlice { get; init; }

    /// <summary>Ways of each class; one class of all ways where the user states none.</summary>
    public required IReadOnlyList<int> WayClasses { get; init; }

    public required WritePolicy Write { get; init; }

    public required WriteMissPolicy WriteMiss { get; init; }

    public required Inclusion Inclusion { get; init; }

    public int Sets => SetsOfSlice * Slices;

    public int LineShift => BitOperations.Log2((uint)LineBytes);

    public int SectorShift => BitOperations.Log2((uint)SectorBytes);

    public int SectorsOfLine => LineBytes / SectorBytes;

    /// <summary>Whether lines need bits for their sectors or bytes.</summary>
    public bool Sectored => SectorBytes != LineBytes || WriteMiss == WriteMissPolicy.LazyFetch;

    public CacheGeometry Geometry => new(Sets, Ways, LineBytes);

    /// <summary>Checks a level by itself.</summary>
    /// <exception cref="ModelException">The sizes do not fit together; the message names the level, what is wrong, and what would fit.</exception>
    public static LevelShape Of(CacheLevel level)
    {
        var line = PowerOfTwo(level, "line", level.Line, 2);
        var sector = level.Sector is { } stated ? PowerOfTwo(level, "sector", stated, 1) : line;
        if (sector > line || line / sector > MostSectors)
            throw Wrong(level, $"a line of {level.Line} cannot have sectors of {level.Sector}: a sector is at most the line and at least an eighth of it");
        if (level.Capacity.Bits % 8 != 0)
            throw Wrong(level, $"{level.Capacity} is not a whole number of bytes");
        if (level.Slices < 1 || level.Ways < 1)
            throw Wrong(level, $"it has {(level.Slices < 1 ? $"{level.Slices} slices" : $"{level.Ways} ways")}; one is the least");
        var bytes = level.Capacity.Bits / 8;
        var frames = bytes / line / level.Slices;
        if (frames <= 0 || frames * line * level.Slices != bytes)
            throw Wrong(level, $"{level.Capacity} is not a whole number of lines of {level.Line}{(level.Slices > 1 ? $" in {level.Slices} slices" : "")}");
        if (frames * level.Slices > MostLines)
            throw Wrong(level, $"{frames * level.Slices} lines are more than can be simulated ({MostLines})");
        if (level is { FullyAssociative: true, Ways: { } ways } && ways != frames)
            throw Wrong(level, $"it is fully associative, with {frames} ways, and states {ways} ways: leave one of the two out");
        var of = level.FullyAssociative ? frames : level.Ways ?? 16;
        if (frames % of != 0)
            throw Wrong(level, $"{frames} lines{(level.Slices > 1 ? " of a slice" : "")} cannot be divided into sets of {of} ways; the nearest capacities are {Nearest(level, line, of, bytes)}");
        var shape = new LevelShape
        {
            Name = level.Name,
            LineBytes = line,
            SectorBytes = sector,
            Ways = (int)of,
            Slices = level.Slices,
            SetsOfSlice = (int)(frames / of),
            WayClasses = level.WayClasses.Count == 0 ? [(int)of] : level.WayClasses,
            Write = level.Write,
            WriteMiss = level.WriteMiss ?? (level.Write == WritePolicy.WriteBack ? WriteMissPolicy.FetchOnWrite : WriteMissPolicy.NoAllocate),
            Inclusion = level.Inclusion,
        };
        if (shape.WriteMiss == WriteMissPolicy.LazyFetch && sector > MostBytesMarked)
            throw Wrong(level, $"lazy-fetch marks written bytes in sectors of at most {MostBytesMarked} B; state a sector");
        if (shape.WayClasses.Any(count => count < 1))
            throw Wrong(level, $"its classes of ways ({string.Join(" + ", shape.WayClasses)}) have at least one way each");
        if (shape.WayClasses.Sum(count => (long)count) != of)
            throw Wrong(level, $"its classes of ways ({string.Join(" + ", shape.WayClasses)}) do not add up to {of} ways");
        if (shape.WayClasses.Count > 1 && of > 64)
            throw Wrong(level, $"classes of ways are known for up to 64 ways, not for {of}");
        return shape;
    }

    /// <summary>Checks a level against those above it, nearest the cores first.</summary>
    /// <exception cref="ModelException">They cannot work together.</exception>
    public void CheckAbove(IReadOnlyList<LevelShape> above)
    {
        if (Inclusion == Inclusion.NonInclusive)
            return;
        if (above.Count == 0)
            throw new ModelException($"Cache '{Name}': {(Inclusion == Inclusion.Inclusive ? "inclusive" : "exclusive")} is said of a level that has another above it; this is the first.");
        if (Inclusion == Inclusion.Inclusive && above.FirstOrDefault(level => level.LineBytes > LineBytes) is { } larger)
            throw new ModelException($"Cache '{Name}': a line of an inclusive level is at least one of '{larger.Name}', {larger.LineBytes} B; it has {LineBytes} B.");
        if (Inclusion == Inclusion.Inclusive && above.FirstOrDefault(level => level.WriteMiss == WriteMissPolicy.LazyFetch) is { } lazy)
            throw new ModelException($"Cache '{Name}': an inclusive level learns of a line when the levels above fetch it; '{lazy.Name}' writes without a fetch (lazy-fetch).");
        if (Inclusion != Inclusion.Exclusive)
            return;
        var nearest = above[^1];
        if (Sectored || nearest.Sectored || LineBytes != nearest.LineBytes)
            throw new ModelException($"Cache '{Name}': an exclusive level takes whole lines from '{nearest.Name}' and gives whole lines back; both need equal lines without sectors.");
        if (new[] { this, nearest }.FirstOrDefault(level => level.Write == WritePolicy.WriteThrough || level.WriteMiss == WriteMissPolicy.NoAllocate) is { } passing)
            throw new ModelException($"Cache '{Name}': an exclusive level and the one above it are write-back and allocate on writes; '{passing.Name}' does not.");
    }

    private static int PowerOfTwo(CacheLevel level, string what, DataSize size, int least)
    {
        var bytes = size.Bits / 8;
        return size.Bits % 8 == 0 && bytes >= least && bytes <= 1 << 20 && long.IsPow2(bytes)
            ? (int)bytes
            : throw Wrong(level, $"a {what} is a power of two of {least} B to 1 MiB, not {size}");
    }

    private static string Nearest(CacheLevel level, int line, long ways, long bytes)
    {
        var step = line * ways * level.Slices;
        var below = bytes / step * step;
        return below > 0 ? $"{Exact(below)} and {Exact(below + step)}" : Exact(step);
    }

    // As it may be stated: the text of a size is rounded.
    private static string Exact(long bytes) => bytes % (1 << 20) == 0 ? $"{bytes >> 20} MiB" : bytes % 1024 == 0 ? $"{bytes >> 10} KiB" : $"{bytes} B";

    private static ModelException Wrong(CacheLevel level, string what) => new($"Cache '{level.Name}': {what}.");
}
