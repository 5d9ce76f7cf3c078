using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Tests.Arrays.Analytical;

/// <summary>Limits bound what they say: the RAM or the data array, exactly, and only objectives that have a value.</summary>
[TestClass]
public sealed class LimitTests
{
    private static readonly Objective[] All = Enum.GetValues<Objective>();

    [TestMethod]
    public void LimitsBindTheDataArrayOnly()
    {
        var free = new MemoryQuery
        {
            Cell = RandomQueries.Cell("sram.cell"), Node = 32, IsCache = true, CapacityBits = 8 << 18, WordBits = 512, Ways = 4,
            Space = new DesignSpace { OneActiveRow = true, Buffers = [BufferStyle.Latency] },
        };
        var limited = free with { Limits = new Dictionary<Objective, double> { [Objective.Area] = 0.3, [Objective.ReadLatency] = 0.5 } };
        var (expected, found) = (Run(free), Run(limited));
        Assert.AreEqual(limited.TagsKey, free.TagsKey);
        Assert.AreNotEqual(limited.Key, free.Key);
        foreach (var objective in All)
        {
            var (before, after) = (expected.Tags!.Winners[objective], found.Tags!.Winners[objective]);
            Assert.AreEqual((before.Bank.Organisation, before.LocalWire, before.GlobalWire), (after.Bank.Organisation, after.LocalWire, after.GlobalWire), objective.ToString());
        }
        Assert.AreNotEqual(expected.Data.Winners[Objective.ReadLatency].Bank.Organisation, found.Data.Winners[Objective.ReadLatency].Bank.Organisation, "the limits must bind");
    }

    /// <summary>With fixed wires the best of an objective keeps to a limit of no excess, to the last bit.</summary>
    [TestMethod]
    [DataRow("sram.cell", false, 71)]
    [DataRow("sram.cell", false, 90)]
    [DataRow("stt-ram.cell", false, 150)]
    [DataRow("reram.cell", true, 45)]
    public void NoExcessLeavesTheBest(string cell, bool tree, int node)
    {
        var wire = new WireChoice { Type = WireType.GlobalAggressive, Repeaters = WireRepeaters.Optimal, LowSwing = false };
        var free = new MemoryQuery
        {
            Cell = RandomQueries.Cell(cell), Node = node, CapacityBits = 8 << 17, WordBits = 64, HTree = tree, LocalWire = wire, GlobalWire = wire,
            Space = new DesignSpace { OneActiveRow = true, Buffers = [BufferStyle.Latency] },
        };
        var best = Run(free);
        foreach (var objective in All)
        {
            var limited = Run(free with { Limits = new Dictionary<Objective, double> { [objective] = 0 } });
            Assert.IsTrue(limited.IsFeasible, $"{objective}: the best itself is within its own value");
            Assert.AreEqual(best.Data.Winners[objective].Bank.Organisation, limited.Data.Winners[objective].Bank.Organisation, objective.ToString());
        }
    }

    /// <summary>A read latency that is no number (fault D20) cannot be bounded.</summary>
    [TestMethod]
    public void AnObjectiveWithoutValuesBoundsNothing()
    {
        var wire = new WireChoice { Type = WireType.GlobalAggressive, Repeaters = WireRepeaters.None, LowSwing = false };
        var free = new MemoryQuery
        {
            Cell = RandomQueries.Cell("sram.cell"), Node = 45, CapacityBits = 8 << 16, WordBits = 64, HTree = false, InternalSensing = false, LocalWire = wire, GlobalWire = wire,
            Space = new DesignSpace { OneActiveRow = true, Buffers = [BufferStyle.Latency] },
        };
        var limited = Run(free with { Limits = new Dictionary<Objective, double> { [Objective.ReadLatency] = 0.1 } });
        Assert.IsFalse(limited.Has(Objective.ReadLatency));
        Assert.AreEqual(Run(free).Data.Winners[Objective.Area].Bank.Organisation, limited.Data.Winners[Objective.Area].Bank.Organisation);
    }

    private static MemoryResult Run(MemoryQuery query) => MemorySearch.Run(query, NvsimConventions.Instance, CancellationToken.None);
}
