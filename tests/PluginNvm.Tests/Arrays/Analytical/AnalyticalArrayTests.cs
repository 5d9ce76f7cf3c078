using PluginNvm.Arrays.Analytical;
using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Tests.Arrays.Analytical;

[TestClass]
public sealed class AnalyticalArrayTests
{
    private static readonly AnalyticalOptions Short = new() { OneActiveRow = true, Target = Objective.ReadEdp };

    /// <summary>NVSim's answer for this memory (SEAL-UCSB/NVSim 6334d00, HP, 350 K, CACTI's assumption, ReadEDP), at the digits of its table.</summary>
    [TestMethod]
    [DataRow("sram.cell", 0.7445, 0.518, 0.343, 154.5, 147.4, 1296.5)]
    [DataRow("stt-ram.cell", 0.2896, 2.263, 10.635, 178.4, 593.9, 124.8)]
    [DataRow("stt-ram-aggressive.cell", 0.2062, 1.980, 5.513, 157.4, 197.2, 124.6)]
    [DataRow("reram.cell", 0.1299, 2.060, 20.675, 127.0, 413.9, 72.5)]
    public void AMegabyteIsWhatNvsimSays(string cell, double area, double read, double write, double readEnergy, double writeEnergy, double leakage)
    {
        var options = Short with
        {
            Buffers = PluginNvm.Arrays.Analytical.Circuits.BufferStyle.Latency,
            LocalWire = new WireOptions { Type = WireType.LocalAggressive, Repeaters = WireRepeaters.None, LowSwing = false },
            GlobalWire = new WireOptions { Type = WireType.GlobalAggressive, Repeaters = WireRepeaters.None, LowSwing = false },
        };
        var memory = Array(options).Characterise(Ram(cell, 1 << 20), default);
        Assert.AreEqual(area, memory.Area.SquareMetres * 1e6, 0.5e-4);
        Assert.AreEqual(read, memory.ReadLatency.Seconds * 1e9, 0.5e-3);
        Assert.AreEqual(write, memory.WriteLatency.Seconds * 1e9, 0.5e-3);
        Assert.AreEqual(readEnergy, memory.ReadEnergy.Joules * 1e12, 0.05);
        Assert.AreEqual(writeEnergy, memory.WriteEnergy.Joules * 1e12, 0.05);
        Assert.AreEqual(leakage, memory.LeakagePower.Watts * 1e3, 0.05);
        Assert.IsNotNull(memory.Breakdown);
        Assert.IsTrue(memory.Provenance.Any(origin => origin.Kind == ProvenanceKind.Computed && origin.Source.Contains("nvsim", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void TargetsShareOneSearchAndTagsServeMemoriesThatDifferInTheirData()
    {
        var run = new OneRun();
        ArrayCharacterisation Of(AnalyticalOptions options) => new AnalyticalArray().Create(options, run).Characterise(Cache("stt-ram.cell", 1 << 17), default);
        var latency = Of(Short with { Target = Objective.ReadLatency });
        var area = Of(Short with { Target = Objective.Area });
        Assert.AreEqual(2, run.Count, "one memory and its tags");
        Assert.IsLessThan(latency.Area.SquareMetres, area.Area.SquareMetres);
        Assert.IsLessThan(area.ReadLatency.Seconds, latency.ReadLatency.Seconds);
        Of(Short with { GlobalWire = new WireOptions { Type = WireType.GlobalConservative } });
        Assert.AreEqual(3, run.Count, "another memory, the same tags");
    }

    [TestMethod]
    [DataRow("sram.cell")]
    [DataRow("stt-ram.cell")]
    [DataRow("reram.cell")]
    [DataRow("pcram.cell")]
    public void ACellSurvivesTheWayThroughATechnology(string name)
    {
        var cell = RandomQueries.Cell(name);
        var back = CellConversion.FromMemoryCell(CellConversion.ToMemoryCell(cell, Technology(name), new Length(45e-9), []));
        Assert.AreEqual(cell with { Area = 0, AspectRatio = 0, AccessWidth = 0 }, back with { Area = 0, AspectRatio = 0, AccessWidth = 0 });
        Assert.AreEqual(cell.Area, back.Area, 1e-12 * cell.Area);
        Assert.AreEqual(cell.AccessWidth, back.AccessWidth, 1e-12 * Math.Max(1, cell.AccessWidth));
    }

    [TestMethod]
    public void WhatIsNoPowerOfTwoIsRefusedWithTheNearest()
    {
        Assert.Contains("the nearest are 2 MiB and 4 MiB", Refused(Ram("sram.cell", 3 << 20)));
        Assert.Contains("the nearest are 8 and 16", Refused(Cache("sram.cell", 1 << 20) with { Ways = 12 }));
        Assert.Contains("no address to decode", Refused(Ram("sram.cell", 64)));
    }

    [TestMethod]
    public void NodesAndTemperaturesOutsideTheTablesAreRefused()
    {
        Assert.Contains("22 to 200 nm", Refused(Ram("sram.cell", 1 << 20, 16e-9)));
        Assert.Contains("whole nm", Refused(Ram("sram.cell", 1 << 20, 22.5e-9)));
        Assert.Contains("300 to 400 K", Refused(Ram("sram.cell", 1 << 20) with { Conditions = new OperatingConditions(new Temperature(450)) }));
    }

    [TestMethod]
    public void ACellThatCannotBeSensedSaysWhy()
    {
        var message = Refused(Ram("pcram.cell", 1 << 20, 22e-9), Short with { Devices = PluginNvm.Arrays.Analytical.Devices.Roadmap.LOP });
        Assert.Contains("cannot be sensed", message);
        Assert.Contains("the nearest", message);
    }

    [TestMethod]
    public void ATechnologyThatStatesTooLittleIsToldWhatIsMissing()
    {
        var cell = new MemoryCell { Technology = "stt-mram", Node = new Length(45e-9), NonVolatile = true, Provenance = [] };
        var message = Refused(new ArrayRequest { Cell = cell, Capacity = DataSize.FromMebibytes(1), Word = DataSize.FromBytes(64) });
        foreach (var missing in new[] { "area", "aspect ratio", "access transistor", "low resistance", "set pulse" })
            Assert.Contains(missing, message);
        Assert.Contains("does not know how such cells", Refused(new ArrayRequest { Cell = cell with { Technology = "unobtainium" }, Capacity = DataSize.FromMebibytes(1), Word = DataSize.FromBytes(64) }));
    }

    [TestMethod]
    public void OptionsThatContradictEachOtherAreRefused()
    {
        Assert.Contains("full swing", Assert.ThrowsExactly<ModelException>(() => Array(new AnalyticalOptions { GlobalWire = new WireOptions { LowSwing = true, Repeaters = WireRepeaters.Optimal } })).Message);
        Assert.Contains("needs routing 'bus'", Assert.ThrowsExactly<ModelException>(() => Array(new AnalyticalOptions { Sensing = SensePlace.External })).Message);
        Assert.Contains("not a power of two", Refused(Ram("sram.cell", 1 << 20), new AnalyticalOptions { Organisation = new OrganisationOptions { BankRows = 3 } }));
    }

    [TestMethod]
    public void MoreActivePartsThanThereAreAreRefused() =>
        Assert.Contains("activeBankRows: 8", Refused(Ram("sram.cell", 1 << 20), new AnalyticalOptions { Organisation = new OrganisationOptions { BankRows = 4, ActiveBankRows = 8 } }));

    /// <summary>Each of these would give a negative energy, a negative delay, or none.</summary>
    [TestMethod]
    public void CellsThatCannotBeAreRefused()
    {
        var stt = Ram("stt-ram.cell", 1 << 17);
        string Of(Func<MemoryCell, MemoryCell> change) => Refused(stt with { Cell = change(stt.Cell) });
        static MemoryCell With(MemoryCell cell, string name, double value) => cell with { Parameters = new Dictionary<string, double>(cell.Parameters) { [name] = value } };
        Assert.Contains("told apart", Of(cell => cell with { LowResistance = cell.HighResistance, HighResistance = cell.LowResistance }));
        Assert.Contains("minimum sense voltage", Of(cell => With(cell, "minimum-sense-voltage-v", 0)));
        Assert.Contains("below the supply", Of(cell => With(cell, "minimum-sense-voltage-v", 1.5)));
        Assert.Contains("read voltage, 0.1 V", Of(cell => With(cell, "read-power-w", 0) with { Read = cell.Read with { Voltage = new Voltage(0.1) } }));
        var pulse = new WritePulse { Latency = new Time(1e-8), Voltage = new Voltage(0.1) };
        Assert.Contains("set voltage, 0.1 V", Of(cell => With(cell, "set-by-current", 0) with { Write = cell.Write with { Set = pulse } }));
        Assert.Contains("states no reset current", Of(cell => cell with { Write = cell.Write with { Reset = pulse } }));
        var none = new AccessDevice { Type = AccessDeviceType.None };
        var crosspoint = Of(cell => With(cell, "cell-capacitance-farad", 1e-16) with { Read = cell.Read with { Access = none }, Write = cell.Write with { Access = none } });
        Assert.Contains("half the reset voltage", crosspoint);
    }

    [TestMethod]
    public void TagsAtAnotherNodeAreRefused() =>
        Assert.Contains("one node", Refused(Cache("stt-ram.cell", 1 << 17) with { TagCell = Ram("sram.cell", 1 << 17, 45e-9).Cell }));

    /// <summary>An SRAM sensed at the bank's edge has no finite read latency (fault D20), whatever it is chosen for.</summary>
    [TestMethod]
    public void WhatIsNoNumberIsNoResult() =>
        Assert.Contains("sensing 'internal'", Refused(Ram("sram.cell", 1 << 17), Short with { Target = Objective.Area, Routing = BankRouting.Bus, Sensing = SensePlace.External }));

    /// <summary>The widths of an SRAM cell's transistors have the names that cell files are documented with.</summary>
    [TestMethod]
    public void WiderTransistorsOfAnSramCellLeakMore()
    {
        var narrow = Ram("sram.cell", 1 << 15);
        var wide = narrow with { Cell = narrow.Cell with { Parameters = new Dictionary<string, double>(narrow.Cell.Parameters) { ["sram-nmos-width-f"] = 8.32, ["sram-pmos-width-f"] = 4.92 } } };
        Assert.IsGreaterThan(
            2 * Array(Short).Characterise(narrow, default).LeakagePower.Watts,
            Array(Short).Characterise(wide, default).LeakagePower.Watts);
    }

    private static string Refused(ArrayRequest request, AnalyticalOptions? options = null) =>
        Assert.ThrowsExactly<ModelException>(() => Array(options ?? Short).Characterise(request, default)).Message;

    private static IArrayModel Array(AnalyticalOptions options) => new AnalyticalArray().Create(options, NoSharing.Context);

    private static string Technology(string cell) => cell.StartsWith("stt", StringComparison.Ordinal) ? "stt-mram" : cell[..cell.IndexOf('.')];

    private static ArrayRequest Ram(string cell, long bytes, double node = 22e-9) => new()
    {
        Cell = new NvsimCell().Create(new NvsimCellOptions { File = NvsimFolder.ExampleFile(Path.Combine("cells", cell)), Node = new Length(node) }, NoSharing.Context).Cell(new(new Temperature(350))),
        Capacity = DataSize.FromBytes(bytes),
        Word = DataSize.FromBytes(64),
        Use = ArrayUse.Ram,
    };

    private static ArrayRequest Cache(string cell, long bytes) => Ram(cell, bytes) with { Use = ArrayUse.Cache, Ways = 8 };
}
