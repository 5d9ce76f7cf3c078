namespace PluginNvm.Contracts;

/// <summary>What a kernel learns of one access. Columns that a stream lacks are zero; a kernel that cannot work without one says so in its <see cref="KernelTraits"/>.</summary>
/// <remarks>Four fields, so that the compiler keeps them in registers; what few kernels ask for is looked up only when they ask.</remarks>
public readonly struct CacheAccess
{
    private readonly AccessDetails _details;
    private readonly int _index;

    /// <summary>An access.</summary>
    /// <param name="line">The line number.</param>
    /// <param name="kind">What the access does.</param>
    /// <param name="details">The columns it is one row of.</param>
    /// <param name="index">Its row.</param>
    public CacheAccess(ulong line, AccessKind kind, AccessDetails details, int index)
    {
        Line = line;
        Kind = kind;
        _details = details;
        _index = index;
    }

    /// <summary>The line number: byte address divided by the bytes of a line.</summary>
    public ulong Line { get; }

    /// <summary>What the access does at this level: a miss of the level above arrives as a read, what that level throws out as a write-back.</summary>
    public AccessKind Kind { get; }

    /// <summary>Whether it writes: a write, an atomic or a write-back.</summary>
    public bool IsWrite => Kind.Writes();

    /// <summary>Address of the instruction that caused it; 0 for a write-back.</summary>
    public ulong ProgramCounter => Kind == AccessKind.WriteBack ? 0 : _details.OfRow(_details.ProgramCounters, _index);

    /// <summary>Core, thread or stream.</summary>
    public uint Stream => _details.OfRow(_details.Streams, _index);

    /// <summary>The clock: the stream's time stamp, or where it has none the number of accesses before this one. One that crosses lines of the first level counts once for each.</summary>
    public ulong Time => _details.Times.Length == 0 ? _details.TimeOf(_index) : _details.Times[_index];

    /// <summary>
    /// Number of the next access to the same line in the order of the stream, counted from 0 over the whole stream, once for each line of one that crosses lines; <see cref="ulong.MaxValue"/> when there is none.
    /// Known only to kernels with <see cref="KernelTraits.NextUse"/>.
    /// </summary>
    public ulong NextUse => _details.OfRow(_details.NextUses, _index);
}

/// <summary>The columns of a block that kernels ask for one access at a time. An absent column is an array of zeros, but for <see cref="Times"/> and <see cref="NextUses"/>, which are empty.</summary>
public sealed class AccessDetails
{
    /// <summary>Those of kernels whose sets are independent: whatever is asked of them ends the run with a message, since the order of accesses of different sets is not kept.</summary>
    public static AccessDetails Withheld { get; } = new() { ProgramCounters = [], Streams = [], Times = [] };

    /// <summary>Addresses of the instructions.</summary>
    public required ulong[] ProgramCounters { get; set; }

    /// <summary>Core, thread or stream numbers.</summary>
    public required uint[] Streams { get; set; }

    /// <summary>Time stamps; empty where the clock counts accesses.</summary>
    public required ulong[] Times { get; set; }

    /// <summary>Next uses; empty unless a kernel needs them.</summary>
    public ulong[] NextUses { get; set; } = [];

    /// <summary>The clock at the block's first row, where it counts accesses.</summary>
    public ulong FirstTime { get; set; }

    internal T OfRow<T>(T[] column, int row) => row < column.Length ? column[row] : throw NotForThisKernel();

    internal ulong TimeOf(int row) => ReferenceEquals(this, Withheld) ? throw NotForThisKernel() : FirstTime + (ulong)row;

    private static ModelException NotForThisKernel() => new(
        $"A kernel asks for what its traits do not state. One of {nameof(KernelTraits)}.{nameof(KernelTraits.SetsIndependent)} knows the line and the kind of an access only; the next use of an access is known with {nameof(KernelTraits)}.{nameof(KernelTraits.NextUse)}.");
}
