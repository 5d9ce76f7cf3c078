using PluginNvm.Arrays.Analytical.Cells;

namespace PluginNvm.Tests.Arrays.Analytical;

[TestClass]
public sealed class CellFileReaderTests
{
    private const string Stt = "cells/stt-ram.cell";
    private const string Reram = "cells/reram.cell";
    private const string Pcram = "cells/pcram.cell";
    private const string Sram = "cells/sram.cell";

    [TestMethod]
    public void ValuesAreReadInSiUnits()
    {
        using var folder = new NvsimFolder();
        var (cell, warnings) = folder.Cell(NvsimFolder.Example("cells/stt-ram-aggressive.cell"));
        Assert.AreEqual(CellType.Mram, cell.Type);
        Assert.AreEqual(40.82e-6, cell.Set.Current);
        Assert.AreEqual(5e-9, cell.Reset.Pulse);
        Assert.AreEqual(0.252e-12, cell.Reset.Energy);
        Assert.AreEqual(23.4e-6, cell.ReadPower);
        Assert.AreEqual(0.025, cell.MinimumSenseVoltage);
        Assert.IsTrue(cell.ReadByCurrent);
        Assert.IsEmpty(warnings);
    }

    [TestMethod]
    public void TheLastOfTwoEqualKeysHoldsWithAWarning()
    {
        using var folder = new NvsimFolder();
        var (cell, warnings) = folder.Cell(NvsimFolder.Example(Sram) + "\n-AccessCMOSWidth (F): 1.5\n");
        Assert.AreEqual(1.5, cell.AccessWidth);
        Assert.Contains("my.cell(11): '-AccessCMOSWidth' was stated in line 8 too", warnings.Single());
    }

    [TestMethod]
    public void TheLaterOfTwoKeysForOneResistanceHolds()
    {
        using var folder = new NvsimFolder();
        Assert.AreEqual(2e5, folder.Cell(NvsimFolder.Example(Reram) + "\n-ResistanceOn (ohm): 2e5\n").Cell.ResistanceOn);
        Assert.AreEqual(1e6, folder.Cell("-ResistanceOn (ohm): 2e5\n" + NvsimFolder.Example(Reram)).Cell.ResistanceOn);
    }

    [TestMethod]
    public void RemarksBlankLinesAndReturnsAreSkipped()
    {
        using var folder = new NvsimFolder();
        var text = "\uFEFF# a cell\n\n   // more\n" + NvsimFolder.Example(Stt).Replace("\n", "   // remark\r\n");
        var (cell, warnings) = folder.Cell(text);
        Assert.AreEqual(folder.Cell(NvsimFolder.Example(Stt)).Cell, cell);
        Assert.IsEmpty(warnings);
    }

    [TestMethod]
    [DataRow(Stt, "-ReadPowr (uW): 30", "the key '-ReadPowr' is not known and is ignored, as by NVSim; did you mean '-ReadPower'?")]
    [DataRow(Pcram, "-ReadEnergy (pJ): 2", "-ReadEnergy: no longer read by NVSim, which takes -ReadPower (uW)")]
    [DataRow(Reram, "-ReadFloating: false", "-ReadFloating: read, but without effect on any result")]
    [DataRow(Sram, "-Stitching: 16", "-Stitching: NVSim has such a property but reads no key for it")]
    [DataRow(Sram, "-DRAMCellCapacitance (F): 2e-14", "-DRAMCellCapacitance is ignored, as by NVSim: it counts for eDRAM")]
    [DataRow(Stt, "-SRAMCellNMOSWidth (F): 2", "-SRAMCellNMOSWidth is ignored, as by NVSim: it counts for SRAM")]
    [DataRow(Reram, "-AccessCMOSWidth (F): 2", "-AccessCMOSWidth is ignored, as by NVSim: the cell's access is 'None' here, not CMOS")]
    [DataRow(Stt, "a cell of ours", "'a cell of ours' is neither a remark (// or #) nor a line '-Key: value', and is ignored")]
    [DataRow(Stt, "SetPulse (ns): 20", "lacks the '-' before the key and is ignored, as by NVSim; write '-SetPulse (ns): 1'")]
    [DataRow(Stt, "-SetPulse (ns): 10 ns", "'ns' behind the value of -SetPulse is ignored")]
    [DataRow(Stt, "-ReadMode (V): current", "NVSim reads '-ReadMode' only as '-ReadMode: ...' and would skip this line")]
    public void WhatIsIgnoredIsSaidWithItsPlace(string example, string line, string expected)
    {
        using var folder = new NvsimFolder();
        var text = NvsimFolder.Example(example) + "\n" + line + "\n";
        var (_, warnings) = folder.Cell(text);
        Assert.Contains(warning => warning.StartsWith($"my.cell({text.Split('\n').Length - 1}): ", StringComparison.Ordinal) && warning.Contains(expected, StringComparison.Ordinal), warnings, string.Join('\n', warnings));
    }

    [TestMethod]
    public void PulsesOfNothingAndUnusedCurrentsAreWarnedOf()
    {
        using var folder = new NvsimFolder();
        Assert.Contains("no pulse of the SET is stated", folder.Cell(NvsimFolder.Example(Stt, "-SetPulse=>")).Warnings.Single());
        Assert.Contains("this current is not used", folder.Cell(NvsimFolder.Example(Pcram) + "\n-ReadVoltage (V): 0.8").Warnings.Single());
        Assert.Contains("area of 0", folder.Cell(NvsimFolder.Example(Sram, "-CellArea=>") + "\n-CellArea (F^2): 146\n").Warnings.Single());
        Assert.Contains("unfinished in NVSim", folder.Cell(NvsimFolder.Example(Sram, "-MemCellType: eDRAM", "-SRAMCellNMOSWidth=>", "-SRAMCellPMOSWidth=>", "-DRAMCellCapacitance (F): 2e-14")).Warnings.Single());
        Assert.Contains("no result of the tool was compared", folder.Cell(NvsimFolder.Example(Reram, "-AccessType: diode")).Warnings.Single());
    }

    [TestMethod]
    [DataRow(Stt, "-ReadVoltage=>", "(21): -ReadVoltage is missing: a cell sensed by current needs a voltage that drives the current (NVSim stops)")]
    [DataRow(Stt, "-ReadVoltage (V): 0", "-ReadVoltage is missing")]
    [DataRow(Stt, "-ReadVoltage=>-ReadVoltage (mV): 250", "(9): -ReadVoltage has the unit 'mV'; expected is '-ReadVoltage (V)'")]
    [DataRow(Stt, "-ReadVoltage=>-ReadVoltage: 0.25", "(9): -ReadVoltage has no unit; expected is '-ReadVoltage (V)'")]
    [DataRow(Stt, "-ResetPulse=>-ResetPulse (ns): ten", "(14): -ResetPulse is 'ten'; expected is a number in ns")]
    [DataRow(Stt, "-ResetPulse=>-ResetPulse (ns): 10ns", "(14): -ResetPulse is '10ns'; expected is a number in ns; did you mean '10'?")]
    [DataRow(Stt, "-ResetPulse=>-ResetPulse (ns): 1e999", "(14): -ResetPulse is '1e999'; expected is a number")]
    [DataRow(Stt, "-ResetPulse=>-ResetPulse (ns): NaN", "(14): -ResetPulse is 'NaN'; expected is a number")]
    [DataRow(Stt, "-ResetPulse=>-ResetPulse (ns): -10", "(14): -ResetPulse is -10; expected is 0 or more in ns: a pulse has a length")]
    [DataRow(Stt, "-ResetPulse=>-ResetPulse (ns):", "(14): -ResetPulse (ns) has no value; write '-ResetPulse (ns): 1'")]
    [DataRow(Stt, "-ResetPulse=>-ResetPulse (ns) 10", "(14): '-ResetPulse (ns) 10' is not of the form '-Key: value'")]
    [DataRow(Stt, "-ResetPulse=>-ResetPulse (ns: 10", "(14): '-ResetPulse (ns: 10' is not of the form")]
    [DataRow(Stt, "-CellArea=>-CellArea (F^2): 0", "(4): -CellArea is 0; expected is more than 0 in F^2: a cell takes area")]
    [DataRow(Stt, "-CellArea=>", "-CellArea is missing: the cell's area in squared features decides the length of every line; write '-CellArea (F^2): 1' with your value")]
    [DataRow(Stt, "-CellAspectRatio=>-CellAspectRatio: -1", "(5): -CellAspectRatio is -1; expected is 0 to 100")]
    [DataRow(Stt, "-CellAspectRatio=>", "-CellAspectRatio is missing")]
    [DataRow(Stt, "-ResistanceOff=>-ResistanceOff (ohm): 3000", "(7): -ResistanceOff: the high resistance, 3000 ohm, does not exceed the low one, 3000 ohm, so the two states cannot be told apart")]
    [DataRow(Stt, "-ResistanceOn (ohm)=>", "-ResistanceOn is missing")]
    [DataRow(Stt, "-AccessCMOSWidth=>", "-AccessCMOSWidth is missing: a transistor without width passes no current")]
    [DataRow(Stt, "-ResetCurrent=>", "-ResetCurrent is missing: the cell is written by current")]
    [DataRow(Stt, "-SetMode=>-SetMode: voltage", "-SetVoltage is missing: the cell is written by voltage")]
    [DataRow(Stt, "-SetMode=>-SetMode: Current", "(16): -SetMode is 'Current'; did you mean 'current'? Known are voltage, current")]
    [DataRow(Stt, "-ReadPower=>-ReadPower (uW): 0", "")]
    [DataRow(Stt, "-AccessType=>-AccessType: NMOS", "-AccessType is 'NMOS'; did you mean 'CMOS'? Known are CMOS, BJT, diode, None")]
    [DataRow(Stt, "-MemCellType=>-MemCellType: STTRAM", "(3): -MemCellType is 'STTRAM'; did you mean 'MRAM'? Known are SRAM, eDRAM, MRAM")]
    [DataRow(Stt, "-MemCellType=>", "-MemCellType is missing (NVSim would take PCRAM)")]
    [DataRow(Stt, "-MemCellType=>-MemCellType: DRAM", "(3): DRAM cells are not modelled")]
    [DataRow(Stt, "-MemCellType=>-MemCellType: FBRAM", "(3): floating-body cells are not modelled")]
    [DataRow(Stt, "-MemCellType=>-MemCellType: SLCNAND", "(3): NAND flash is not modelled")]
    [DataRow(Stt, "-MemCellType=>-MemCellType: MLCNAND", "(3): NAND flash is not modelled")]
    [DataRow(Stt, "-MinSenseVoltage=>-MinSenseVoltage (mV): 0", "-MinSenseVoltage is 0; expected is more than 0 in mV")]
    [DataRow(Pcram, "-ReadCurrent=>", "-ReadCurrent is missing: a cell sensed by voltage needs a current through it")]
    [DataRow(Pcram, "-ReadCurrent=>-ReadVoltage (V): 0.2", "-ReadVoltage: 0.2 V do not exceed the drop of 0.3 V over the access device")]
    [DataRow(Reram, "-CapacitanceOn=>-CapacitanceOn (F): x", "-CapacitanceOn is 'x'; expected is a number in F")]
    [DataRow(Reram, "-ResistanceOnAtHalfResetVoltage=>", "-ResistanceOnAtHalfResetVoltage is missing: it decides the sneak current")]
    [DataRow(Reram, "-ResistanceOnAtResetVoltage=>", "-ResistanceOnAtResetVoltage is missing: it decides the current of a written crosspoint")]
    [DataRow(Sram, "-AccessType=>-AccessType: None", "-AccessType: cells of this type are reached through transistors")]
    [DataRow(Sram, "-ReadMode=>-ReadMode: current", "-ReadMode: cells of this type are sensed by voltage")]
    public void ABadCellIsRefusedWithPlaceAndReason(string example, string change, string expected)
    {
        using var folder = new NvsimFolder();
        var text = NvsimFolder.Example(example, change);
        if (expected.Length == 0)
        {
            folder.Cell(text);
            return;
        }
        var message = Assert.ThrowsExactly<ModelException>(() => folder.Cell(text)).Message;
        Assert.StartsWith("my.cell(", message);
        Assert.Contains(expected, message);
    }

    [TestMethod]
    public void AllErrorsOfAFileComeAtOnceInItsOrder()
    {
        using var folder = new NvsimFolder();
        var message = Assert.ThrowsExactly<ModelException>(() => folder.Cell(NvsimFolder.Example(Stt, "-CellArea (F^2): 0", "-SetPulse=>-SetPulse (us): 1", "-ResistanceOff (ohm): 1", "-ReadVoltage=>"))).Message;
        var lines = message.Split('\n');
        Assert.HasCount(4, lines);
        Assert.StartsWith("my.cell(4): -CellArea", lines[0]);
        Assert.StartsWith("my.cell(7): -ResistanceOff", lines[1]);
        Assert.StartsWith("my.cell(17): -SetPulse has the unit 'us'", lines[2]);
        Assert.Contains("-ReadVoltage is missing", lines[3]);
    }

    [TestMethod]
    public void AFileThatIsNoneOfNvsimsIsRefusedInShort()
    {
        using var folder = new NvsimFolder();
        var message = Assert.ThrowsExactly<ModelException>(() => folder.Cell(string.Concat(Enumerable.Repeat("{ \"cell\": 1 }\n", 5000)))).Message;
        Assert.Contains("-MemCellType is missing", message);
        Assert.IsLessThan(10, message.Split('\n').Length);
        Assert.Contains("no file of NVSim's", Assert.ThrowsExactly<ModelException>(() => folder.Cell(new string('x', 2 << 20))).Message);
    }
}
