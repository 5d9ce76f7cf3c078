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
        if (Folder() is not { } folder)
        {
            Assert.Inconclusive("the folder examples/add-a-cell is not above the test's folder");
            return;
        }
        var run = new OneRun();
        var cell = new CellFileTechnology().Create(new CellFileOptions { File = Input(folder, cellFile) }, run).Cell(new OperatingConditions(new Temperature(350)));
        var array = new PublishedArray().Create(new PublishedOptions { Tables = [Input(folder, "nvsim-22nm.csv")] }, run);
        var request = new ArrayRequest { Cell = cell, Capacity = DataSize.FromMebibytes(4), Word = DataSize.FromBytes(64), Ways = 16 };
        var cache = array.Characterise(request, default);
        Assert.AreEqual(ProvenanceKind.Measured, cache.Provenance.Single().Kind);
    }

    private static InputFile Input(string folder, string name) => new(Path.Combine(folder, name), name);

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var examples = Path.Combine(folder.FullName, "examples", "add-a-cell");
            if (Directory.Exists(examples))
                return examples;
        }
        return null;
    }
}
