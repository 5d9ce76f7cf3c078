using PluginNvm.Technologies.Bitcells;

namespace PluginNvm.Tests.Technologies;

[TestClass]
public sealed class BitcellTests
{
    private static readonly OperatingConditions Hot = new(new Temperature(350));

    [TestMethod]
    public void SttReadsAndWritesThroughOneDevice()
    {
        var cell = new SttMram().Create(new BitcellOptions(), NoSharing.Context).Cell(Hot);
        Assert.AreEqual("stt-mram", cell.Technology);
        Assert.IsTrue(cell.NonVolatile);
        Assert.AreSame(cell.Read.Access, cell.Write.Access);
        Assert.AreEqual(4, cell.Read.Access!.Fins);
        Assert.AreEqual(Quantity.Parse<Time>("650 ps"), cell.Read.SenseLatency);
        Assert.AreEqual(Quantity.Parse<Energy>("0.076 pJ"), cell.Read.SenseEnergy);
        Assert.AreEqual(8.4e-9, cell.Write.Set.Latency!.Value.Seconds);
        Assert.AreEqual(7.78e-9, cell.Write.Reset.Latency!.Value.Seconds);
        Assert.AreEqual(1.1e-12, cell.Write.Set.Energy!.Value.Joules);
        Assert.AreEqual(2.2e-12, cell.Write.Reset.Energy!.Value.Joules);
        Assert.AreEqual(0.34, cell.AreaRelativeToSram);
    }

    [TestMethod]
    public void SotReadsThroughAnotherDeviceThanItWrites()
    {
        var cell = new SotMram().Create(new BitcellOptions(), NoSharing.Context).Cell(Hot);
        Assert.AreEqual("sot-mram", cell.Technology);
        Assert.IsTrue(cell.NonVolatile);
        Assert.AreEqual(1, cell.Read.Access!.Fins);
        Assert.AreEqual(3, cell.Write.Access!.Fins);
        Assert.AreEqual(Quantity.Parse<Time>("650 ps"), cell.Read.SenseLatency);
        Assert.AreEqual(Quantity.Parse<Energy>("0.020 pJ"), cell.Read.SenseEnergy);
        Assert.AreEqual(Quantity.Parse<Time>("313 ps"), cell.Write.Set.Latency);
        Assert.AreEqual(Quantity.Parse<Time>("243 ps"), cell.Write.Reset.Latency);
        Assert.AreEqual(Quantity.Parse<Energy>("0.08 pJ"), cell.Write.Set.Energy);
        Assert.AreEqual(Quantity.Parse<Energy>("0.08 pJ"), cell.Write.Reset.Energy);
        Assert.AreEqual(0.29, cell.AreaRelativeToSram);
    }

    [TestMethod]
    public void SramIsVolatileAndTheReferenceOfArea()
    {
        var cell = new Sram().Create(new BitcellOptions(), NoSharing.Context).Cell(Hot);
        Assert.IsFalse(cell.NonVolatile);
        Assert.AreEqual(1d, cell.AreaRelativeToSram);
        Assert.IsNull(cell.Read.SenseLatency);
        Assert.IsNull(cell.Area);
    }

    [TestMethod]
    public void RecalledValuesSaySo()
    {
        var cells = new[]
        {
            new SttMram().Create(new BitcellOptions(), NoSharing.Context).Cell(Hot),
            new SotMram().Create(new BitcellOptions(), NoSharing.Context).Cell(Hot),
        };
        foreach (var cell in cells)
        {
            Assert.IsTrue(cell.Provenance.All(p => p.Label == "recalled, unverified"), cell.Technology);
            Assert.IsTrue(cell.Provenance.Any(p => p.Source == "values are for an unknown temperature; 350 K was asked"), cell.Technology);
            Assert.IsTrue(cell.Provenance.Any(p => p.Subject.Contains("fins") && p.Source.Contains("low confidence")), cell.Technology);
        }
    }

    [TestMethod]
    public void AnotherNodeIsRefusedByName()
    {
        var options = new BitcellOptions { Node = Quantity.Parse<Length>("7 nm") };
        foreach (Func<IMemoryTechnology> make in new Func<IMemoryTechnology>[]
        {
            () => new Sram().Create(options, NoSharing.Context),
            () => new SttMram().Create(options, NoSharing.Context),
            () => new SotMram().Create(options, NoSharing.Context),
        })
        {
            var error = Assert.ThrowsExactly<ModelException>(make);
            StringAssert.Contains(error.Message, "16 nm only, not at 7 nm");
        }
    }
}
