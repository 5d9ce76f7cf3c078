using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Nvsim;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Tests.Arrays.Analytical;

[TestClass]
public sealed class ConfigurationReaderTests
{
    private const string Stt = "stt-ram.cfg";
    private const string Cache = "sram-cache.cfg";
    private const string Fixed = "reram-fixed.cfg";

    [TestMethod]
    [DataRow(Stt)]
    [DataRow(Cache)]
    [DataRow(Fixed)]
    [DataRow("pcram-too-low-supply.cfg")]
    public void TheExamplesAreReadWithoutAWarning(string example) => Assert.IsEmpty(NvsimFolder.Read(NvsimFolder.ExampleFile(example)).Warnings);

    [TestMethod]
    public void ACacheIsReadCompletely()
    {
        using var folder = new NvsimFolder();
        var configuration = folder.Read(Cache, "-CacheAccessMode: Fast", "-DeviceRoadmap: LOP", "-MaxNmosSize (F): 150", "-ApplyAreaConstraint: 0.5", "-ApplyReadEdpConstraint: 1");
        var query = configuration.Query;
        Assert.AreEqual(Objective.ReadEdp, configuration.Target);
        Assert.AreEqual(CellType.Sram, query.Cell.Type);
        Assert.IsTrue(query.IsCache);
        Assert.AreEqual(22, query.Node);
        Assert.AreEqual(Roadmap.LOP, query.Roadmap);
        Assert.AreEqual(350, query.Temperature);
        Assert.AreEqual(4L << 23, query.CapacityBits);
        Assert.AreEqual(512, query.WordBits);
        Assert.AreEqual(8, query.Ways);
        Assert.AreEqual(CacheAccessMode.Fast, query.Access);
        Assert.AreEqual(150, query.MaximumWidth);
        Assert.AreEqual(new WireChoice { Type = WireType.GlobalAggressive, Repeaters = WireRepeaters.None, LowSwing = false }, query.GlobalWire);
        CollectionAssert.AreEqual(new[] { BufferStyle.Latency }, query.Space.Buffers.ToArray());
        Assert.AreEqual(0.5, query.Limits[Objective.Area]);
        Assert.AreEqual(1, query.Limits[Objective.ReadEdp]);
        Assert.HasCount(2, query.Limits);
        Assert.AreEqual("cells/sram.cell", configuration.CellFile.Given);
    }

    [TestMethod]
    [DataRow("-Capacity (B): 65536", 1L << 19)]
    [DataRow("-Capacity (KB): 128", 1L << 20)]
    [DataRow("-Capacity (MB): 16", 1L << 27)]
    public void CapacitiesHaveTheirUnit(string line, long bits)
    {
        using var folder = new NvsimFolder();
        Assert.AreEqual(bits, folder.Read(Stt, "-Capacity=>" + line).Query.CapacityBits);
    }

    [TestMethod]
    public void WhatIsAbsentIsLeftToTheSearch()
    {
        using var folder = new NvsimFolder();
        var query = folder.Read(Stt, "-LocalWireType=>", "-GlobalWireRepeaterType=>", "-GlobalWireUseLowSwing=>", "-BufferDesignOptimization=>").Query;
        Assert.AreEqual(new WireChoice { Repeaters = WireRepeaters.None, LowSwing = false }, query.LocalWire);
        Assert.AreEqual(new WireChoice { Type = WireType.GlobalAggressive }, query.GlobalWire);
        Assert.HasCount(3, query.Space.Buffers);
    }

    [TestMethod]
    [DataRow("RepeatedOpt", WireRepeaters.Optimal)]
    [DataRow("Repeated5%Penalty", WireRepeaters.Penalty5)]
    [DataRow("Repeated50%Penalty", WireRepeaters.Penalty50)]
    public void RepeatersAreNamedByTheirPenalty(string word, WireRepeaters expected)
    {
        using var folder = new NvsimFolder();
        Assert.AreEqual(expected, folder.Read(Stt, "-GlobalWireRepeaterType: " + word).Query.GlobalWire.Repeaters);
    }

    [TestMethod]
    public void ForcedOrganisationsAreRowsTimesColumns()
    {
        using var folder = new NvsimFolder();
        var space = folder.Read(Fixed, "-ForceBank=>-ForceBank (Total AxB, Active CxD): 8x2, 4x1", "-ForceMat=>-ForceMat (Total AxB, Active CxD): 1x2, 1x1", "-ForceMuxOutputLev2: 4").Query.Space;
        Assert.AreEqual(new Organisation(8, 2, 4, 1, 1, 2, 1, 1, 8, 1, 4, 1, BufferStyle.Latency), space.Organisations().Single());
    }

    [TestMethod]
    public void TheAssumptionOfOneActiveRowLeavesTheSameOrganisations()
    {
        using var folder = new NvsimFolder();
        var space = folder.Read(Stt).Query.Space;
        CollectionAssert.AreEqual((space with { OneActiveRow = true }).Organisations().ToArray(), space.Organisations().ToArray());
        Assert.HasCount(100 * 729, space.Organisations());
    }

    [TestMethod]
    public void LinesThatForceActInTheirOrder()
    {
        using var folder = new NvsimFolder();
        const string bank = "-ForceBank (Total AxB, Active CxD): 4x8, 2x2";
        var before = folder.Read(Stt, "-UseCactiAssumption=>", bank, "-UseCactiAssumption: Yes").Query.Space;
        Assert.AreEqual((Span.Of(1), Span.Of(8)), (before.ActiveBankRows, before.ActiveBankColumns));
        var after = folder.Read(Stt, bank);
        Assert.AreEqual((Span.Of(2), Span.Of(2)), (after.Query.Space.ActiveBankRows, after.Query.Space.ActiveBankColumns));
        Assert.AreEqual(Span.Of(2), after.Query.Space.ActiveMatRows);
        Assert.Contains("takes the place of what -UseCactiAssumption in line", after.Warnings.Single());
        Assert.AreEqual(new Span(1, 512), folder.Read(Stt, "-UseCactiAssumption: No").Query.Space.ActiveBankColumns);
    }

    [TestMethod]
    [DataRow("-OptimizationTarget: WriteDynamicEnergy", Objective.WriteEnergy)]
    [DataRow("-OptimizationTarget: LeakagePower", Objective.Leakage)]
    [DataRow("-OptimizationTarget=>", Objective.ReadLatency)]
    [DataRow("-OptimizationTarget: Exploration", null)]
    [DataRow("-OptimizationTarget: Full", null)]
    public void TargetsAreNvsims(string line, Objective? expected)
    {
        using var folder = new NvsimFolder();
        Assert.AreEqual(expected, folder.Read(Stt, line).Target);
    }

    [TestMethod]
    public void TheCellFileIsLookedForInTheCurrentFolderToo()
    {
        using var folder = new NvsimFolder();
        var elsewhere = folder.Write("elsewhere/my.cell", NvsimFolder.Example("cells/stt-ram.cell"));
        Assert.AreEqual(CellType.Mram, folder.Read(Stt, "-MemoryCellInputFile: " + elsewhere.FullPath).Query.Cell.Type);
        var name = $"{Guid.NewGuid():N}.cell";
        File.Copy(elsewhere.FullPath, name);
        try
        {
            var configuration = folder.Read(Stt, "-MemoryCellInputFile: " + name);
            Assert.AreEqual(CellType.Mram, configuration.Query.Cell.Type);
            Assert.Contains("the one in the current folder is taken", configuration.Warnings.Single());
        }
        finally
        {
            File.Delete(name);
        }
    }

    [TestMethod]
    [DataRow(Stt, "-Optimization: latency", "the key '-Optimization' is not known and is ignored")]
    [DataRow(Stt, "-Temprature (K): 350", "did you mean '-Temperature'?")]
    [DataRow(Stt, "-OutputFilePrefix: out", "-OutputFilePrefix: no table of all organisations is written")]
    [DataRow(Stt, "-Associativity (for cache only): 4", "-Associativity is ignored, as by NVSim: only a cache has ways")]
    [DataRow(Stt, "-WriteScheme: SetBeforeReset", "-WriteScheme: SetBeforeReset changes no result for this cell")]
    [DataRow(Stt, "-FlashPageSize (Byte): 2048", "belongs to flash memories")]
    [DataRow(Stt, "-ForceBank (Total AxB, Active CxD): 2x2, 1x4", "1x4 cannot be active where there are 2x2; all of them are taken")]
    public void WhatIsIgnoredIsSaidWithItsPlace(string example, string line, string expected)
    {
        using var folder = new NvsimFolder();
        var warnings = folder.Read(example, line).Warnings;
        Assert.Contains(warning => warning.StartsWith("my.cfg(", StringComparison.Ordinal) && warning.Contains(expected, StringComparison.Ordinal), warnings, string.Join('\n', warnings));
    }

    [TestMethod]
    public void WhatNvsimWouldUseUnreadIsSaid()
    {
        using var folder = new NvsimFolder();
        var warnings = folder.Read(Stt, "-DesignTarget=>", "-ProcessNode=>", "-Temperature=>", "-DeviceRoadmap=>").Warnings;
        Assert.HasCount(4, warnings);
        Assert.Contains("350 K are taken, where NVSim would use an undefined value", string.Join('\n', warnings));
        var query = folder.Read(Stt, "-Temperature=>", "-DeviceRoadmap=>", "-ProcessNode=>").Query;
        Assert.AreEqual((90, 350, Roadmap.HP), (query.Node, query.Temperature, query.Roadmap));
        // Without the text in brackets NVSim would keep one way.
        var loose = folder.Read(Cache, "-Associativity=>-Associativity: 16");
        Assert.AreEqual(16, loose.Query.Ways);
        Assert.Contains("NVSim reads '-Associativity' only as '-Associativity (for cache only): ...'", loose.Warnings.Single());
    }

    [TestMethod]
    public void ACellOfAnotherNodeIsUsedUnscaledWithAWarning()
    {
        using var folder = new NvsimFolder();
        folder.Write("other.cell", NvsimFolder.Example("cells/stt-ram.cell") + "\n-ProcessNode: 90");
        Assert.Contains("other.cell(23): the cell is stated at 90 nm and used at 22 nm unscaled", folder.Read(Stt, "-MemoryCellInputFile: other.cell").Warnings.Single());
    }

    [TestMethod]
    [DataRow(Stt, "-ProcessNode: 16", "my.cfg(7): -ProcessNode is 16; expected is 22 to 200, the nearest is 22: the device table holds 22, 32, 45, 65, 90, 120 and 200 nm")]
    [DataRow(Stt, "-ProcessNode: 250", "the nearest is 200")]
    [DataRow(Stt, "-ProcessNode: 22.5", "my.cfg(7): -ProcessNode is 22.5; expected is a whole number")]
    [DataRow(Stt, "-ProcessNode: 22nm", "-ProcessNode is '22nm'; expected is a whole number; did you mean '22'?")]
    [DataRow(Stt, "-Temperature=>-Temperature (K): 298", "-Temperature is 298; expected is 300 to 400 in K, the nearest is 300: on and off currents are tabulated")]
    [DataRow(Stt, "-Temperature=>-Temperature (C): 77", "-Temperature has the unit 'C'; expected is '-Temperature (K)'")]
    [DataRow(Stt, "-Temperature=>-Temperature: 350", "-Temperature has no unit; expected is '-Temperature (K)'")]
    [DataRow(Stt, "-Temperature=>-Temperature (K): 350.5", "expected is a whole number in K")]
    [DataRow(Stt, "-Capacity=>-Capacity (MB): 3", "my.cfg(8): -Capacity is 3 MB; rows, columns, mats and ways are selected by address bits, so NVSim's organisations hold powers of two only (fault D3); the nearest are 2 MB and 4 MB")]
    [DataRow(Stt, "-Capacity=>-Capacity (GB): 1", "-Capacity has the unit 'GB'; expected is '-Capacity (B)' or '-Capacity (KB)' or '-Capacity (MB)'")]
    [DataRow(Stt, "-Capacity=>-Capacity (B): 32", "-Capacity of 256 bits holds less than one word of 512 bits; the least is 64 B")]
    [DataRow(Stt, "-Capacity=>-Capacity (MB): 0", "-Capacity is 0; expected is 1 to")]
    [DataRow(Stt, "-Capacity=>-Capacity (MB): -8", "-Capacity is -8; expected is 1 to")]
    [DataRow(Stt, "-Capacity=>", "-Capacity is missing: it is how much the memory holds")]
    [DataRow(Stt, "-WordWidth=>-WordWidth (bit): 500", "-WordWidth is 500 bit; rows, columns")]
    [DataRow(Stt, "-WordWidth=>-WordWidth (byte): 64", "-WordWidth has the unit 'byte'; expected is '-WordWidth (bit)'")]
    [DataRow(Stt, "-WordWidth=>", "-WordWidth is missing")]
    [DataRow(Cache, "-Associativity=>-Associativity (for cache only): 12", "-Associativity is 12; rows, columns, mats and ways are selected by address bits")]
    [DataRow(Cache, "-Associativity=>-Associativity (for cache only): 0", "-Associativity is 0; expected is 1 to 65536")]
    [DataRow(Cache, "-Capacity=>-Capacity (B): 256", "holds less than one set of 8 lines of 512 bits; the least is 512 B")]
    [DataRow(Cache, "-WordWidth=>-WordWidth (bit): 4", "a cache's line is at least one byte; the nearest is 8")]
    [DataRow(Cache, "-CacheAccessMode: Quick", "-CacheAccessMode is 'Quick'; known are Normal, Sequential, Fast")]
    [DataRow(Stt, "-DesignTarget: Cache", "my.cfg(4): -DesignTarget is 'Cache'; did you mean 'cache'? Known are cache, RAM, CAM")]
    [DataRow(Stt, "-DesignTarget: CAM", "my.cfg(4): content-addressable memories are not modelled")]
    [DataRow(Stt, "-OptimizationTarget: ReadEdp", "did you mean 'ReadEDP'?")]
    [DataRow(Stt, "-DeviceRoadmap: hp", "-DeviceRoadmap is 'hp'; did you mean 'HP'?")]
    [DataRow(Stt, "-InternalSensing: false", "-InternalSensing: false does not go with -Routing: H-tree")]
    [DataRow(Stt, "-Routing: Htree", "-Routing is 'Htree'; did you mean 'H-tree'? Known are H-tree, non-H-tree")]
    [DataRow(Stt, "-GlobalWireType: GlobalAgressive", "did you mean 'GlobalAggressive'?")]
    [DataRow(Stt, "-GlobalWireRepeaterType: Repeated15%Penalty", "-GlobalWireRepeaterType is 'Repeated15%Penalty'; did you mean 'Repeated5%Penalty'?")]
    [DataRow(Stt, "-BufferDesignOptimization: speed", "-BufferDesignOptimization is 'speed'; known are latency, balance, area")]
    [DataRow(Stt, "-MaxNmosSize (F): 1", "-MaxNmosSize is 1; expected is 1.5 to")]
    [DataRow(Stt, "-ApplyAreaConstraint: -0.5", "-ApplyAreaConstraint is -0.5; expected is 0 or more: it is the excess over the best value")]
    [DataRow(Fixed, "-ForceBank=>-ForceBank (Total AxB, Active CxD): 4*4, 1x4", "-ForceBank is '4*4, 1x4'; expected is all rows x columns, then active rows x columns, as in")]
    [DataRow(Fixed, "-ForceBank=>-ForceBank (Total AxB, Active CxD): 4x3, 1x3", "-ForceBank holds 3; rows and columns are halved by address bits, so each count is a power of two; the nearest are 2 and 4")]
    [DataRow(Fixed, "-ForceBank=>-ForceBank (Total AxB, Active CxD): 0x4, 1x4", "-ForceBank holds 0;")]
    [DataRow(Fixed, "-ForceMuxSenseAmp: 6", "-ForceMuxSenseAmp is 6; address bits select one of a power of two; the nearest are 4 and 8")]
    [DataRow(Fixed, "-WriteScheme: EraseBeforeSet", "-WriteScheme: EraseBeforeSet is not modelled for cells without a transistor")]
    [DataRow("pcram-too-low-supply.cfg", "-WriteScheme: WriteAndVerify", "-WriteScheme: WriteAndVerify is not modelled for phase-change cells")]
    [DataRow(Stt, "-MemoryCellInputFile=>", "-MemoryCellInputFile is missing: it names the file of the memory cell")]
    [DataRow(Stt, "-MemoryCellInputFile: cells/sttram.cell", "the cell file 'cells/sttram.cell' does not exist; looked for")]
    [DataRow(Stt, "-MemoryCellInputFile: cells/sttram.cell", "did you mean 'stt-ram.cell'?")]
    public void ABadConfigurationIsRefusedWithPlaceAndReason(string example, string change, string expected)
    {
        using var folder = new NvsimFolder();
        var message = Assert.ThrowsExactly<ModelException>(() => folder.Read(example, change)).Message;
        Assert.StartsWith("my.cfg(", message);
        Assert.Contains(expected, message);
    }

    [TestMethod]
    public void LowSwingDoesNotGoWithRepeaters()
    {
        using var folder = new NvsimFolder();
        var message = Assert.ThrowsExactly<ModelException>(() => folder.Read(Stt, "-GlobalWireRepeaterType: RepeatedOpt", "-GlobalWireUseLowSwing: Yes")).Message;
        Assert.Contains("-GlobalWireUseLowSwing: Yes does not go with repeaters, which are inverters and swing fully", message);
    }

    [TestMethod]
    public void ErrorsOfBothFilesComeAtOnce()
    {
        using var folder = new NvsimFolder();
        folder.Write("bad.cell", NvsimFolder.Example("cells/stt-ram.cell", "-CellArea (F^2): 0", "-MinSenseVoltage=>-MinSenseVoltage (V): 25"));
        var message = Assert.ThrowsExactly<ModelException>(() => folder.Read(Stt, "-ProcessNode: 16", "-MemoryCellInputFile: bad.cell")).Message;
        Assert.Contains("my.cfg(7): -ProcessNode is 16", message);
        Assert.Contains("bad.cell(4): -CellArea is 0", message);
        Assert.Contains("bad.cell(11): -MinSenseVoltage has the unit 'V'; expected is '-MinSenseVoltage (mV)'", message);
    }

    [TestMethod]
    public void ASenseVoltageAboveTheSupplyIsRefused()
    {
        using var folder = new NvsimFolder();
        folder.Write("bad.cell", NvsimFolder.Example("cells/stt-ram.cell", "-MinSenseVoltage=>-MinSenseVoltage (mV): 25000"));
        var message = Assert.ThrowsExactly<ModelException>(() => folder.Read(Stt, "-MemoryCellInputFile: bad.cell")).Message;
        Assert.Contains("bad.cell(11): -MinSenseVoltage: 25000 mV do not lie below the supply of HP devices at 22 nm, 0.9 V", message);
    }

    [TestMethod]
    public void AMissingFileIsNamed() =>
        Assert.Contains("none.cfg: there is no such file; looked for", Assert.ThrowsExactly<ModelException>(() => NvsimFolder.Read(new InputFile("/nowhere/none.cfg", "none.cfg"))).Message);
}
