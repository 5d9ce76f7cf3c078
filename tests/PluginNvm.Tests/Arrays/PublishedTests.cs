using PluginNvm.Arrays.Published;

namespace PluginNvm.Tests.Arrays;

[TestClass]
public sealed class PublishedTests
{
    private const string Header =
        "technology,node_nm,capacity_kib,word_bytes,ways,read_latency_ns,write_latency_ns,read_energy_nj,write_energy_nj,leakage_mw,area_mm2,provenance,source";

    [TestMethod]
    [DataRow("sram", 3, 2.91, 1.53, 0.35, 0.32, 6442, 5.53)]
    [DataRow("stt-mram", 3, 2.98, 9.31, 0.81, 0.31, 748, 2.34)]
    [DataRow("stt-mram", 7, 4.58, 10.06, 0.93, 0.43, 1706, 5.12)]
    [DataRow("sot-mram", 3, 3.71, 1.38, 0.49, 0.22, 527, 1.95)]
    [DataRow("sot-mram", 10, 6.69, 2.47, 0.51, 0.40, 1434, 5.64)]
    public void TheBuiltInTableIsExact(string technology, long mebibytes, double readNs, double writeNs, double readNj, double writeNj, double milliwatts, double mm2)
    {
        var result = Characterise(Make(), technology, mebibytes);
        Assert.AreEqual(readNs / 1e9, result.ReadLatency.Seconds);
        Assert.AreEqual(writeNs / 1e9, result.WriteLatency.Seconds);
        Assert.AreEqual(readNj / 1e9, result.ReadEnergy.Joules);
        Assert.AreEqual(writeNj / 1e9, result.WriteEnergy.Joules);
        Assert.AreEqual(milliwatts / 1e3, result.LeakagePower.Watts);
        Assert.AreEqual(mm2 / 1e6, result.Area.SquareMetres);
        Assert.AreEqual(DataSize.FromMebibytes(mebibytes), result.Capacity);
        Assert.IsTrue(result.Provenance.All(origin => origin.Label == "recalled, unverified"));
        Assert.IsNull(result.Breakdown);
    }

    [TestMethod]
    public void CapacitiesAreListedInOrder()
    {
        CollectionAssert.AreEqual(
            new[] { DataSize.FromMebibytes(3), DataSize.FromMebibytes(10) }, Make().Capacities(Request("sot-mram", 1))!.ToArray());
        Assert.IsEmpty(Make().Capacities(Request("pcm", 1))!);
    }

    [TestMethod]
    public void WhatIsNotHeldIsRefusedWithWhatIs()
    {
        StringAssert.Contains(Refused("stt-mram", 4), "holds no stt-mram cache of 4 MiB at 16 nm; of stt-mram at 16 nm it holds 3 MiB, 7 MiB");
        StringAssert.Contains(Refused("pcm", 3), "it holds sram at 16 nm, stt-mram at 16 nm, sot-mram at 16 nm");
        StringAssert.Contains(Refused("sram", 3, node: 22), "holds no sram cache of 3 MiB at 22 nm; it holds sram at 16 nm");
        var ram = Assert.ThrowsExactly<ModelException>(() => Make().Characterise(Request("sram", 3) with { Use = ArrayUse.Ram }, default));
        StringAssert.Contains(ram.Message, "caches only");
    }

    [TestMethod]
    public void OfManySizesTheNearestAreNamed()
    {
        using var file = new TextFile($"{Header}\n{string.Concat(Enumerable.Range(1, 100).Where(size => size != 50).Select(size => $"q,5,{size * 1024},128,16,1,1,1,1,1,1,stated,s\n"))}");
        var refused = Assert.ThrowsExactly<ModelException>(() => Make(file.Input).Characterise(Request("q", 50, node: 5), default));
        StringAssert.EndsWith(refused.Message, "it holds 48 MiB, 49 MiB, 51 MiB, 52 MiB and 95 further sizes");
    }

    [TestMethod]
    public void AnotherLineIsSaidInTheProvenance()
    {
        var result = Make().Characterise(Request("sram", 3) with { Word = DataSize.FromBytes(64), Ways = 8 }, default);
        StringAssert.Contains(result.Provenance[1].Source, "a line of 128 B for one of 64 B and 16 ways for 8");
    }

    [TestMethod]
    public void AnotherTemperatureIsSaidInTheProvenance()
    {
        var hot = Make().Characterise(Request("sram", 3) with { Conditions = new OperatingConditions(new Temperature(360)) }, default);
        Assert.AreEqual("values are for an unknown temperature; 360 K was asked", hot.Provenance.Single(origin => origin.Subject.Contains("temperature")).Source);

        using var file = new TextFile($"{Header},temperature_k\nq,5,1024,128,16,1,1,1,1,1,1,computed,s,350\nq,5,2048,128,16,1,1,1,1,1,1,computed,s,\n");
        var array = Make(file.Input);
        Assert.HasCount(1, array.Characterise(Request("q", 1, node: 5), default).Provenance);
        StringAssert.Contains(array.Characterise(Request("q", 2, node: 5), default).Provenance[1].Source, "unknown temperature; 350 K was asked");
        var cold = array.Characterise(Request("q", 1, node: 5) with { Conditions = new OperatingConditions(new Temperature(300)) }, default);
        Assert.AreEqual("values are for 350 K; 300 K was asked", cold.Provenance[1].Source);
    }

    [TestMethod]
    public void ATableMayTakeThePlaceOfTheBuiltInOne()
    {
        using var file = new TextFile($"{Header}\nsram,16,3072,128,16,1,1,1,1,1,4,stated,ours\n");
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Make(file.Input)).Message, "\"builtIn\": false leaves the built-in table out");
        var array = new PublishedArray().Create(new PublishedOptions { BuiltIn = false, Tables = [file.Input] }, new OneRun());
        Assert.AreEqual(4 / 1e6, Characterise(array, "sram", 3).Area.SquareMetres);
        Assert.IsEmpty(array.Capacities(Request("stt-mram", 3))!);
        Assert.ThrowsExactly<ModelException>(() => new PublishedArray().Create(new PublishedOptions { BuiltIn = false }, new OneRun()));
    }

    [TestMethod]
    [DataRow(128, 16, 1)]
    [DataRow(64, 8, 2)]
    [DataRow(32, 8, 3)]
    [DataRow(32, 4, 3)]
    public void LineAndWaysChooseAmongCachesOfOneCapacity(int line, int ways, double area)
    {
        using var file = new TextFile($"""
            {Header}
            q,5,1024,128,16,1,1,1,1,1,1,stated,s
            q,5,1024,64,8,1,1,1,1,1,2,stated,s
            q,5,1024,,8,1,1,1,1,1,3,stated,s
            q,5,1024,,,1,1,1,1,1,3,stated,s
            """);
        var array = Make(file.Input);
        var result = array.Characterise(Request("q", 1, node: 5) with { Word = DataSize.FromBytes(line), Ways = ways }, default);
        Assert.AreEqual(area / 1e6, result.Area.SquareMetres);
        Assert.IsFalse(result.Provenance.Any(origin => origin.Source.Contains("stands in")));
        Assert.HasCount(1, array.Capacities(Request("q", 1, node: 5))!);
    }

    [TestMethod]
    public void WhereNoneHasLineAndWaysTheNearestStandsInWithANote()
    {
        using var file = new TextFile($"{Header}\nq,5,1024,128,16,1,1,1,1,1,1,stated,s\nq,5,1024,64,16,1,1,1,1,1,2,stated,s\n");
        var result = Make(file.Input).Characterise(Request("q", 1, node: 5) with { Word = DataSize.FromBytes(64), Ways = 8 }, default);
        Assert.AreEqual(2 / 1e6, result.Area.SquareMetres);
        StringAssert.Contains(result.Provenance[1].Source, "stands in unchanged: 16 ways for 8");
    }

    [TestMethod]
    [DataRow("3 MB", "; MB is decimal (10^6 B); did you mean 3 MiB?")]
    [DataRow("3072 kB", "; kB is decimal (10^3 B); did you mean 3 MiB?")]
    [DataRow("7 MB", "; MB is decimal (10^6 B); did you mean 7 MiB?")]
    [DataRow("4 MB", "holds 3 MiB, 7 MiB")]
    public void ThePapersSpellingOfACapacityIsUnderstoodAsAQuestion(string asked, string hint)
    {
        var request = Request("stt-mram", 1) with { Capacity = Quantity.Parse<DataSize>(asked) };
        StringAssert.EndsWith(Assert.ThrowsExactly<ModelException>(() => Make().Characterise(request, default)).Message, hint);
    }

    [TestMethod]
    public void NodesAreToldApartToAPicometre()
    {
        using var near = new TextFile($"{Header}\nq,5,1024,128,16,1,1,1,1,1,1,stated,s\nq,5.001,1024,128,16,1,1,1,1,1,2,stated,s\n");
        Assert.AreEqual(2 / 1e6, Characterise(Make(near.Input), "q", 1, node: 5.001).Area.SquareMetres);
        using var same = new TextFile($"{Header}\nq,5,1024,128,16,1,1,1,1,1,1,stated,s\nq,5.0001,1024,128,16,1,1,1,1,1,2,stated,s\n");
        Assert.ThrowsExactly<ModelException>(() => Make(same.Input));
    }

    [TestMethod]
    public void AFurtherTableAddsRows()
    {
        using var file = new TextFile($"# ours\n{Header}\nmy-cell,22,2816,,,1.5,2,0.1,0.2,3,0.5,measured,\"chip, second run\"\n\n,,,,,,,,,,,,\n");
        var array = Make(file.Input);
        var request = Request("my-cell", 1, node: 22) with { Capacity = DataSize.FromBytes(2816 * 1024) };
        var result = array.Characterise(request, default);
        Assert.AreEqual(1.5e-9, result.ReadLatency.Seconds);
        Assert.AreEqual("chip, second run", result.Provenance[0].Source);
        Assert.IsEmpty(result.Organisation);
        Assert.AreEqual(5.53 / 1e6, Characterise(array, "sram", 3).Area.SquareMetres);
    }

    [TestMethod]
    public void ColumnsMayComeInAnyOrderAndOptionalOnesBeAbsent()
    {
        using var file = new TextFile(
            "source,provenance,technology,node_nm,capacity_kib,read_latency_ns,write_latency_ns,read_energy_nj,write_energy_nj,leakage_mw,area_mm2\r\ns,stated,q,5,1,1,1,0,0,0,1\r\n");
        Assert.HasCount(1, Make(file.Input).Capacities(Request("q", 1, node: 5))!);
    }

    [TestMethod]
    public void AllErrorsComeAtOnceWithTheirLines()
    {
        using var bad = new TextFile($"""
            {Header}
            a,22,x,64,16,1,1,1,1,1,1,measured,s
            b,22,64,64,16,0,1,-1,1,NaN,1,guessed,s
            c,22,64,64,16,1,1,1,1,1,1,measured
            sram,16,3072,128,16,1,1,1,1,1,1,measured,s
            d,22,64,64,16,1,1,1,1,1,1,measured,a "quoted" word
            e,22,64,64,16,1,1,1,1,1,1,measured,
            """);
        using var worse = new TextFile("technology,nodes\nx,1\n");
        var message = Assert.ThrowsExactly<ModelException>(() => Make(bad.Input, worse.Input)).Message;
        string[] expected =
        [
            "(2): capacity_kib is 'x'; a whole number", "(3): read_latency_ns is '0'; a number greater than 0", "(3): read_energy_nj is '-1'; a number of 0 or more",
            "(3): leakage_mw is 'NaN'", "(3): provenance is 'guessed'; one of computed, published", "(4): 12 values where the first line names 13 columns",
            "(5): a sram cache of 3 MiB at 16 nm with a line of 128 B and 16 ways is already in deepnvm-cache-16nm.csv (built in)(4)", "(6): a quotation mark inside a value", "(7): source is empty",
            "(1): column 2, 'nodes', is not known; known are", "(1): column 'node_nm' is missing",
        ];
        foreach (var part in expected)
            StringAssert.Contains(message, part);
    }

    [TestMethod]
    [DataRow("", "no line names the columns")]
    [DataRow("# only a comment\n", "no line names the columns")]
    [DataRow("\"never closed", "never closed")]
    public void AnEmptyOrBrokenTableIsNamed(string text, string expected)
    {
        using var file = new TextFile(text);
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Make(file.Input)).Message, expected);
    }

    [TestMethod]
    public void DamagedTablesNeverGiveAnotherFailureThanAModelException()
    {
        var good = $"# ours\n{Header}\nmy-cell,22,2816,,,1.5,2,0.1,0.2,3,0.5,measured,\"chip, second run\"\nmy-cell,22,4096,64,8,1.5,2,0.1,0.2,3,0.5,measured,s\n";
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var text = good.ToCharArray();
            for (var hits = random.Next(1, 4); hits > 0; hits--)
                text[random.Next(text.Length)] = "\",;\n\r#x-1\0\té"[random.Next(12)];
            using var file = new TextFile(new string(text));
            try
            {
                Make(file.Input);
            }
            catch (ModelException exception)
            {
                StringAssert.Contains(exception.Message, file.Input.Given);
            }
        }
    }

    [TestMethod]
    public void OneRunReadsATableOnce()
    {
        var run = new OneRun();
        new PublishedArray().Create(new PublishedOptions(), run);
        new PublishedArray().Create(new PublishedOptions(), run);
        Assert.AreEqual(1, run.Count);
    }

    internal static IArrayModel Make(params InputFile[] tables) => new PublishedArray().Create(new PublishedOptions { Tables = tables }, new OneRun());

    private static ArrayCharacterisation Characterise(IArrayModel array, string technology, long mebibytes, double node = 16) =>
        array.Characterise(Request(technology, mebibytes, node), default);

    private static string Refused(string technology, long mebibytes, double node = 16) =>
        Assert.ThrowsExactly<ModelException>(() => Make().Characterise(Request(technology, mebibytes, node), default)).Message;

    private static ArrayRequest Request(string technology, long mebibytes, double node = 16) => new()
    {
        Cell = new MemoryCell { Technology = technology, Node = new Length(node / 1e9), NonVolatile = true, Provenance = [] },
        Capacity = DataSize.FromMebibytes(mebibytes),
        Word = DataSize.FromBytes(128),
        Ways = 16,
    };
}
