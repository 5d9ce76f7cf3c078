namespace PluginNvm.Tests.Systems;

/// <summary>A stream of given accesses that knows how often it was opened.</summary>
internal sealed class CountedStream(params (ulong Address, uint Size, AccessKind Kind)[] accesses) : IAccessStream
{
    public int Opened { get; private set; }

    public AccessColumns Columns => AccessColumns.None;

    public Time? Tick => null;

    public string Identity => $"counted {accesses.Length}";

    public static CountedStream Random(int seed, int count, int lines)
    {
        var random = new Random(seed);
        return new CountedStream([.. Enumerable.Range(0, count).Select(_ => ((ulong)random.Next(lines) * 64 + 8, 4u, random.Next(3) == 0 ? AccessKind.Write : AccessKind.Read))]);
    }

    public IWorkloadSource AsWorkload() => new Given(new StreamWorkload { Name = "given", Provenance = [], Stream = this });

    public IAccessReader Open()
    {
        Opened++;
        return new Reader(accesses);
    }

    private sealed class Reader((ulong Address, uint Size, AccessKind Kind)[] accesses) : IAccessReader
    {
        private int _next;

        public bool Read(AccessBlock block, CancellationToken cancellation)
        {
            block.Count = 0;
            while (block.Count < block.Capacity && _next < accesses.Length)
                (block.Addresses[block.Count], block.Sizes[block.Count], block.Kinds[block.Count++]) = accesses[_next++];
            return block.Count > 0;
        }

        public void Dispose()
        {
        }
    }
}
