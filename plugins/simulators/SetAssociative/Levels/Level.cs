using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>One level while it runs, as its neighbours and the hierarchy see it. Between levels there is one call per miss or write-back; within a level everything is specialised.</summary>
internal abstract class Level(LevelShape shape)
{
    public LevelShape Shape { get; } = shape;

    /// <summary>The counts, but for those of further threads.</summary>
    public Counts Counts { get; } = new();

    /// <summary>The level that asks this one; null for the first.</summary>
    public Level? Above { get; set; }

    /// <summary>The level this one asks; null where memory is behind it.</summary>
    public Level? Below { get; set; }

    /// <summary>Whether a level behind holds all that this one holds.</summary>
    public bool IsInFrontOfInclusive { get; set; }

    /// <summary>Misses by stream, where they are counted.</summary>
    public StreamMisses? StreamMisses { get; set; }

    /// <summary>Writes of the array by frame, where they are counted.</summary>
    public uint[]? LineWrites { get; set; }

    /// <summary>What the kernels need and allow.</summary>
    public abstract KernelTraits Traits { get; }

    /// <summary>Whether its tags tell all lines up to a byte address apart; if not, the level <see cref="WithFullTags"/> must go on.</summary>
    public abstract bool TellsApart(ulong largestAddress);

    /// <summary>A level with tags for all addresses that goes on where this one is: it takes over its state and counts, and this one is of no use any more.</summary>
    public abstract Level WithFullTags();

    /// <summary>Whether it counts only what <see cref="Levels.Counts.SettleAlone"/> needs.</summary>
    public abstract bool IsAlone { get; }

    /// <summary>Whether the sizes of accesses matter, beside whether one writes a whole line: bytes are counted of what bypasses and is passed on, and sectors are looked for.</summary>
    public abstract bool AsksSizes { get; }

    /// <summary>Whether its counts are those of LRU at a modulo of sets, which curves know for many caches at once.</summary>
    public abstract bool IsOnCurve { get; }

    /// <summary>Whether sets may be simulated in any order: no kernel forbids it, no other level is asked, and nothing is asked that depends on the block.</summary>
    public bool SetsIndependent => (Traits & (KernelTraits.SetsIndependent | KernelTraits.NextUse)) == KernelTraits.SetsIndependent && Above is null && Below is null;

    /// <summary>Runs accesses of the program that do not cross lines. Reads and writes are counted by the caller.</summary>
    /// <param name="block">The accesses.</param>
    /// <param name="from">The first.</param>
    /// <param name="to">The one behind the last.</param>
    /// <param name="details">The same accesses for the kernels.</param>
    /// <param name="counts">Where to count.</param>
    public abstract void Run(AccessBlock block, int from, int to, AccessDetails details, Counts counts);

    /// <summary>Takes the accesses of some sets out of a block, in its order.</summary>
    /// <param name="block">The accesses.</param>
    /// <param name="from">The first.</param>
    /// <param name="to">The one behind the last.</param>
    /// <param name="sets">The sets.</param>
    /// <param name="withSizes">Whether the sizes are taken too.</param>
    /// <param name="selected">Receives them; it has room for <see cref="VectorSelection.Step"/> accesses more than are looked at.</param>
    public abstract void Select(AccessBlock block, int from, int to, SetShare sets, bool withSizes, AccessBlock selected);

    /// <summary>The level above reads bytes of a line or sector of its own.</summary>
    /// <returns>Whether they come dirty: an exclusive level hands its line over.</returns>
    public abstract bool Fetch(ulong address, int bytes, AccessKind kind, Origin origin);

    /// <summary>The level above reads a line that does not come in there, and so stays in this exclusive level.</summary>
    public abstract void Read(ulong address, AccessKind kind, Origin origin);

    /// <summary>The level above gave a frame to a line that it writes whole: what this exclusive level has of it is old, and leaves.</summary>
    public abstract void Discard(ulong address);

    /// <summary>The level above writes bytes: a write-back, or a write it passes on.</summary>
    public abstract void Store(ulong address, int bytes, AccessKind kind, Origin origin);

    /// <summary>The level above throws a line out into this exclusive level.</summary>
    public abstract void Accept(ulong address, bool dirty, Origin origin);

    /// <summary>Lines of a range leave because an inclusive level behind loses them.</summary>
    /// <param name="address">The first byte.</param>
    /// <param name="bytes">Bytes of the line that is lost.</param>
    /// <param name="sectorShift">Logarithm of the sectors of the level that asks.</param>
    /// <returns>The sectors of the level that asks whose data were dirty here.</returns>
    public abstract uint Invalidate(ulong address, int bytes, int sectorShift);

    /// <summary>Lines that are dirty now.</summary>
    public abstract long DirtyLines();

    /// <summary>Writes all dirty lines back.</summary>
    public abstract void Flush(Origin origin);
}
