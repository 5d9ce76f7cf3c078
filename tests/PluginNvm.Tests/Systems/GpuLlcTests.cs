using PluginNvm.Modeling;
using PluginNvm.Systems.GpuLlc;
using PluginNvm.Tests.Workloads;

namespace PluginNvm.Tests.Systems;

[TestClass]
public sealed class GpuLlcTests
{
    private static readonly KernelTraffic Kernel = new() { Name = "k", CoreReads = 100, CoreWrites = 10 };

    [TestMethod]
    public void Time_and_energy_of_counted_traffic()
    {
        var result = Run(Given.Kernels(32, Kernel), perAccess: 0.5);
        // 100 reads of 2 ns, 10 writes of 5 ns, 55 off-chip accesses of 10 ns.
        const double seconds = 200e-9 + 50e-9 + 550e-9;
        Assert.AreEqual(seconds, result.Time.Seconds, 1e-18);
        Assert.AreEqual(300e-9 + 70e-9 + 1100e-9, result.Root.TotalDynamicEnergy.Joules, 1e-18);
        Assert.AreEqual(1.5 * seconds, result.Root.TotalLeakageEnergy.Joules, 1e-18);
        Assert.AreEqual(1.5, result.Root.TotalLeakagePower.Watts);
        Assert.AreEqual(4e-6, result.Root.TotalArea.SquareMetres);
        CollectionAssert.AreEqual(new[] { "gpu", "l2", "l2.reads", "l2.writes", "dram" }, result.Root.Walk().Select(part => part.Path).ToArray());
        Assert.AreEqual(10, Output(result, "read-write-ratio"));
        Assert.AreEqual(3 * 1024 * 1024, Output(result, "capacity"));
        Assert.AreEqual(55, Output(result, "dram-accesses"));
    }

    [TestMethod]
    public void Concurrency_divides_time_and_leakage_but_not_dynamic_energy()
    {
        var serial = Run(Given.Kernels(32, Kernel));
        var overlapped = Run(Given.Kernels(32, Kernel), change: options => options with { Concurrency = 4 });
        Assert.AreEqual(serial.Time.Seconds / 4, overlapped.Time.Seconds, 1e-20);
        Assert.AreEqual(serial.Root.TotalLeakageEnergy.Joules / 4, overlapped.Root.TotalLeakageEnergy.Joules, 1e-20);
        Assert.AreEqual(serial.Root.TotalDynamicEnergy, overlapped.Root.TotalDynamicEnergy);
        Assert.IsTrue(overlapped.Provenance.Any(origin => origin.Source.Contains("4 memory accesses outstanding")));
    }

    [TestMethod]
    public void Leakage_scale_acts_on_the_cache_alone_and_is_reported()
    {
        var result = Run(Given.Kernels(32, Kernel), change: options => options with { Cache = options.Cache with { LeakageScale = 0.5 } });
        Assert.AreEqual(1.0, result.Root.TotalLeakagePower.Watts);
        Assert.IsTrue(result.Provenance.Any(origin => origin.Source.Contains("what-if: 0.5")));
    }

    [TestMethod]
    public void Known_off_chip_counts_are_used_only_when_every_kernel_has_them()
    {
        var known = Kernel with { DramReads = 7, DramWrites = 4 };
        Assert.AreEqual(22, Output(Run(Given.Kernels(32, known, known)), "dram-accesses"));
        Assert.AreEqual(220, Output(Run(Given.Kernels(32, known, Kernel)), "dram-accesses"));
    }

    [TestMethod]
    public void Counts_are_converted_to_the_transaction()
    {
        Assert.AreEqual(400, Output(Run(Given.Kernels(128, Kernel)), "l2-reads"));
        Assert.AreEqual(25, Output(Run(Given.Kernels(32, Kernel), change: options => options with { Transaction = DataSize.FromBytes(128) }), "l2-reads"));
    }

    [TestMethod]
    public void Reductions_need_the_capacity_and_carry_their_source()
    {
        OffChipReduction At(long mebibytes, double fraction) => new() { Capacity = DataSize.FromMebibytes(mebibytes), Fraction = fraction, Source = "from memory" };

        var result = Run(Given.Kernels(32, Kernel), reductions: [At(3, 0.2), At(7, 0.4)]);
        Assert.AreEqual(88, Output(result, "dram-accesses"), 1e-9);
        Assert.IsTrue(result.Provenance.Any(origin => origin.Kind == ProvenanceKind.Recalled && origin.Source.Contains("from memory")));

        var error = Assert.ThrowsExactly<ModelException>(() => Run(Given.Kernels(32, Kernel), reductions: [At(7, 0.4), At(10, 0.5)]));
        StringAssert.Contains(error.Message, "3 MiB");
        StringAssert.Contains(error.Message, "7 MiB, 10 MiB");
    }

    [TestMethod]
    public void The_array_is_asked_for_the_chosen_cache()
    {
        var cache = new RoundCache();
        Run(Given.Kernels(32, Kernel), cache: cache);
        var asked = cache.Asked!;
        Assert.AreEqual((DataSize.FromMebibytes(3), DataSize.FromBytes(128), 16, ArrayUse.Cache, 350.0),
            (asked.Capacity, asked.Word, asked.Ways, asked.Use, asked.Conditions.Temperature.Kelvins));
    }

    [TestMethod]
    public void Layers_add_up_to_the_totals_of_a_graph()
    {
        var result = Run(Zoo.Source("alexnet", 2, training: true));
        var table = result.Tables.Single(candidate => candidate.Name == "layers");
        double Sum(string column)
        {
            var index = table.Columns.Select((c, i) => (c, i)).First(pair => pair.c.Name == column).i;
            return table.Rows.Sum(row => Convert.ToDouble(row[index] ?? 0L));
        }

        Assert.AreEqual(Output(result, "l2-reads"), Sum("reads"), 1e-3);
        Assert.AreEqual(Output(result, "l2-writes"), Sum("writes"), 1e-3);
        Assert.AreEqual(3.0 * 2 * 724_406_816, Sum("macs"));
        Assert.AreEqual(8 * 3 + 16, table.Rows.Count);
        CollectionAssert.AreEqual(new object[] { "conv1", "forward" }, table.Rows[0].Take(2).ToArray());
        Assert.IsTrue(table.Rows.Any(row => Equals(row[0], "conv1") && Equals(row[1], "backward-weight")));
        Assert.IsTrue(table.Rows.Any(row => Equals(row[0], "fc8.bias") && Equals(row[1], "update")));
    }

    [TestMethod]
    public void A_small_layer_by_hand()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var graph = net.Build(net.Linear("l", net.Input("x", 10), 300, bias: false));
        var source = new Given(new GraphWorkload { Name = "net", Graph = graph, Provenance = [] });
        // Three tiles of 1 x 128 read (1 + 128) x 10 elements each; the pass over the result reads and writes 300 more. Eight elements per 32 B.
        var with = Run(source);
        Assert.AreEqual((3870 + 300) / 8.0, Output(with, "l2-reads"));
        Assert.AreEqual((300 + 300) / 8.0, Output(with, "l2-writes"));
        var without = Run(source, change: options => options with { Traffic = new TrafficOptions { ElementwisePasses = false, TileN = 300 } });
        Assert.AreEqual(3010 / 8.0, Output(without, "l2-reads"));
        Assert.AreEqual(300 / 8.0, Output(without, "l2-writes"));
    }

    [TestMethod]
    public void Number_format_scales_the_traffic() =>
        Assert.AreEqual(
            Output(Run(Zoo.Source("resnet-18", 4)), "l2-reads") / 2, Output(Run(Zoo.Source("resnet-18", 4, type: "fp16")), "l2-reads"), 1e-6);

    [TestMethod]
    public void An_access_stream_is_refused_with_what_is_accepted()
    {
        var error = Assert.ThrowsExactly<ModelException>(() => Run(new Given(new StreamWorkload { Name = "trace", Provenance = [], Stream = null! })));
        StringAssert.Contains(error.Message, "an access stream");
        StringAssert.Contains(error.Message, "a network graph or traffic counts");
    }

    [TestMethod]
    public void A_workload_that_asks_nothing_is_refused() =>
        Assert.ThrowsExactly<ModelException>(() => Run(Given.Kernels(32, Kernel with { CoreReads = 0, CoreWrites = 0 })));

    [TestMethod]
    public void The_report_names_every_origin()
    {
        var subjects = Run(Zoo.Source("alexnet", 1)).Provenance.Select(origin => origin.Subject).ToList();
        foreach (var expected in new[] { "cell", "array", "dram", "layer shapes of alexnet", "capacity of the last-level cache", "data per cache access", "off-chip accesses", "time" })
            CollectionAssert.Contains(subjects, expected);
    }

    private static SystemResult Run(
        IWorkloadSource workload, double perAccess = 1, IReadOnlyList<OffChipReduction>? reductions = null, RoundCache? cache = null, Func<GpuLlcOptions, GpuLlcOptions>? change = null)
    {
        cache ??= new RoundCache();
        var options = new GpuLlcOptions
        {
            Workload = workload,
            Cache = new CacheOptions { Technology = cache, Array = cache, Capacity = cache },
            OffChip = new RoundDram(),
            OffChipAccesses = new OffChipAccessOptions { PerAccess = perAccess, Reductions = reductions ?? [] },
        };
        return new GpuLlcSystem().Create(change?.Invoke(options) ?? options, NoSharing.Instance).Run(CancellationToken.None);
    }

    private static double Output(SystemResult result, string name) => result.Outputs.Single(output => output.Name == name).Value;
}
