using PluginNvm.Arrays.Analytical.Nvsim;

namespace PluginNvm.Validation.Nvsim;

/// <summary>The example cell files are the cells of the reference runs.</summary>
[TestClass]
public sealed class ExampleCellTests
{
    [TestMethod]
    [DataRow("sram.cell", "SRAM")]
    [DataRow("stt-ram.cell", "STTRAM")]
    [DataRow("stt-ram-aggressive.cell", "STTRAM_aggressive")]
    [DataRow("reram.cell", "RRAM")]
    [DataRow("pcram.cell", "PCRAM")]
    public void ExampleFilesHoldTheCellsOfTheReference(string file, string name)
    {
        var (cell, warnings) = CellFileReader.Read(new InputFile(Path.Combine(AppContext.BaseDirectory, "examples", "nvsim", "cells", file), file));
        Assert.AreEqual(GoldenCells.Of(name), cell);
        Assert.IsEmpty(warnings);
    }
}
