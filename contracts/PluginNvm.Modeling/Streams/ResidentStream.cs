using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>A stream that was read into memory once, so that whoever goes through it again neither parses nor generates nor copies it.</summary>
public sealed class ResidentStream : IAccessStream
{
    /// <summary>Accesses of a block: few enough that a block stays in a processor's second-level cache.</summary>
    public const int BlockCapacity = 16_384;

    private ResidentStream(IAccessStream stream, IReadOnlyList<AccessBlock> blocks)
    {
        Columns = stream.Columns;
        Tick = stream.Tick;
        Identity = stream.Identity;
        Blocks = blocks;
        Accesses = blocks.Sum(block => (long)block.Count);
    }

    /// <inheritdoc />
    public AccessColumns Columns { get; }

    /// <inheritdoc />
    public Time? Tick { get; }

    /// <inheritdoc />
    public string Identity { get; }

    /// <inheritdoc />
    public IReadOnlyList<AccessBlock> Blocks { get; }

    /// <summary>Accesses of the stream.</summary>
    public long Accesses { get; }

    /// <summary>Bytes of memory that an access of a stream with these columns takes.</summary>
    public static int BytesPerAccess(AccessColumns columns) =>
        sizeof(ulong) + sizeof(uint) + sizeof(AccessKind)
        + (columns.HasFlag(AccessColumns.ProgramCounter) ? sizeof(ulong) : 0)
        + (columns.HasFlag(AccessColumns.Stream) ? sizeof(uint) : 0)
        + (columns.HasFlag(AccessColumns.Time) ? sizeof(ulong) : 0);

    /// <summary>Reads a stream into memory.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="mostAccesses">The most accesses that may be held.</param>
    /// <param name="cancellation">Ends a long read early.</param>
    /// <returns>The stream in memory; null when it has more accesses.</returns>
    /// <exception cref="ModelException">The stream's source is malformed.</exception>
    public static ResidentStream? Read(IAccessStream stream, long mostAccesses, CancellationToken cancellation)
    {
        var blocks = new List<AccessBlock>();
        long accesses = 0;
        using var reader = stream.Open();
        while (true)
        {
            var block = new AccessBlock(BlockCapacity, stream.Columns);
            if (!reader.Read(block, cancellation))
                return new ResidentStream(stream, blocks);
            accesses += block.Count;
            if (accesses > mostAccesses)
                return null;
            blocks.Add(block.Count == block.Capacity ? block : Fitting(block));
        }
    }

    /// <inheritdoc />
    public IAccessReader Open() => new Reader(Blocks);

    // A reader may fill a block in part; what is kept is what it holds.
    private static AccessBlock Fitting(AccessBlock block)
    {
        var fitting = new AccessBlock(block.Count, block.Columns);
        using var reader = new Reader([block]);
        reader.Read(fitting, CancellationToken.None);
        return fitting;
    }

    private sealed class Reader(IReadOnlyList<AccessBlock> blocks) : IAccessReader
    {
        private int _block;
        private int _row;

        public bool Read(AccessBlock block, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            block.Count = 0;
            while (_block < blocks.Count && block.Count < block.Capacity)
            {
                var from = blocks[_block];
                var count = Math.Min(from.Count - _row, block.Capacity - block.Count);
                Copy(from.Addresses, block.Addresses, block.Count, count);
                Copy(from.Sizes, block.Sizes, block.Count, count);
                Copy(from.Kinds, block.Kinds, block.Count, count);
                Copy(from.ProgramCounters, block.ProgramCounters, block.Count, count);
                Copy(from.Streams, block.Streams, block.Count, count);
                Copy(from.Times, block.Times, block.Count, count);
                block.Count += count;
                _row += count;
                if (_row == from.Count)
                    (_block, _row) = (_block + 1, 0);
            }
            return block.Count > 0;
        }

        public void Dispose()
        {
        }

        private void Copy<T>(T[] from, T[] to, int at, int count)
        {
            if (to.Length == 0)
                return;
            if (from.Length == 0)
                to.AsSpan(at, count).Clear();
            else
                from.AsSpan(_row, count).CopyTo(to.AsSpan(at));
        }
    }
}
