namespace PluginNvm.Tests.Contracts;

[TestClass]
public sealed class RecordTests
{
    [TestMethod]
    [DataRow(AccessColumns.None, 0, 0, 0)]
    [DataRow(AccessColumns.Time | AccessColumns.ProgramCounter, 4, 0, 4)]
    [DataRow(AccessColumns.Stream, 0, 4, 0)]
    public void ABlockSaysWhichColumnsItHas(AccessColumns columns, int programCounters, int streams, int times)
    {
        var block = new AccessBlock(4, columns);
        Assert.AreEqual(columns, block.Columns);
        Assert.AreEqual((programCounters, streams, times), (block.ProgramCounters.Length, block.Streams.Length, block.Times.Length));
    }

    [TestMethod]
    public void ABreakdownTellsSetFromResetInEveryPart()
    {
        var mat = new ArrayComponent { Name = "mat", Count = 16, Active = 4, ReadLatency = new Time(1e-9), SetLatency = new Time(8e-9), ResetEnergy = new Energy(2e-12) };
        var array = new ArrayCharacterisation
        {
            Capacity = DataSize.FromMebibytes(1), ReadLatency = default, WriteLatency = default, ReadEnergy = default, WriteEnergy = default, LeakagePower = default,
            Area = default, Provenance = [], Breakdown = new ArrayComponent { Name = "bank", Children = [new ArrayComponent { Name = "h-tree" }, mat] },
        };
        var found = array.Breakdown.Children[1];
        Assert.AreEqual((16, 4, 8e-9, 2e-12), (found.Count, found.Active, found.SetLatency!.Value.Seconds, found.ResetEnergy!.Value.Joules));
        Assert.IsNull(found.ResetLatency);
        Assert.IsNull(array.Breakdown.Children[0].Area);
        Assert.AreEqual(1, array.Breakdown.Count);
    }
}
