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
