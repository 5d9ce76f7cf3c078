using PluginNvm.Policies.Recency;
using PluginNvm.Simulators.SetAssociative;
using PluginNvm.Systems.LastLevelCache;
using PluginNvm.Tests.Shared;

namespace PluginNvm.Tests.Systems;

/// <summary>Caches over access streams: the counts of the simulation times the costs of the array.</summary>
[TestClass]
public sealed class LlcTests
{
    private const AccessKind Read = AccessKind.Read;
    private const AccessKind Write = AccessKind.Write;

    // Two lines of one set: the first is read twice and written once, the second written.
    private static readonly (ulong, uint, AccessKind)[] _few = [(0, 4, Read), (32, 4, Read), (4, 4, Write), (1 << 22, 4, Write)];

    [TestMethod]
    public void Time_and_energy_are_those_of_hits_fills_writes_and_memory()
    {
        var result = Llc(new CountedStream(_few), options => options with { OffChip = new RoundDram() });

        // Array reads: one hit. Array writes: two fills, one written hit, one write into the line that came in for it.
        Assert.AreEqual(2, Output(result, "misses"));
        Assert.AreEqual(1, Output(result, "array-reads"));
        Assert.AreEqual(4, Output(result, "array-writes"));
        Assert.AreEqual(2, Output(result, "dram-accesses"));
        var seconds = 1 * 2e-9 + 4 * 5e-9 + 2 * 10e-9;
        Assert.AreEqual(seconds, result.Time.Seconds, 1e-18);
        Assert.AreEqual(1 * 3e-9 + 4 * 7e-9 + 1 * seconds, result.Root.Children[0].TotalEnergy.Joules, 1e-15);
        Assert.AreEqual(2 * 20e-9 + 0.5 * seconds, result.Root.Children[1].TotalEnergy.Joules, 1e-15);
    }

    [TestMethod]
    public void Without_memory_behind_it_misses_are_counted_and_cost_nothing()
    {
        var result = Llc(new CountedStream(_few));
        Assert.AreEqual(1 * 2e-9 + 4 * 5e-9, result.Time.Seconds, 1e-18);
        Assert.AreEqual(2, Output(result, "dram-accesses"));
        Assert.IsTrue(result.Provenance.Any(origin => origin.Source.Contains("no off-chip memory is stated", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_flush_writes_the_dirty_lines_back()
    {
        Assert.AreEqual(0, Output(Llc(new CountedStream(_few)), "write-backs"));
        var result = Llc(new CountedStream(_few), options => options with { Simulation = new SimulationOptions { Flush = true } });
        Assert.AreEqual(2, Output(result, "write-backs"));
        Assert.AreEqual(4, Output(result, "dram-accesses"));
    }

    [TestMethod]
    public void The_levels_above_filter()
    {
        var stream = CountedStream.Random(1, 20_000, 300);
        var alone = Llc(stream);
        var behind = Llc(stream, options => options with { Upper = [SimulatedCaches.Level(16_384, 64, 8) with { Name = "l1" }] });
        Assert.IsTrue(Output(behind, "reads") + Output(behind, "writes") < Output(alone, "reads") + Output(alone, "writes"));
        Assert.AreEqual(20_000, Output(behind, "accesses"));
        CollectionAssert.AreEqual(new[] { "l1", "llc" }, behind.Tables.Single().Rows.Select(row => row[0]).ToArray());
    }

    [TestMethod]
    public void Writes_of_lines_and_streams_are_shown_on_request()
    {
        var result = Llc(new CountedStream(_few), options => options with { Simulation = new SimulationOptions { LineWrites = true } });
        var row = result.Tables.Single(table => table.Name == "line-writes").Rows.Single();
        Assert.AreEqual(3L << 20 >> 6, row[1]);
        Assert.AreEqual(2.0, row[3]);
        var refused = Assert.ThrowsExactly<ModelException>(() => Llc(new CountedStream(_few), options => options with { Simulation = new SimulationOptions { Streams = true } }));
        StringAssert.Contains(refused.Message, "does not tell its streams apart");
    }

    [TestMethod]
    public void What_is_no_stream_or_empty_is_refused()
    {
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Llc(Zoo.Source("alexnet", 1))).Message, "no access stream");
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Llc(new CountedStream())).Message, "has no accesses");
    }

    [TestMethod]
    public void Small_writes_are_whole_accesses_of_the_memory_behind()
    {
        var stream = new CountedStream([.. Enumerable.Range(0, 8).Select(i => ((ulong)(i * 4), 4u, Write))]);
        var result = Llc(stream, options => options with { Cache = options.Cache with { Write = WritePolicy.WriteThrough }, OffChip = new RoundDram() });
        Assert.AreEqual(8, Output(result, "dram-accesses"));
        Assert.AreEqual(32, Output(result, "dram-bytes"));
        Assert.AreEqual(8 * 10e-9, result.Time.Seconds, 1e-18);
    }

    [TestMethod]
    public void Levels_with_one_name_are_refused()
    {
        var upper = SimulatedCaches.Level(16_384, 64, 8) with { Name = "llc" };
        var refused = Assert.ThrowsExactly<ModelException>(() => Llc(new CountedStream(_few), options => options with { Upper = [upper] }));
        StringAssert.Contains(refused.Message, "have the name 'llc'");
    }

    [TestMethod]
    public void The_report_says_what_costs_nothing()
    {
        var upper = SimulatedCaches.Level(16_384, 64, 8) with { Name = "l1" };
        var assumed = Llc(new CountedStream(_few), options => options with { Upper = [upper] }).Provenance.Where(origin => origin.Kind == ProvenanceKind.Assumed).Select(origin => origin.Subject).ToList();
        CollectionAssert.IsSubsetOf(new[] { "look-ups that miss", "levels above the last one", "off-chip accesses" }, assumed);
    }

    [TestMethod]
    public void A_GPU_fetches_sectors_and_counts_lazy_writes_as_its_profilers_do()
    {
        // A read and a write of other sectors of the line, a read of what was written in part.
        var stream = new CountedStream((0, 32, Read), (32, 8, Write), (64, 32, Write), (32, 32, Read));
        var result = Gpu(stream);
        Assert.AreEqual(1, Output(result, "capacity") / (3 << 20));
        Assert.AreEqual(2, Output(result, "read-misses"));
        Assert.AreEqual(2, Output(result, "write-misses"));
        Assert.AreEqual(64, Output(result, "dram-bytes"));
        Assert.AreEqual(0, Output(Gpu(stream, options => options with { WriteAllocateCountsAsHit = true }), "write-misses"));
    }

    [TestMethod]
    public void What_counts_other_workloads_is_refused_beside_a_stream()
    {
        Func<GpuLlcOptions, GpuLlcOptions>[] odd =
        [
            options => options with { Transaction = DataSize.FromBytes(32) },
            options => options with { OffChipAccesses = new OffChipAccessOptions { PerAccess = 1 } },
            options => options with { Traffic = new TrafficOptions { TileM = 64 } },
        ];
        foreach (var one in odd)
            StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Gpu(new CountedStream(_few), one)).Message, "leave transaction, offChipAccesses and traffic out");
    }

    [TestMethod]
    public void A_memory_behind_that_knows_no_cost_says_so_before_the_simulation()
    {
        var stream = new CountedStream(_few);
        var refused = Assert.ThrowsExactly<ModelException>(() => Gpu(stream, options => options with { OffChip = new CostlessMemory() }));
        Assert.AreEqual("no cost", refused.Message);
        Assert.AreEqual(0, stream.Opened);
    }

    private sealed class CostlessMemory : IOffChipMemory
    {
        public OffChipCost Cost(OffChipTraffic traffic) => traffic.Reads + traffic.Writes == 0
            ? new OffChipCost { SerialTime = default, Energy = default, Provenance = [] }
            : throw new ModelException("no cost");
    }

    [TestMethod]
    public void Technologies_share_one_simulation()
    {
        var (run, stream) = (new OneRun(), CountedStream.Random(2, 5000, 900));
        var simulator = new SetAssociativeSimulator().Create(new SetAssociativeOptions(), run);
        var fast = Llc(stream, options => options with { Simulator = simulator });
        var slow = Llc(stream, options => options with { Simulator = simulator }, new RoundCache { Slower = 3 });
        Assert.AreEqual(1, stream.Opened);
        Assert.AreEqual(Output(fast, "misses"), Output(slow, "misses"));
        Assert.AreEqual(3 * fast.Time.Seconds, slow.Time.Seconds, 1e-15);
    }

    [TestMethod]
    [DataRow(64)]
    [DataRow(96)]
    public void Sizes_and_ways_of_a_sweep_read_curves_that_equal_simulations(int sets)
    {
        var (run, stream) = (new OneRun(), CountedStream.Random(3, 30_000, 5000));
        var shared = new SetAssociativeSimulator().Create(new SetAssociativeOptions(), run);
        foreach (var level in Sweep(sets))
        {
            var request = new CacheRequest { Levels = [level], Flush = level.Ways == 4 };
            var expected = SimulatedCaches.Run(stream, request);
            var actual = shared.Run(stream, [request], CancellationToken.None)[0];
            Assert.AreEqual(expected.Levels[0] with { LineWrites = [] }, actual.Levels[0] with { LineWrites = [] });
            Assert.AreEqual(expected with { Levels = [], Streams = [] }, actual with { Levels = [], Streams = [] });
        }
    }

    [TestMethod]
    public void What_a_curve_knows_is_not_simulated()
    {
        var stream = CountedStream.Random(5, 20_000, 3000);
        var shared = new SetAssociativeSimulator().Create(new SetAssociativeOptions(), new OneRun());
        CacheCounts Run(int ways, ICachePolicy policy) => shared.Run(stream, [new CacheRequest { Levels = [SimulatedCaches.Level(32 * ways * 64, 64, ways, policy)] }], CancellationToken.None)[0].Levels[0];
        var lru = new Lru().Create(new NoOptions(), NoSharing.Context);
        foreach (var (simulated, known) in new (int[], int[])[] { ([8], [16, 1, 3]), ([20, 40], [24, 64, 17]) })
        {
            foreach (var ways in simulated)
                Run(ways, lru);
            foreach (var ways in known)
                Assert.AreEqual(Run(ways, new Unsimulated()).ReadMisses, SimulatedCaches.Run(stream, new CacheRequest { Levels = [SimulatedCaches.Level(32 * ways * 64, 64, ways)] }).Levels[0].ReadMisses, $"{ways} ways");
        }
    }

    private sealed class Unsimulated : ICachePolicy
    {
        public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => consumer.Use(default(Kernel));

        private readonly struct Kernel : IReplacementKernel
        {
            public static KernelTraits Traits => KernelTraits.SetsIndependent | KernelTraits.LeastRecentlyUsed;

            public int Victim(int set, in CacheAccess access) => throw new AssertFailedException("simulated");

            public void Hit(int set, int way, in CacheAccess access) => throw new AssertFailedException("simulated");

            public void Fill(int set, int way, in CacheAccess access) => throw new AssertFailedException("simulated");

            public void Evict(int set, int way, ulong line, bool dirty) => throw new AssertFailedException("simulated");
        }
    }

    [TestMethod]
    public void A_sweep_reads_its_stream_twice_at_most()
    {
        var (run, stream) = (new OneRun(), CountedStream.Random(4, 30_000, 5000));
        var shared = new SetAssociativeSimulator().Create(new SetAssociativeOptions(), run);
        foreach (var level in Sweep(64).Append(SimulatedCaches.Level(1 << 16, 64, 8, new Fifo().Create(new NoOptions(), NoSharing.Context))))
            shared.Run(stream, [new CacheRequest { Levels = [level] }], CancellationToken.None);
        Assert.AreEqual(2, stream.Opened);
    }

    [TestMethod]
    public void Writes_of_whole_lines_fetch_nothing_in_a_sweep_either()
    {
        var stream = new CountedStream([.. Enumerable.Range(0, 4000).Select(i => ((ulong)(i * 7919 % 600) * 64, i % 3 == 0 ? 64u : 4u, i % 2 == 0 ? Write : Read))]);
        var shared = new SetAssociativeSimulator().Create(new SetAssociativeOptions(), new OneRun());
        foreach (var level in Sweep(16))
        {
            var request = new CacheRequest { Levels = [level] };
            Assert.AreEqual(SimulatedCaches.Run(stream, request).MemoryBytesRead, shared.Run(stream, [request], CancellationToken.None)[0].MemoryBytesRead);
        }
    }

    private static IEnumerable<CacheLevel> Sweep(int sets)
    {
        foreach (var ways in new[] { 8, 16, 1, 3, 20, 4, 24, 33, 64, 17, 65, 20 })
            yield return SimulatedCaches.Level(sets * ways * 64, 64, ways);
        for (var size = sets * 8 * 64; size <= sets * 8 * 64 * 16; size *= 2)
            yield return SimulatedCaches.Level(size, 64, 8);
        yield return SimulatedCaches.Level(sets * 64, 64, 16);
    }

    private static SystemResult Llc(CountedStream stream, Func<LlcOptions, LlcOptions>? change = null, RoundCache? cache = null) => Llc(stream.AsWorkload(), change, cache);

    private static SystemResult Llc(IWorkloadSource workload, Func<LlcOptions, LlcOptions>? change = null, RoundCache? cache = null)
    {
        cache ??= new RoundCache();
        var level = SimulatedCaches.Level(1 << 20, 64, 16);
        var options = new LlcOptions
        {
            Workload = workload,
            Cache = new LlcCacheOptions
            {
                Technology = cache,
                Array = cache,
                Capacity = cache,
                Policy = level.Policy,
                Admission = level.Admission,
                Indexing = level.Indexing,
                SliceIndexing = level.SliceIndexing,
                Retention = level.Retention,
            },
            Simulator = SimulatedCaches.Simulator(),
        };
        return new LlcSystem().Create(change?.Invoke(options) ?? options, NoSharing.Context).Run(CancellationToken.None);
    }

    private static SystemResult Gpu(CountedStream stream, Func<GpuLlcOptions, GpuLlcOptions>? change = null)
    {
        var (cache, level) = (new RoundCache(), SimulatedCaches.Level(1 << 20, 64, 16));
        var options = new GpuLlcOptions
        {
            Workload = stream.AsWorkload(),
            Cache = new CacheOptions
            {
                Technology = cache,
                Array = cache,
                Capacity = cache,
                Policy = level.Policy,
                Admission = level.Admission,
                Indexing = level.Indexing,
                SliceIndexing = level.SliceIndexing,
                Retention = level.Retention,
            },
            OffChip = new RoundDram(),
            Simulator = SimulatedCaches.Simulator(),
        };
        return new GpuLlcSystem().Create(change?.Invoke(options) ?? options, NoSharing.Context).Run(CancellationToken.None);
    }

    private static double Output(SystemResult result, string name) => result.Outputs.Single(output => output.Name == name).Value;
}
