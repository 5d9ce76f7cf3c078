using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;
using PluginNvm.Contracts;

namespace PluginNvm.Tests.Arrays.Analytical;

/// <summary>Circuits that the reference rows do not reach.</summary>
[TestClass]
public sealed class CircuitRuleTests
{
    /// <summary>At the bank's edge 1024 amplifiers stand above 128 crosspoint columns: a pitch below two features cannot be drawn.</summary>
    [TestMethod]
    public void AmplifiersAtTheBanksEdgeNeedRoom()
    {
        var query = Query("reram.cell") with { WordBits = 1024, HTree = false, InternalSensing = false };
        var design = Design(query);
        var narrow = new Organisation(8, 1, 8, 1, 1, 1, 1, 1, 1, 1, 1, 1, BufferStyle.Latency);
        Assert.IsNull(Bank.Build(design, narrow, new CircuitLibrary(design), out var broken));
        Assert.AreEqual(Rule.SenseAmplifierPitch, broken);

        var wide = narrow with { BankColumns = 8, BankRows = 1, ActiveBankRows = 1, ActiveBankColumns = 8 };
        var bank = Bank.Build(design, wide, new CircuitLibrary(design), out broken);
        Assert.AreNotEqual(Rule.SenseAmplifierPitch, broken);
        Assert.IsTrue(bank is null || bank.Area > 0);
    }

    [TestMethod]
    public void ABipolarTransistorDoesNotLoadItsLines()
    {
        var diode = RandomQueries.Cell("reram.cell") with { Access = AccessDeviceType.Diode };
        var circuitry = Design(Query("reram.cell")).Circuitry;
        var (loaded, bare) = (new Lines(diode, circuitry, 64, 128), new Lines(diode with { Access = AccessDeviceType.Bjt }, circuitry, 64, 128));
        Assert.AreEqual(bare.BareWordLine, bare.WordLine);
        Assert.AreEqual(0, bare.AccessDrain);
        Assert.AreEqual(128 * diode.Capacitance, loaded.WordLine - bare.WordLine, 1e-9 * loaded.WordLine);
        Assert.AreEqual(64 * diode.Capacitance, loaded.Bitline - bare.Bitline, 1e-9 * loaded.Bitline);
    }

    private static MemoryQuery Query(string cell) => new() { Cell = RandomQueries.Cell(cell), Node = 32, CapacityBits = 8 << 14, WordBits = 512 };

    private static ArrayDesign Design(MemoryQuery query)
    {
        var designs = new ArrayDesigns(query, NvsimConventions.Instance);
        return designs.Data(WireType.LocalAggressive, designs.GlobalWire(new WireStyle(WireType.GlobalAggressive)));
    }
}
