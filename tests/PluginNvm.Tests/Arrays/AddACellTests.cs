using PluginNvm.Arrays.Published;
using PluginNvm.Technologies.CellFile;

namespace PluginNvm.Tests.Arrays;

[TestClass]
public sealed class AddACellTests
{
    [TestMethod]
    [DataRow("sram-22nm.cell.json")]
    [DataRow("reram-22nm.cell.json")]
    public void TheExamplesCellsHaveACacheInItsTable(string cellFile)
    {
        var run = new OneRun();
        var cell = new CellFileTechnology().Create(new CellFileOptions { File = Input(cellFile) }, run).Cell(new OperatingConditions(new Temperature(350)));
        var array = new PublishedArray().Create(new PublishedOptions { Tables = [Input("nvsim-22nm.csv")] }, run);
        var request = new ArrayRequest { Cell = cell, Capacity = DataSize.FromMebibytes(4), Word = DataSize.FromBytes(64), Ways = 16 };
        var cache = array.Characterise(request, default);
        Assert.AreEqual(ProvenanceKind.Computed, cache.Provenance.Single().Kind);
    }

    [TestMethod]
    public void TheManifestSaysThatTheGainIsAnUpperBound() => StringAssert.Contains(File.ReadAllText(Input("compare.json").FullPath), "upper bound");

    private static InputFile Input(string name) => new(Path.Combine(AppContext.BaseDirectory, "examples", "add-a-cell", name), name);
}
