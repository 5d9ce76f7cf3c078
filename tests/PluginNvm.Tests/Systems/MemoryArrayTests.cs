using PluginNvm.Metrics.Standard;
using PluginNvm.Systems.MemoryArray;

namespace PluginNvm.Tests.Systems;

[TestClass]
public sealed class MemoryArrayTests
{
    private static readonly RoundCache Round = new();

    [TestMethod]
    public void One_read_and_one_write_are_counted_unless_others_are_stated()
    {
        var result = Run(new RoundCache());
        Assert.AreEqual(7e-9, result.Time.Seconds, 1e-20);
        Assert.AreEqual(10e-9, result.Root.TotalDynamicEnergy.Joules, 1e-20);
        Assert.AreEqual(7e-9, result.Root.TotalLeakageEnergy.Joules, 1e-20);
        Assert.AreEqual(4e-6, result.Root.TotalArea.SquareMetres);
        Assert.AreEqual(1, result.Root.TotalLeakagePower.Watts);
    }

    [TestMethod]
    public void Accesses_follow_one_another_and_leakage_lasts_as_long()
    {
        var result = Run(Round, options => options with { Reads = 100, Writes = 10 });
        const double seconds = 100 * 2e-9 + 10 * 5e-9;
        Assert.AreEqual(seconds, result.Time.Seconds, 1e-18);
        Assert.AreEqual(seconds, result.Root.LeakageEnergy.Joules, 1e-18);
        CollectionAssert.AreEqual(
            new[] { "reads 100", "writes 10" },
            result.Root.Children.Select(part => $"{part.Name} {part.Counters["accesses"]}").ToArray());
        Assert.AreEqual(300e-9, result.Root.Children[0].DynamicEnergy.Joules, 1e-18);
        Assert.AreEqual(70e-9, result.Root.Children[1].DynamicEnergy.Joules, 1e-18);
    }

    [TestMethod]
    public void Costs_of_one_access_are_outputs_whatever_the_counts()
    {
        (string Name, double Value, string Unit)[] expected =
        [
            ("capacity", 3 * 1024 * 1024, "B"), ("read-latency", 2e-9, "s"), ("write-latency", 5e-9, "s"), ("read-energy", 3e-9, "J"), ("write-energy", 7e-9, "J"),
            ("leakage-power", 1, "W"), ("density", 3 * 1024 * 1024 * 8 / 4e-6, "bit/m2"),
        ];
        CollectionAssert.AreEqual(expected, Outputs(Run(Round)));
        CollectionAssert.AreEqual(expected, Outputs(Run(Round, options => options with { Reads = 0, Writes = 1e9 })));
    }

    [TestMethod]
    public void A_cache_has_the_cost_of_a_miss_where_the_model_knows_it()
    {
        var result = Run(new CacheWithMisses(), options => options with { Use = ArrayUse.Cache, Ways = 8 });
        CollectionAssert.IsSubsetOf(new[] { ("miss-latency", 1e-9, "s"), ("miss-energy", 2e-9, "J") }, Outputs(result));
    }

    [TestMethod]
    public void The_array_is_asked_for_what_the_options_say()
    {
        var (data, tags) = (new RoundCache(), new RoundCache());
        Run(data, options => options with { Use = ArrayUse.Cache, Ways = 4, Word = DataSize.FromBytes(32), Tags = tags, Temperature = new Temperature(320) });
        var asked = data.Asked!;
        Assert.AreEqual((ArrayUse.Cache, 4, DataSize.FromBytes(32), DataSize.FromMebibytes(3)), (asked.Use, asked.Ways, asked.Word, asked.Capacity));
        Assert.AreEqual(320, asked.Conditions.Temperature.Kelvins);
        Assert.IsNotNull(asked.TagCell);
    }

    [TestMethod]
    public void Parts_are_shown_where_asked_for_and_known()
    {
        Assert.IsEmpty(Run(new CacheWithMisses()).Tables);
        Assert.IsEmpty(Run(Round, options => options with { Parts = true }).Tables);
        var table = Run(new CacheWithMisses(), options => options with { Parts = true }).Tables.Single();
        CollectionAssert.AreEqual(new[] { "bank", "bank.mat" }, table.Rows.Select(row => row[0]).ToArray());
        CollectionAssert.AreEqual(new object?[] { "bank.mat", 4L, 2L, 1e-9 }, table.Rows[1].Take(4).ToArray());
        Assert.IsNull(table.Rows[1][4]);
        Assert.IsTrue(table.Rows.All(row => row.Count == table.Columns.Count));
    }

    [TestMethod]
    public void A_plain_memory_with_ways_is_refused()
    {
        var error = Assert.ThrowsExactly<ModelException>(() => Run(Round, options => options with { Ways = 2 }));
        StringAssert.Contains(error.Message, "\"use\": \"cache\"");
    }

    [TestMethod]
    public void Origins_name_array_capacity_and_counts()
    {
        var origins = Run(Round).Provenance.Select(origin => origin.Subject).ToArray();
        CollectionAssert.AreEqual(new[] { "array", "capacity of the memory", "reference", "time" }, origins);
    }

    private static SystemResult Run(RoundCache memory, Func<MemoryArrayOptions, MemoryArrayOptions>? change = null) =>
        Run(memory, memory, change);

    private static SystemResult Run(CacheWithMisses memory, Func<MemoryArrayOptions, MemoryArrayOptions>? change = null) => Run(Round, memory, change);

    private static SystemResult Run(RoundCache cell, IArrayModel array, Func<MemoryArrayOptions, MemoryArrayOptions>? change)
    {
        var options = new MemoryArrayOptions { Technology = cell, Array = array, Capacity = cell };
        return new MemoryArraySystem().Create(change is null ? options : change(options), new OneRun()).Run(CancellationToken.None);
    }

    private static (string, double, string)[] Outputs(SystemResult result) =>
        [.. new OutputsMetric().Measure(result).Select(output => (output.Name, output.Value, output.Unit))];

    /// <summary>The round cache with misses and two parts.</summary>
    private sealed class CacheWithMisses : IArrayModel
    {
        public IReadOnlyList<DataSize>? Capacities(ArrayRequest request) => null;

        public ArrayCharacterisation Characterise(ArrayRequest request, CancellationToken cancellation) => Round.Characterise(request, cancellation) with
        {
            MissLatency = new Time(1e-9),
            MissEnergy = new Energy(2e-9),
            Breakdown = new ArrayComponent { Name = "bank", Children = [new ArrayComponent { Name = "mat", Count = 4, Active = 2, ReadLatency = new Time(1e-9) }] },
        };
    }
}
