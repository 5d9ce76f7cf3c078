using PluginNvm.Technologies.CellFile;

namespace PluginNvm.Tests.Technologies;

[TestClass]
public sealed class CellFileTests
{
    private const string Complete = """
        {
          // A comment.
          "technology": "my-cell", "node": "22 nm", "nonVolatile": true,
          "area": "0.0484 um2", "aspectRatio": 1.5, "areaRelativeToSram": 0.4, "bitsPerCell": 2,
          "lowResistance": "3 kohm", "highResistance": "6 kohm",
          "read": { "access": { "type": "cmos", "fins": 1, "width": "88 nm", "voltageDrop": "0.15 V" },
                    "senseLatency": "650 ps", "senseEnergy": "0.02 pJ", "voltage": "0.25 V", "current": "20 uA" },
          "write": { "access": { "type": "diode" },
                     "set": { "latency": "8.4 ns", "energy": "0.25 pJ", "voltage": "0.6 V", "current": "40 uA" },
                     "reset": { "latency": "5 ns", "voltage": "-0.6 V" } },
          "retention": "3.15e8 s", "endurance": 1e12, "leakageCurrent": "0 A",
          "parameters": { "sram-nmos-width-f": 2.08, "count": 3 },
          "provenance": { "kind": "measured", "source": "our chip" },
        }
        """;

    [TestMethod]
    public void EveryMemberIsRead()
    {
        var cell = Read(Complete);
        Assert.AreEqual("my-cell", cell.Technology);
        Assert.AreEqual(22e-9, cell.Node.Metres);
        Assert.IsTrue(cell.NonVolatile);
        Assert.AreEqual(0.0484e-12, cell.Area!.Value.SquareMetres, 1e-27);
        Assert.AreEqual(1.5, cell.AspectRatio);
        Assert.AreEqual(0.4, cell.AreaRelativeToSram);
        Assert.AreEqual(2, cell.BitsPerCell);
        Assert.AreEqual(3000d, cell.LowResistance!.Value.Si);
        Assert.AreEqual(6000d, cell.HighResistance!.Value.Si);
        Assert.AreEqual(new AccessDevice { Type = AccessDeviceType.Cmos, Fins = 1, Width = new Length(88e-9), VoltageDrop = new Voltage(0.15) }, cell.Read.Access);
        Assert.AreEqual(650e-12, cell.Read.SenseLatency!.Value.Seconds);
        Assert.AreEqual(20e-6, cell.Read.Current!.Value.Si);
        Assert.AreEqual(AccessDeviceType.Diode, cell.Write.Access!.Type);
        Assert.AreEqual(8.4e-9, cell.Write.Set.Latency!.Value.Seconds);
        Assert.AreEqual(-0.6, cell.Write.Reset.Voltage!.Value.Si);
        Assert.IsNull(cell.Write.Reset.Energy);
        Assert.AreEqual(3.15e8, cell.Retention!.Value.Seconds);
        Assert.AreEqual(1e12, cell.Endurance);
        Assert.AreEqual(0d, cell.LeakageCurrent!.Value.Si);
        Assert.AreEqual(2.08, cell.Parameters["sram-nmos-width-f"]);
        Assert.AreEqual(3d, cell.Parameters["count"]);
        Assert.AreEqual(new Provenance("my-cell cell", ProvenanceKind.Measured, "our chip"), cell.Provenance.Single());
    }

    [TestMethod]
    public void WhatIsNotStatedIsUnknown()
    {
        var cell = Read("""{ "technology": "x", "node": "22 nm", "nonVolatile": false, "provenance": [ { "kind": "recalled", "source": "s", "subject": "a" }, { "kind": "stated", "source": "t" } ] }""");
        Assert.IsNull(cell.Area);
        Assert.IsNull(cell.Read.Access);
        Assert.IsNull(cell.Retention);
        Assert.AreEqual("recalled, unverified", cell.Provenance[0].Label);
        Assert.AreEqual("x cell", cell.Provenance[1].Subject);
    }

    [TestMethod]
    public void AllErrorsComeAtOnceWithTheirPlaces()
    {
        var message = Refused("""
            {
              "technology": "x",
              "nodee": "22 nm",
              "nonVolatile": "yes",
              "area": 5,
              "lowResistance": "3 ns",
              "read": { "senseLatency": "-1 ns", "fins": 1 },
              "technology": "y",
              "bitsPerCell": 1.5,
              "write": { "access": { "type": "jfet" } },
              "provenance": { "kind": "guessed" }
            }
            """);
        string[] expected =
        [
            "cell.json(1,1): 'node' is missing in a cell description",
            "cell.json(3,3): 'nodee' is not known in a cell description; known are technology, node,",
            "cell.json(4,18): 'nonVolatile' must be true or false",
            "cell.json(5,11): 'area' must be text with a unit",
            "cell.json(6,20): 'lowResistance': 'ns' is not a unit of resistance; its units are",
            "cell.json(7,29): 'senseLatency' must be zero or more",
            "cell.json(7,38): 'fins' is not known in 'read'",
            "cell.json(8,3): 'technology' is stated twice; the first is in line 2",
            "cell.json(9,18): 'bitsPerCell' must be a whole number of at least 1",
            "cell.json(10,34): 'type' must be one of cmos, bjt, diode, none",
            "cell.json(11,17): 'source' is missing in 'provenance'",
            "cell.json(11,27): 'kind' must be one of computed, published, measured, calibrated, recalled, stated",
        ];
        foreach (var part in expected)
            StringAssert.Contains(message, part);
        Assert.HasCount(expected.Length, message.Split('\n'), message);
    }

    [TestMethod]
    [DataRow("", "cell.json(1,1): the file is empty")]
    [DataRow("[1, 2]", "cell.json(1,1): a cell description is an object")]
    [DataRow("{ \"technology\": ", "not JSON")]
    [DataRow("{ \"technology\": \"x\" ", "not JSON")]
    [DataRow("{ \"technology\" \"x\" }", "not JSON")]
    [DataRow("{} {}", "cell.json(1,3): not JSON: Additional text")]
    [DataRow("\u0001\u0002", "not JSON")]
    [DataRow("{ \"aspectRatio\": NaN }", "'aspectRatio' must be greater than zero")]
    [DataRow("{ \"aspectRatio\": 1e999 }", "aspectRatio")]
    [DataRow("{ \"bitsPerCell\": 99999999999999999999999 }", "'bitsPerCell' must be a whole number")]
    [DataRow("{ \"a\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[ }", "not JSON")]
    [DataRow("{ \"provenance\": [] }", "'provenance' must not be empty")]
    [DataRow("{ \"read\": 5 }", "'read' must be an object")]
    [DataRow("{ \"technology\": \"\" }", "'technology' must be a text that is not blank")]
    public void MalformedFilesGiveOneClearError(string text, string expected) => StringAssert.Contains(Refused(text), expected);

    [TestMethod]
    public void DamagedFilesNeverGiveAnotherFailureThanAModelException()
    {
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var text = Complete.ToCharArray();
            for (var hits = random.Next(1, 4); hits > 0; hits--)
                text[random.Next(text.Length)] = "{}[]\",:x1-\\\n\r/*\0é"[random.Next(17)];
            try
            {
                Read(new string(text)[..random.Next(text.Length / 2, text.Length + 1)]);
            }
            catch (ModelException exception)
            {
                StringAssert.Contains(exception.Message, "cell.json(");
            }
        }
    }

    [TestMethod]
    public void AMissingFileIsNamed()
    {
        var file = new InputFile(Path.Combine(Path.GetTempPath(), "no-such-cell.json"), "no-such-cell.json");
        var error = Assert.ThrowsExactly<ModelException>(() => new CellFileTechnology().Create(new CellFileOptions { File = file }, NoSharing.Context));
        StringAssert.Contains(error.Message, "no-such-cell.json: cannot be read");
    }

    private static string Refused(string text) => Assert.ThrowsExactly<ModelException>(() => Read(text)).Message;

    private static MemoryCell Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return new CellFileTechnology().Create(new CellFileOptions { File = new InputFile(path, "cell.json") }, NoSharing.Context)
                .Cell(new OperatingConditions(new Temperature(300)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
