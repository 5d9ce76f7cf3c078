namespace PluginNvm.Contracts;

/// <summary>A replayable sequence of memory accesses.</summary>
public interface IAccessStream
{
    /// <summary>Which columns its blocks carry beside address, size and kind.</summary>
    AccessColumns Columns { get; }

    /// <summary>Length of one tick of <see cref="AccessBlock.Times"/>; null when it is not known or the stream has no times.</summary>
    Time? Tick { get; }

    /// <summary>
    /// What the stream is: equal texts in one run stand for equal streams, so that what was computed of one holds for the other (decoded blocks, miss curves). A file's path with
    /// all options that choose among its accesses, or a generator's options with its seed.
    /// </summary>
    string Identity { get; }

    /// <summary>The whole stream, where it lies in memory: non-empty blocks that nobody changes. Null where it must be read.</summary>
    IReadOnlyList<AccessBlock>? Blocks => null;

    /// <summary>Starts from the beginning. Readers are independent of each other.</summary>
    IAccessReader Open();
}

/// <summary>Reads an access stream once, front to back.</summary>
public interface IAccessReader : IDisposable
{
    /// <summary>
    /// Fills a block from its start and sets its count. Columns that the block lacks are skipped; columns that the stream lacks are zero
    /// in the block, up to its count.
    /// </summary>
    /// <param name="block">The block to fill.</param>
    /// <param name="cancellation">Ends a long read early.</param>
    /// <returns>False at the end of the stream; the block is then empty.</returns>
    /// <exception cref="ModelException">The stream's source is malformed; the message gives the place.</exception>
    bool Read(AccessBlock block, CancellationToken cancellation);
}

/// <summary>Optional columns of an access stream.</summary>
[Flags]
public enum AccessColumns
{
    /// <summary>Only address, size and kind.</summary>
    None = 0,

    /// <summary>Address of the instruction.</summary>
    ProgramCounter = 1,

    /// <summary>Core, thread or stream.</summary>
    Stream = 2,

    /// <summary>Time stamp.</summary>
    Time = 4,
}

/// <summary>What an access does. The kinds that write have odd numbers.</summary>
public enum AccessKind : byte
{
    /// <summary>Data read.</summary>
    Read = 0,

    /// <summary>Data write.</summary>
    Write = 1,

    /// <summary>Instruction fetch.</summary>
    Fetch = 2,

    /// <summary>Atomic read-modify-write.</summary>
    Atomic = 3,

    /// <summary>Prefetch.</summary>
    Prefetch = 4,

    /// <summary>What a cache throws out into the level behind it; no access of a program.</summary>
    WriteBack = 5,
}

/// <summary>What the kinds of accesses mean.</summary>
public static class AccessKinds
{
    /// <summary>Whether it writes: a write, an atomic or a write-back.</summary>
    public static bool Writes(this AccessKind kind) => ((int)kind & 1) != 0;
}

/// <summary>A reusable block of accesses, one array per column.</summary>
/// <param name="capacity">Accesses a block holds, at least 1.</param>
/// <param name="columns">Optional columns to allocate.</param>
public sealed class AccessBlock(int capacity, AccessColumns columns = AccessColumns.None)
{
    /// <summary>Accesses the block can hold.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>The optional columns it allocated.</summary>
    public AccessColumns Columns { get; } = columns;

    /// <summary>Accesses it holds.</summary>
    public int Count { get; set; }

    /// <summary>Byte addresses.</summary>
    public ulong[] Addresses { get; } = new ulong[capacity];

    /// <summary>Bytes accessed.</summary>
    public uint[] Sizes { get; } = new uint[capacity];

    /// <summary>What each access does.</summary>
    public AccessKind[] Kinds { get; } = new AccessKind[capacity];

    /// <summary>Addresses of the instructions; empty when not allocated.</summary>
    public ulong[] ProgramCounters { get; } = columns.HasFlag(AccessColumns.ProgramCounter) ? new ulong[capacity] : [];

    /// <summary>Core, thread or stream numbers; empty when not allocated.</summary>
    public uint[] Streams { get; } = columns.HasFlag(AccessColumns.Stream) ? new uint[capacity] : [];

    /// <summary>Time stamps in ticks of <see cref="IAccessStream.Tick"/>; empty when not allocated.</summary>
    public ulong[] Times { get; } = columns.HasFlag(AccessColumns.Time) ? new ulong[capacity] : [];
}
