using PluginNvm.Workloads.Synthetic.PointerChase;
using PluginNvm.Workloads.Synthetic.Streams;
using PluginNvm.Workloads.Synthetic.Strides;
using PluginNvm.Workloads.Synthetic.TiledGemm;
using PluginNvm.Workloads.Synthetic.Uniform;
using PluginNvm.Workloads.Synthetic.Zipf;

namespace PluginNvm.Tests.Workloads.Synthetic;

/// <summary>What holds for every synthetic stream.</summary>
[TestClass]
public sealed class SyntheticStreamTests
{
    private const int Length = 100_003;

    private static readonly Dictionary<string, Func<ulong, StreamWorkload>> All = new()
    {
        ["stream"] = seed => Made.Workload(new StreamSource(), new StreamOptions { Accesses = Length, ArraySize = DataSize.FromBytes(1000) }, seed),
        ["stride"] = seed => Made.Workload(
            new StrideSource(), new StrideOptions { Accesses = Length, Footprint = DataSize.FromMebibytes(1), Stride = DataSize.FromBytes(72), WriteFraction = 0.3 }, seed),
        ["random"] = seed => Made.Workload(new RandomSource(), new RandomOptions { Accesses = Length, Footprint = DataSize.FromMebibytes(1), WriteFraction = 0.3 }, seed),
        ["zipf"] = seed => Made.Workload(new ZipfSource(), new ZipfOptions { Accesses = Length, Lines = 1000, WriteFraction = 0.3 }, seed),
        ["pointer-chase"] = seed => Made.Workload(new PointerChaseSource(), new PointerChaseOptions { Accesses = Length, Nodes = 1000 }, seed),
        ["tiled-gemm"] = seed => Made.Workload(new TiledGemmSource(), new TiledGemmOptions { Accesses = Length, M = 40, N = 50, K = 60, TileN = 16 }, seed),
    };

    private static IEnumerable<object[]> Names() => All.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Readers_and_capacities_change_nothing(string name)
    {
        var workload = All[name](1);
        var expected = Accesses.Of(workload);
        Assert.HasCount(Length, expected);
        foreach (var capacity in new[] { 1, 7, 65536, 1_000_000 })
            CollectionAssert.AreEqual(expected, Accesses.Of(workload, capacity));

        using var first = workload.Stream.Open();
        Assert.IsTrue(first.Read(new AccessBlock(77), CancellationToken.None));
        CollectionAssert.AreEqual(expected, Accesses.Of(workload));
        CollectionAssert.AreEqual(expected[77..], Accesses.Of(first, 999));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Only_the_seed_decides(string name)
    {
        var expected = Accesses.Of(All[name](1));
        CollectionAssert.AreEqual(expected, Accesses.Of(All[name](1)));
        var drawn = name is "random" or "zipf" or "pointer-chase";
        Assert.AreEqual(!drawn, expected.SequenceEqual(Accesses.Of(All[name](2))));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Columns_that_the_stream_lacks_are_zero(string name)
    {
        var stream = All[name](1).Stream;
        Assert.AreEqual(AccessColumns.None, stream.Columns);
        Assert.IsNull(stream.Tick);
        var block = new AccessBlock(Length + 1, AccessColumns.ProgramCounter | AccessColumns.Stream | AccessColumns.Time);
        block.ProgramCounters.AsSpan().Fill(9);
        block.Streams.AsSpan().Fill(9);
        block.Times.AsSpan().Fill(9);
        using var reader = stream.Open();
        Assert.IsTrue(reader.Read(block, CancellationToken.None));
        Assert.AreEqual(Length, block.Count);
        Assert.IsFalse(block.ProgramCounters.AsSpan(0, Length).ContainsAnyExcept(0UL));
        Assert.IsFalse(block.Streams.AsSpan(0, Length).ContainsAnyExcept(0u));
        Assert.IsFalse(block.Times.AsSpan(0, Length).ContainsAnyExcept(0UL));
        Assert.AreEqual(9UL, block.Times[Length]);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Reading_ends_when_it_is_cancelled_or_the_reader_disposed(string name)
    {
        var reader = All[name](1).Stream.Open();
        var block = new AccessBlock(10);
        Assert.ThrowsExactly<OperationCanceledException>(() => reader.Read(block, new CancellationToken(canceled: true)));
        Assert.IsTrue(reader.Read(block, CancellationToken.None));
        reader.Dispose();
        Assert.IsFalse(reader.Read(block, CancellationToken.None));
        Assert.AreEqual(0, block.Count);
    }

    [TestMethod]
    [DataRow("stream", "stream triad over arrays of 1000 B", "100,003 accesses of a synthetic stream: triad, element by element, of 3 array(s) of 1000 B, elements of 8 B, from address 0x0.")]
    [DataRow("stride", "stride 72 B over 1 MiB", "100,003 accesses of a synthetic stream: 14,564 places 72 B apart from address 0x0, each access of 8 B, 0.3 of them writes.")]
    [DataRow("random", "random over 1 MiB", "100,003 accesses of a synthetic stream: 16,384 equally likely lines of 64 B from address 0x0, each access of 8 B, a write with probability 0.3.")]
    [DataRow("zipf", "zipf 1 over 1,000 lines", "100,003 accesses of a synthetic stream: 1,000 lines of 64 B from address 0x0, the k-th likeliest with a probability proportional to k^-1, each access of 8 B, a write with probability 0.3.")]
    [DataRow("pointer-chase", "pointer chase through 1,000 nodes", "100,003 accesses of a synthetic stream: 1,000 nodes of 64 B from address 0x0, read round by round in one random cycle, each access of 8 B.")]
    [DataRow("tiled-gemm", "gemm 40 x 50 x 60 in tiles of 32 x 16 x 32", "100,003 accesses of a synthetic stream: C += A B, C of 40 x 50, A of 40 x 60, elements of 4 B, row-major from address 0x0, tiles of 32 x 16 x 32 (m x n x k), one element of C in a register; one product has 248,000 accesses.")]
    public void The_workload_says_what_it_is(string name, string title, string origin)
    {
        var workload = All[name](1);
        Assert.AreEqual(title, workload.Name);
        Assert.AreEqual(new Provenance("accesses", ProvenanceKind.Computed, origin), workload.Provenance.Single());
    }
}
