using PluginNvm.Modeling;
using PluginNvm.OffChip.Lumped;
using PluginNvm.Systems.LastLevelCache;

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
        (string Name, double Value, string Unit)[] outputs =
        [
            ("capacity", 3 * 1024 * 1024, "B"), ("l2-reads", 100, ""), ("l2-writes", 10, ""), ("dram-accesses", 55, ""),
            ("array-read-latency", 2e-9, "s"), ("array-write-latency", 5e-9, "s"), ("array-read-energy", 3e-9, "J"), ("array-write-energy", 7e-9, "J"),
            ("array-leakage", 1, "W"), ("read-write-ratio", 10, ""),
        ];
        CollectionAssert.AreEqual(outputs, result.Outputs.Select(output => (output.Name, output.Value, output.Unit)).ToArray());
    }

    [TestMethod]
    public void Every_component_has_its_own_share()
    {
        var parts = Run(Given.Kernels(32, Kernel), perAccess: 0.5).Root.Walk().ToDictionary(part => part.Path, part => part.Component);
        void Is(string path, double dynamic, double leakage, double power, double busy, double area)
        {
            var part = parts[path];
            Assert.AreEqual(dynamic, part.DynamicEnergy.Joules, 1e-18, path);
            Assert.AreEqual(leakage, part.LeakageEnergy.Joules, 1e-18, path);
            Assert.AreEqual(power, part.LeakagePower.Watts, path);
            Assert.AreEqual(busy, part.BusyTime.Seconds, 1e-18, path);
            Assert.AreEqual(area, part.Area.SquareMetres, path);
        }

        Is("gpu", 0, 0, 0, 0, 0);
        Is("l2", 0, 800e-9, 1, 250e-9, 4e-6);
        Is("l2.reads", 300e-9, 0, 0, 200e-9, 0);
        Is("l2.writes", 70e-9, 0, 0, 50e-9, 0);
        Is("dram", 1100e-9, 400e-9, 0.5, 550e-9, 0);
        CollectionAssert.AreEqual(
            new[] { "l2.reads accesses 100", "l2.writes accesses 10", "dram reads 50", "dram writes 5" },
            parts.SelectMany(part => part.Value.Counters.Select(counter => $"{part.Key} {counter.Key} {counter.Value}")).ToArray());
    }

    [TestMethod]
    public void Counts_of_the_array_are_used_when_every_kernel_has_both()
    {
        var known = Kernel with { ArrayReads = 130, ArrayWrites = 40 };
        var result = Run(Given.Kernels(32, known, known));
        Assert.AreEqual((260.0, 80.0), (Output(result, "l2-reads"), Output(result, "l2-writes")));
        StringAssert.Contains(Origin(result, "accesses of the last-level cache").Source, "array accesses, fills and write-backs among them");
        foreach (var partly in new[] { Kernel, known with { ArrayReads = null }, known with { ArrayWrites = null } })
        {
            result = Run(Given.Kernels(32, known, partly));
            Assert.AreEqual((200.0, 20.0), (Output(result, "l2-reads"), Output(result, "l2-writes")));
            StringAssert.Contains(Origin(result, "accesses of the last-level cache").Source, "core-side accesses, fills and write-backs not among them");
        }
    }

    [TestMethod]
    public void What_the_user_did_not_state_is_assumed()
    {
        var silent = Run(Given.Kernels(32, Kernel), perAccess: null);
        Assert.AreEqual(0, Output(silent, "dram-accesses"));
        Assert.AreEqual("assumed: no off-chip accesses counted", Text(Origin(silent, "off-chip accesses")));
        StringAssert.StartsWith(Text(Origin(silent, "data per cache access")), "assumed: 32 B");

        var stated = Run(Given.Kernels(32, Kernel), perAccess: 0, change: options => options with { Transaction = DataSize.FromBytes(32) });
        Assert.AreEqual("stated: no off-chip accesses counted", Text(Origin(stated, "off-chip accesses")));
        StringAssert.StartsWith(Text(Origin(stated, "data per cache access")), "stated: 32 B");
        Assert.AreEqual("stated: 1 per access of the last-level cache, for every workload; not simulated", Text(Origin(Run(Given.Kernels(32, Kernel)), "off-chip accesses")));
    }

    [TestMethod]
    public void A_cost_fitted_per_cache_access_is_refused_for_counted_off_chip_accesses()
    {
        var counted = Given.Kernels(32, Kernel with { DramReads = 7, DramWrites = 4 });
        var fitted = new LumpedMemory().Create(new LumpedOptions { Calibration = "chapter" }, NoSharing.Context);
        Assert.ThrowsExactly<ModelException>(() => Run(counted, change: options => options with { OffChip = fitted }));
        Assert.AreEqual(110, Output(Run(Given.Kernels(32, Kernel), change: options => options with { OffChip = fitted }), "dram-accesses"));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Ratios_between_memories_depend_on_the_transaction_only_with_counted_off_chip_accesses(bool counted)
    {
        var workload = Given.Kernels(32, counted ? Kernel with { DramReads = 7, DramWrites = 4 } : Kernel);
        var results = new[] { 32, 128 }.Select(bytes => (
            One: Run(workload, change: options => options with { Transaction = DataSize.FromBytes(bytes) }),
            Other: Run(workload, cache: new RoundCache { Slower = 3 }, change: options => options with { Transaction = DataSize.FromBytes(bytes) }))).ToList();
        var ratios = results.Select(pair => pair.Other.Time / pair.One.Time).ToList();
        Assert.AreEqual(!counted, Math.Abs(ratios[0] - ratios[1]) < 1e-12);
        StringAssert.Contains(
            Origin(results[0].One, "data per cache access").Source, counted ? "and ratios between memories too" : "ratios between memories are not");
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
        Assert.IsTrue(result.Provenance.Any(origin => origin.Subject == "reference"), "what the capacity rests on");
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
        OffChipReduction At(long mebibytes, double fraction) => new() { Capacity = DataSize.FromMebibytes(mebibytes), Fraction = fraction, Source = "my simulation" };

        var result = Run(Given.Kernels(32, Kernel), reductions: [At(3, 0.2), At(7, 0.4)]);
        Assert.AreEqual(88, Output(result, "dram-accesses"), 1e-9);
        Assert.AreEqual("stated: 20 %: my simulation", Text(Origin(result, "off-chip accesses saved at 3 MiB")));
        result = Run(Given.Kernels(32, Kernel), reductions: [At(3, 0.146) with { Provenance = ProvenanceKind.Recalled, Source = null }]);
        Assert.AreEqual("recalled, unverified: 14.6 %: no source given", Text(Origin(result, "off-chip accesses saved at 3 MiB")));

        var error = Assert.ThrowsExactly<ModelException>(() => Run(Given.Kernels(32, Kernel), reductions: [At(7, 0.4), At(10, 0.5)]));
        StringAssert.Contains(error.Message, "3 MiB");
        StringAssert.Contains(error.Message, "7 MiB, 10 MiB");
        error = Assert.ThrowsExactly<ModelException>(() => Run(Given.Kernels(32, Kernel), perAccess: null, reductions: [At(3, 0.4)]));
        StringAssert.Contains(error.Message, "state offChipAccesses.perAccess");
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
        // 48 x 1 tiles of 128 x 96 over an inner extent of 363; 580,800 results; 8 elements per access.
        CollectionAssert.AreEqual(
            new[] { "layer", "pass", "m", "n", "k", "products", "reads", "writes", "macs" }, table.Columns.Select(column => column.Name).ToArray());
        CollectionAssert.AreEqual(
            new object[] { "conv1", "forward", 6050L, 96L, 363L, 1L, (48 * (128 + 96) * 363 + 580_800) / 8.0, 2 * 580_800 / 8.0, 210_830_400L }, table.Rows[0].ToArray());
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
    public void Every_tensor_moves_in_its_own_format()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var built = net.Build(net.Linear("l", net.Input("x", 10), 300, bias: false));
        var types = new Dictionary<string, ElementType> { ["x"] = ElementType.Float16, ["l.weight"] = ElementType.Int8, ["l"] = ElementType.Float32 };
        var mixed = new NetworkGraph("net", 1, [.. built.Tensors.Select(tensor => tensor with { Type = types[tensor.Name] })], built.Operators, built.Inputs, built.Outputs);
        var rows = Run(Graph(TrainingGraph.Build(mixed, Optimizer.Sgd, inputGradient: true))).Tables.Single().Rows;

        // Bits over 256 per access: left operand, right operand, pass; results, pass.
        (string Pass, int Reads, int Writes)[] expected =
        [
            ("forward", 3 * 10 * 16 + 3 * 128 * 10 * 8 + 300 * 32, 300 * 32 + 300 * 32),
            ("backward-data", 300 * 32 + 10 * 300 * 8, 10 * 16),
            ("backward-weight", 3 * 128 * 32 + 3 * 10 * 16 + 2 * 300 * 32, 3000 * 8 + 300 * 32),
            ("update", 2 * 3000 * 8, 3000 * 8),
        ];
        CollectionAssert.AreEqual(
            expected.Select(row => (row.Pass, row.Reads / 256.0, row.Writes / 256.0)).ToArray(),
            rows.Select(row => ((string)row[1]!, (double)row[6]!, (double)row[7]!)).ToArray());
    }

    [TestMethod]
    public void Operators_that_are_not_counted_are_those_of_the_graph()
    {
        var alexnet = Origin(Run(Zoo.Source("alexnet", 1)), "accesses of the last-level cache").Source;
        StringAssert.EndsWith(alexnet, "not counted: local response normalisation, pooling, softmax");
        Assert.IsFalse(alexnet.Contains("update"), alexnet);
        var resnet = Origin(Run(Zoo.Source("resnet-18", 1, training: true)), "accesses of the last-level cache").Source;
        StringAssert.EndsWith(resnet, "the optimizer's update of every parameter; not counted: batch normalisation, pooling, add, softmax");

        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var plain = Graph(net.Build(net.Relu("r", net.Linear("l", net.Input("x", 10), 300))));
        Assert.IsFalse(Origin(Run(plain), "accesses of the last-level cache").Source.Contains("not counted"));
        var without = Run(plain, change: options => options with { Traffic = new TrafficOptions { ElementwisePasses = false } });
        StringAssert.EndsWith(Origin(without, "accesses of the last-level cache").Source, "not counted: relu");
    }

    [TestMethod]
    public void An_unknown_operator_is_named_and_refused_when_it_computes()
    {
        var error = Assert.ThrowsExactly<ModelException>(() => Run(WithOther(macs: 5)));
        StringAssert.Contains(error.Message, "'odd' (Einsum) does 5 multiply-accumulates");
        StringAssert.EndsWith(Origin(Run(WithOther(macs: 0)), "accesses of the last-level cache").Source, "not counted: Einsum");
    }

    [TestMethod]
    public void Merged_groups_are_reported_where_there_are_groups()
    {
        const string Subject = "accesses of grouped convolutions";
        StringAssert.Contains(Origin(Run(Zoo.Source("alexnet", 1)), Subject).Source, "depthwise");
        Assert.IsFalse(Run(Zoo.Source("vgg-16", 1)).Provenance.Any(origin => origin.Subject == Subject));
        var separate = Run(Zoo.Source("alexnet", 1), change: options => options with { Traffic = new TrafficOptions { Groups = GroupLowering.Separate } });
        Assert.IsFalse(separate.Provenance.Any(origin => origin.Subject == Subject));
        StringAssert.Contains(Origin(separate, "accesses of the last-level cache").Source, "groups separate");
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
        IWorkloadSource workload, double? perAccess = 1, IReadOnlyList<OffChipReduction>? reductions = null, RoundCache? cache = null, Func<GpuLlcOptions, GpuLlcOptions>? change = null)
    {
        cache ??= new RoundCache();
        var options = new GpuLlcOptions
        {
            Workload = workload,
            Cache = new CacheOptions { Technology = cache, Array = cache, Capacity = cache },
            OffChip = new RoundDram(),
            OffChipAccesses = new OffChipAccessOptions { PerAccess = perAccess, Reductions = reductions ?? [] },
        };
        return new GpuLlcSystem().Create(change?.Invoke(options) ?? options, NoSharing.Context).Run(CancellationToken.None);
    }

    private static double Output(SystemResult result, string name) => result.Outputs.Single(output => output.Name == name).Value;

    private static Provenance Origin(SystemResult result, string subject) => result.Provenance.Single(origin => origin.Subject == subject);

    private static string Text(Provenance origin) => $"{origin.Label}: {origin.Source}";

    private static Given Graph(NetworkGraph graph) => new(new GraphWorkload { Name = graph.Name, Graph = graph, Provenance = [] });

    private static Given WithOther(long macs)
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var graph = net.Build(net.Linear("l", net.Input("x", 10), 300, bias: false));
        var odd = new OtherOperator { Name = "odd", Kind = "Einsum", Macs = macs, Inputs = ["l"], Outputs = ["y"] };
        return Graph(new NetworkGraph("net", 1, [.. graph.Tensors, graph.Tensor("l") with { Name = "y" }], [.. graph.Operators, odd], graph.Inputs, ["y"]));
    }
}
