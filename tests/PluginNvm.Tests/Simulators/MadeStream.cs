namespace PluginNvm.Tests.Simulators;

/// <summary>One access of a stream made for a test.</summary>
internal readonly record struct Access(ulong Address, uint Size, AccessKind Kind = AccessKind.Read, ulong ProgramCounter = 0, uint Stream = 0, ulong Time = 0);

/// <summary>A stream that lies in memory or is read, in blocks of any size.</summary>
internal sealed class MadeStream(IReadOnlyList<Access> accesses, AccessColumns columns = AccessColumns.None, int? residentBlock = null, int mostPerRead = int.MaxValue) : IAccessStream
{
    private readonly IReadOnlyList<AccessBlock>? _blocks = residentBlock is { } size
        ? [.. accesses.Chunk(size).Select(chunk => Fill(new AccessBlock(size, columns), chunk))]
        : null;

    public AccessColumns Columns => columns;

    public Time? Tick => columns.HasFlag(AccessColumns.Time) ? Time.FromSi(1e-9) : null;

    public string Identity => "made";

    public IReadOnlyList<AccessBlock>? Blocks => _blocks;

    public IAccessReader Open() => new Reader(accesses, mostPerRead);

    private static AccessBlock Fill(AccessBlock block, IReadOnlyList<Access> accesses)
    {
        block.Count = accesses.Count;
        for (var i = 0; i < accesses.Count; i++)
        {
            (block.Addresses[i], block.Sizes[i], block.Kinds[i]) = (accesses[i].Address, accesses[i].Size, accesses[i].Kind);
            if (block.ProgramCounters.Length > 0)
                block.ProgramCounters[i] = accesses[i].ProgramCounter;
            if (block.Streams.Length > 0)
                block.Streams[i] = accesses[i].Stream;
            if (block.Times.Length > 0)
                block.Times[i] = accesses[i].Time;
        }
        return block;
    }

    private sealed class Reader(IReadOnlyList<Access> accesses, int most) : IAccessReader
    {
        private int _at;

        public bool Read(AccessBlock block, CancellationToken cancellation)
        {
            var count = Math.Min(Math.Min(block.Capacity, most), accesses.Count - _at);
            Fill(block, [.. accesses.Skip(_at).Take(count)]);
            _at += count;
            return count > 0;
        }

        public void Dispose()
        {
        }
    }
}
