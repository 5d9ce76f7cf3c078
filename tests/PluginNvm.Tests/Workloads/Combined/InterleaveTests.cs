using PluginNvm.Tests.Simulators;
using PluginNvm.Workloads.Combined;
using FullAccess = PluginNvm.Tests.Simulators.Access;

namespace PluginNvm.Tests.Workloads.Combined;

/// <summary>Streams in turn.</summary>
[TestClass]
public sealed class InterleaveTests
{
    private const AccessColumns All = AccessColumns.ProgramCounter | AccessColumns.Stream | AccessColumns.Time;

    [TestMethod]
    public void Streams_take_turns_of_their_lengths()
    {
        var stream = Load(Options((Of(1, 2, 3, 4, 5), 2), (Of(11, 12, 13), 1)));
        CollectionAssert.AreEqual(new ulong[] { 1, 2, 11, 3, 4, 12, 5, 13 }, Read(stream).Select(access => access.Address).ToArray());
    }

    [TestMethod]
    public void One_that_has_ended_is_passed_over()
    {
        var stream = Load(Options((Of(1), 3), (Of(), 1), (Of(21, 22, 23, 24), 2), (Of(31, 32), 1)));
        CollectionAssert.AreEqual(new ulong[] { 1, 21, 22, 31, 23, 24, 32 }, Read(stream).Select(access => access.Address).ToArray());
        Assert.IsEmpty(Read(Load(Options((Of(), 1), (Of(), 5)))));
    }

    [TestMethod]
    public void Every_access_tells_its_stream_instruction_and_time()
    {
        var named = new Given([new FullAccess(7, 4, AccessKind.Write, ProgramCounter: 99), new FullAccess(8, 16, AccessKind.Atomic, ProgramCounter: 98)], AccessColumns.ProgramCounter);
        var stream = Load(Options((Of(1, 2), 1), (named, 1)) with { Interval = Time.FromSi(2e-9) });
        Assert.AreEqual(All, stream.Columns);
        Assert.AreEqual(2e-9, stream.Tick!.Value.Seconds);
        var accesses = Read(stream);
        CollectionAssert.AreEqual(
            new[] { new FullAccess(1, 4, AccessKind.Read, accesses[0].ProgramCounter, 0, 0), new FullAccess(7, 4, AccessKind.Write, 99, 1, 1), new FullAccess(2, 4, AccessKind.Read, accesses[0].ProgramCounter, 0, 2), new FullAccess(8, 16, AccessKind.Atomic, 98, 1, 3) },
            accesses);
        Assert.AreNotEqual(0ul, accesses[0].ProgramCounter);
    }

    [TestMethod]
    public void Streams_without_instructions_differ_in_theirs()
    {
        var accesses = Read(Load(Options((Of(1, 2), 1), (Of(11, 12), 1), (Of(21), 1))));
        Assert.IsTrue(accesses.All(access => access.Time == 0), "no interval, no times");
        Assert.HasCount(3, accesses.Select(access => access.ProgramCounter).Distinct().ToList());
        foreach (var one in accesses.GroupBy(access => access.Stream))
            Assert.HasCount(1, one.Select(access => access.ProgramCounter).Distinct().ToList());
    }

    [TestMethod]
    public void Blocks_of_any_size_and_columns_give_the_same()
    {
        var stream = Load(Options((Of([.. Enumerable.Range(0, 40_000).Select(i => (ulong)i)]), 7), (Of([.. Enumerable.Range(0, 20_001).Select(i => 100_000ul + (ulong)i)]), 20_000)));
        var whole = Read(stream, 100_000);
        Assert.HasCount(60_001, whole);
        foreach (var capacity in new[] { 1, 3, 4096 })
            CollectionAssert.AreEqual(whole, Read(stream, capacity));
        var bare = Read(stream, 5000, AccessColumns.None);
        CollectionAssert.AreEqual(whole.Select(access => access.Address).ToArray(), bare.Select(access => access.Address).ToArray());
    }

    [TestMethod]
    public void Different_turns_are_different_streams()
    {
        var identities = new[]
        {
            Load(Options((Of(1), 1), (Of(2), 1))), Load(Options((Of(1), 2), (Of(2), 1))), Load(Options((Of(1), 1))), Load(Options((Of(1), 1), (Of(2), 1)) with { Interval = Time.FromSi(1) }),
        }.Select(stream => stream.Identity).ToList();
        Assert.HasCount(identities.Count, identities.Distinct().ToList());
    }

    [TestMethod]
    public void Nonsense_is_refused()
    {
        StringAssert.Contains(Refused(Options()), "at least one");
        StringAssert.Contains(Refused(Options((Of(1), 1)) with { Interval = default(Time) }), "interval of 0 s");
        var graph = new InterleaveOptions { Streams = [new InterleavedOptions { Workload = new NoStream() }] };
        StringAssert.Contains(Refused(graph), "'counts' is none");
        StringAssert.Contains(Refused(Options((new Given([new FullAccess(1, 4)], AccessColumns.Stream), 1))), "of its own");
    }

    [TestMethod]
    public void One_that_cannot_be_opened_leaves_none_open()
    {
        var first = new Opened();
        var stream = Load(Options((new Made(first), 1), (new Made(new Unreadable()), 1)));
        Assert.ThrowsExactly<ModelException>(() => stream.Open());
        Assert.AreEqual(0, first.Open);
        using (Load(Options((new Made(first), 1))).Open())
            Assert.AreEqual(1, first.Open);
        Assert.AreEqual(0, first.Open);
    }

    private static string Refused(InterleaveOptions options) => Assert.ThrowsExactly<ModelException>(() => Load(options)).Message;

    private static InterleaveOptions Options(params (IWorkloadSource Workload, long Turn)[] streams) =>
        new() { Streams = [.. streams.Select(one => new InterleavedOptions { Workload = one.Workload, Turn = one.Turn })] };

    private static Given Of(params ulong[] addresses) => new([.. addresses.Select(address => new FullAccess(address, 4))]);

    private static IAccessStream Load(InterleaveOptions options) => ((StreamWorkload)new Interleave().Create(options, NoSharing.Context).Load(CancellationToken.None)).Stream;

    private static List<FullAccess> Read(IAccessStream stream, int capacity = 3, AccessColumns columns = All)
    {
        var accesses = new List<FullAccess>();
        var block = new AccessBlock(capacity, columns);
        using var reader = stream.Open();
        while (reader.Read(block, CancellationToken.None))
        {
            for (var i = 0; i < block.Count; i++)
            {
                accesses.Add(columns == AccessColumns.None
                    ? new FullAccess(block.Addresses[i], block.Sizes[i], block.Kinds[i])
                    : new FullAccess(block.Addresses[i], block.Sizes[i], block.Kinds[i], block.ProgramCounters[i], block.Streams[i], block.Times[i]));
            }
        }
        Assert.AreEqual(0, block.Count);
        return accesses;
    }

    private sealed class Given(IReadOnlyList<FullAccess> accesses, AccessColumns columns = AccessColumns.None) : IWorkloadSource
    {
        public Workload Load(CancellationToken cancellation) => new StreamWorkload { Name = $"{accesses.Count} accesses", Stream = new MadeStream(accesses, columns, mostPerRead: 4), Provenance = [] };
    }

    private sealed class Made(IAccessStream stream) : IWorkloadSource
    {
        public Workload Load(CancellationToken cancellation) => new StreamWorkload { Name = stream.Identity, Stream = stream, Provenance = [] };
    }

    private sealed class Opened : IAccessStream
    {
        public int Open { get; private set; }

        public AccessColumns Columns => AccessColumns.None;

        public Time? Tick => null;

        public string Identity => "opened";

        IAccessReader IAccessStream.Open()
        {
            Open++;
            return new Reader(this);
        }

        private sealed class Reader(Opened stream) : IAccessReader
        {
            public bool Read(AccessBlock block, CancellationToken cancellation) => false;

            public void Dispose() => stream.Open--;
        }
    }

    private sealed class Unreadable : IAccessStream
    {
        public AccessColumns Columns => AccessColumns.None;

        public Time? Tick => null;

        public string Identity => "unreadable";

        public IAccessReader Open() => throw new ModelException("cannot be opened");
    }

    private sealed class NoStream : IWorkloadSource
    {
        public Workload Load(CancellationToken cancellation) => new TrafficWorkload { Name = "counts", Traffic = null!, Provenance = [] };
    }
}
