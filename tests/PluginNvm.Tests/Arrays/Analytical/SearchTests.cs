using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Tests.Arrays.Analytical;

/// <summary>However a search is done, its answer is that of building every organisation.</summary>
[TestClass]
public sealed class SearchTests
{
    private static readonly SearchSettings Exhaustive = new() { Exhaustive = true };

    [TestMethod]
    [DataRow(10)]
    [DataRow(11)]
    public void FactoredSearchFindsWhatExhaustiveSearchFinds(int seed)
    {
        var queries = new RandomQueries(seed);
        var feasible = 0;
        for (var i = 0; i < 12; i++)
        {
            var query = queries.Next(cache: false);
            var expected = Run(query, Exhaustive);
            AssertSame(expected, Run(query, new SearchSettings()), counted: false);
            AssertSame(expected, Run(query, new SearchSettings { Counting = true }), counted: true);
            AssertSame(expected, Run(query, new SearchSettings { Threads = 2 }), counted: false);
            feasible += expected.Data.Winners.Count > 0 ? 1 : 0;
        }
        Assert.IsGreaterThan(2, feasible);
    }

    [TestMethod]
    public void RestrictedSpacesAndTagsAreSearchedAlike()
    {
        var query = new RandomQueries(12).Next(cache: true) with { Cell = RandomQueries.Cell("stt-ram.cell"), CapacityBits = 8 << 18, WordBits = 512, Ways = 8, Node = 45, Access = CacheAccessMode.Normal, HTree = true };
        var designs = new ArrayDesigns(query, NvsimConventions.Instance);
        var design = designs.Tags(WireType.LocalAggressive, designs.GlobalWire(new WireStyle(WireType.GlobalAggressive)));
        var space = DesignSpace.Tags with { BankRows = new(1, 8), BankColumns = new(1, 8), SenseAmpMux = new(1, 16), OutputMux1 = new(1, 4), OutputMux2 = new(1, 4) };
        var expected = ExhaustiveSearch.Run(design, space, SearchLimits.None, CancellationToken.None);
        var found = FactoredSearch.Run(design, space, SearchLimits.None, counting: true, threads: 1, CancellationToken.None);
        Assert.IsGreaterThan(0L, expected.Valid);
        Assert.AreEqual(expected.Evaluated, found.Evaluated);
        Assert.AreEqual(expected.Valid, found.Valid);
        foreach (var objective in Enum.GetValues<Objective>())
            Assert.AreEqual(expected.Best[objective].Organisation, found.Best[objective].Organisation, objective.ToString());
    }

    [TestMethod]
    public void LimitsBoundTheExcessOverTheBest()
    {
        var query = Small("stt-ram.cell") with { Space = new DesignSpace { OneActiveRow = true, Buffers = [BufferStyle.Latency] } };
        var free = Run(query, new SearchSettings());
        var bound = query with { Limits = new Dictionary<Objective, double> { [Objective.Leakage] = 0.1 } };
        var limited = Run(bound, new SearchSettings());
        var most = 1.1 * free.Best(Objective.Leakage).Leakage;
        Assert.IsGreaterThan(most, free.Best(Objective.ReadLatency).Leakage, "the limit must bind");
        foreach (var objective in limited.Data.Winners.Keys)
            Assert.IsLessThanOrEqualTo(most * (1 + 1e-12), limited.Best(objective).Leakage);
        Assert.IsGreaterThanOrEqualTo(free.Best(Objective.ReadLatency).ReadLatency, limited.Best(Objective.ReadLatency).ReadLatency);
        AssertSame(Run(bound, Exhaustive), limited, counted: false);
    }

    [TestMethod]
    public void EqualsAreDecidedByTheOrderOfTheLoops()
    {
        var organisations = new DesignSpace { OneActiveRow = true, Buffers = [BufferStyle.Latency] }.Organisations().ToList();
        Assert.HasCount(10 * 10 * 9 * 9 * 9, organisations);
        Assert.AreEqual((1, 1, 1, 1, 1), Key(organisations[0]));
        Assert.AreEqual((1, 1, 1, 1, 2), Key(organisations[1]));
        Assert.AreEqual((1, 1, 1, 2, 1), Key(organisations[9]));
        Assert.AreEqual((1, 2, 1, 1, 1), Key(organisations[729]));
        static (int, int, int, int, int) Key(Organisation organisation) =>
            (organisation.BankRows, organisation.BankColumns, organisation.SenseAmpMux, organisation.OutputMux1, organisation.OutputMux2);
    }

    /// <summary>The counts that NVSim gives for its loops (models of its search, computed and printed by it).</summary>
    [TestMethod]
    [DataRow(512, 58_320L)]
    [DataRow(128, 43_740L)]
    [DataRow(64, 36_450L)]
    public void OrganisationsAreCountedAsNvsimCountsThem(int word, long expected)
    {
        var query = Small("sram.cell") with { WordBits = word, Space = new DesignSpace { OneActiveRow = true, Buffers = [BufferStyle.Latency] } };
        Assert.AreEqual(expected, Run(query, new SearchSettings { Counting = true }).Data.Evaluated);
        Assert.AreEqual(expected, Run(query, new SearchSettings()).Data.Evaluated);
    }

    /// <summary>Every legal organisation is beaten by a member of the front or is one itself, and no member beats another.</summary>
    [TestMethod]
    [DataRow("sram.cell")]
    [DataRow("pcram.cell")]
    public void TheFrontHoldsWhatNothingBeats(string cell)
    {
        var query = Small(cell) with { Space = new DesignSpace { OneActiveRow = true, Buffers = [BufferStyle.Latency], BankRows = new(1, 32), BankColumns = new(1, 32) } };
        var front = MemorySearch.Front(query, NvsimConventions.Instance, CancellationToken.None);
        var values = front.Select(member => Values(member.Design, member.Bank)).ToList();
        Assert.IsGreaterThan(3, front.Count);
        for (var a = 0; a < values.Count; a++)
            for (var b = 0; b < values.Count; b++)
                Assert.IsTrue(a == b || !values[a].NowhereWorseThan(values[b], 0), $"{front[a].Bank.Organisation} beats {front[b].Bank.Organisation}");

        var design = front[0].Design;
        var library = new CircuitLibrary(design);
        var legal = 0;
        foreach (var organisation in query.Space.Organisations())
        {
            if (Bank.Build(design, organisation, library, out _) is not { } bank)
                continue;
            legal++;
            Assert.IsTrue(values.Exists(member => member.NowhereWorseThan(Values(design, bank), 2e-9)), organisation.ToString());
        }
        Assert.IsGreaterThan(front.Count, legal);
    }

    private static FrontValues Values(ArrayDesign design, Bank bank) =>
        new(bank.ReadLatency, Score.Of(design, bank, Objective.WriteLatency), bank.ReadEnergy, bank.WriteEnergy, bank.Leakage, bank.Area);

    [TestMethod]
    public void ASearchCanBeCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsExactly<OperationCanceledException>(() => MemorySearch.Run(Small("sram.cell"), NvsimConventions.Instance, cancelled.Token));
    }

    private static MemoryQuery Small(string cell) => new() { Cell = RandomQueries.Cell(cell), Node = 45, CapacityBits = 8 << 17, WordBits = 512 };

    private static MemoryResult Run(MemoryQuery query, SearchSettings settings) => MemorySearch.Run(query, NvsimConventions.Instance, CancellationToken.None, settings);

    private static void AssertSame(MemoryResult expected, MemoryResult found, bool counted)
    {
        Assert.AreEqual(expected.Data.Evaluated, found.Data.Evaluated);
        Assert.HasCount(expected.Data.Winners.Count, found.Data.Winners);
        foreach (var (objective, winner) in expected.Data.Winners)
        {
            Assert.AreEqual(winner.Bank.Organisation, found.Data.Winners[objective].Bank.Organisation, $"{objective} of {expected.Query.Key}");
            Assert.AreEqual(winner.GlobalWire, found.Data.Winners[objective].GlobalWire);
            Assert.AreEqual(winner.LocalWire, found.Data.Winners[objective].LocalWire);
        }
        if (!counted)
            return;
        Assert.AreEqual(expected.Data.Valid, found.Data.Valid);
        Assert.AreEqual(Rules(expected), Rules(found));
    }

    private static string Rules(MemoryResult result) =>
        string.Join(", ", result.Data.Rejected.Where(entry => entry.Value > 0).OrderBy(entry => entry.Key).Select(entry => $"{entry.Key} {entry.Value}"));
}
