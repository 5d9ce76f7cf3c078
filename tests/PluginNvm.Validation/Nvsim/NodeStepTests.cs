using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Validation.Nvsim;

/// <summary>
/// Nodes between those of the tables, and the steps of fault D4, against NVSim's output (SEAL-UCSB/NVSim 6334d00) for a 1 MB STT-RAM of 512-bit words,
/// least read latency, HP, 350 K, CACTI's assumption, bare aggressive wires. Tolerance: half of the last printed digit.
/// </summary>
[TestClass]
public sealed class NodeStepTests
{
    [TestMethod]
    [DataRow(120, 1.999, 63.9)]
    [DataRow(121, 1.314, 92.7)]
    [DataRow(199, 2.371, null)]
    [DataRow(200, 2.194, null)]
    public void ResultsStepWhereNvsimSteps(int node, double readNanoseconds, double? leakageMilliwatts)
    {
        var query = new MemoryQuery
        {
            Cell = GoldenCells.Of("STTRAM"),
            Node = node,
            CapacityBits = 8L << 20,
            WordBits = 512,
            LocalWire = new WireChoice { Type = WireType.LocalAggressive, Repeaters = WireRepeaters.None, LowSwing = false },
            GlobalWire = new WireChoice { Type = WireType.GlobalAggressive, Repeaters = WireRepeaters.None, LowSwing = false },
            Space = new DesignSpace { OneActiveRow = true, Buffers = [BufferStyle.Latency] },
        };
        var memory = MemorySearch.Run(query, NvsimConventions.Instance, CancellationToken.None).Best(Objective.ReadLatency);
        Console.WriteLine($"{node} nm: read {memory.ReadLatency * 1e9:0.0000} ns, NVSim {readNanoseconds} ns; leakage {memory.Leakage * 1e3:0.00} mW, NVSim {leakageMilliwatts?.ToString() ?? "not stated"} mW");
        Assert.AreEqual(readNanoseconds, memory.ReadLatency * 1e9, 0.5e-3);
        if (leakageMilliwatts is { } leakage)
            Assert.AreEqual(leakage, memory.Leakage * 1e3, 0.05);
    }
}
