using PluginNvm.Sizing.CapacityRules;
using PluginNvm.Tests.Technologies;

namespace PluginNvm.Tests.Sizing;

[TestClass]
public sealed class CapacityRuleTests
{
    private static readonly IArrayModel Reference = new FakeArray(_ => 10);

    [TestMethod]
    public void FixedIsWhatWasAsked()
    {
        var rule = new Fixed().Create(new FixedOptions { Size = DataSize.FromMebibytes(3) }, NoSharing.Context);
        var choice = rule.Choose(Reference, Request(), default);
        Assert.AreEqual(DataSize.FromMebibytes(3), choice.Capacity);
        Assert.AreEqual("fixed at 3 MiB", choice.Reason);
        Assert.ThrowsExactly<ModelException>(() => new Fixed().Create(new FixedOptions { Size = default }, NoSharing.Context));
    }

    [TestMethod]
    [DataRow(1.0, 10L)]
    [DataRow(1.02, 10L)]
    [DataRow(1.03, 9L)]
    [DataRow(0.005, 1024L)]
    [DataRow(0.01, 1020L)]
    [DataRow(10.2, 1L)]
    public void TheLargestStepThatFitsIsFound(double perMebibyte, long expected)
    {
        var array = new FakeArray(mebibytes => perMebibyte * mebibytes);
        var choice = Rule().Choose(array, Request(), default);
        Assert.AreEqual(DataSize.FromMebibytes(expected), choice.Capacity);
        Assert.IsLessThanOrEqualTo(21, array.Asked.Count, "evaluations");
        Assert.HasCount(array.Asked.Distinct().Count(), array.Asked, "no capacity is asked twice");
    }

    [TestMethod]
    public void EveryLimitOfALinearModelIsMetExactly()
    {
        for (var limit = 1; limit <= 200; limit++)
        {
            var array = new FakeArray(mebibytes => mebibytes * 10.2 / limit * (1 - 1e-12));
            Assert.AreEqual(DataSize.FromMebibytes(limit), Rule().Choose(array, Request(), default).Capacity);
        }
    }

    [TestMethod]
    public void RefusedCapacitiesDoNotFit()
    {
        var powersOfTwo = new FakeArray(mebibytes => long.IsPow2(mebibytes) ? mebibytes : null);
        Assert.AreEqual(DataSize.FromMebibytes(8), Rule().Choose(powersOfTwo, Request(), default).Capacity);
        var noSmallOnes = new FakeArray(mebibytes => mebibytes < 6 ? null : mebibytes);
        Assert.AreEqual(DataSize.FromMebibytes(10), Rule().Choose(noSmallOnes, Request(), default).Capacity);
    }

    [TestMethod]
    [DataRow(1.0, 9L)]
    [DataRow(0.1, 102L)]
    [DataRow(0.01, 1020L)]
    [DataRow(3.4, 3L)]
    public void AModelOfOnlyMultiplesOfThreeIsAnswered(double perMebibyte, long expected)
    {
        var array = new FakeArray(mebibytes => mebibytes % 3 == 0 ? perMebibyte * mebibytes : null);
        Assert.AreEqual(DataSize.FromMebibytes(expected), Rule().Choose(array, Request(), default).Capacity);
        Assert.IsLessThanOrEqualTo(3 * 21, array.Asked.Count, "evaluations");
    }

    [TestMethod]
    public void TheLargestThatFitsIsFoundAmongArbitraryGaps()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var share = random.NextDouble();
            var answered = Enumerable.Range(1, 64).Select(i => (long)i).Where(_ => random.NextDouble() < share).ToHashSet();
            var perMebibyte = 10.2 / (70 * random.NextDouble());
            var expected = answered.Where(mebibytes => mebibytes * perMebibyte <= 10.2).DefaultIfEmpty(0).Max();
            var array = new FakeArray(mebibytes => answered.Contains(mebibytes) ? mebibytes * perMebibyte : null);
            var rule = Rule(maximum: 64);
            if (expected == 0)
                Assert.ThrowsExactly<ModelException>(() => rule.Choose(array, Request(), default));
            else
                Assert.AreEqual(DataSize.FromMebibytes(expected), rule.Choose(array, Request(), default).Capacity, $"round {round}");
            Assert.HasCount(array.Asked.Distinct().Count(), array.Asked, "no capacity is asked twice");
        }
    }

    [TestMethod]
    public void AModelThatRefusesThousandsOfSizesEndsTheSearch()
    {
        var array = new FakeArray(_ => null);
        var error = Assert.ThrowsExactly<ModelException>(() => Rule(maximum: 1 << 20).Choose(array, Request(), default));
        StringAssert.Contains(error.Message, "refused 4096 of the capacities tried; a larger 'step' or a smaller 'maximum'");
        Assert.HasCount(4097, array.Asked);
    }

    [TestMethod]
    public void TheChoiceNamesTheOriginsOfItsReference()
    {
        var reference = new FakeArray(_ => 10) { Origins = [new Provenance("reference array", ProvenanceKind.Recalled, "a table")] };
        CollectionAssert.AreEqual(
            new[] { "sram cell", "reference array" },
            Rule(reference).Choose(new FakeArray(m => m), Request(), default).Provenance.Select(origin => origin.Subject).ToArray());
    }

    [TestMethod]
    public void TheReferencesArrayHasADefault()
    {
        var property = typeof(IsoAreaReference).GetProperty(nameof(IsoAreaReference.Array))!;
        Assert.IsTrue(property.IsDefined(typeof(DefaultPartAttribute), false));
        Assert.IsFalse(property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false));
    }

    [TestMethod]
    public void WhereNothingFitsTheSmallestTriedIsNamed()
    {
        var large = new FakeArray(mebibytes => 11 * mebibytes);
        var error = Assert.ThrowsExactly<ModelException>(() => Rule().Choose(large, Request(), default));
        StringAssert.Contains(error.Message, "fits into 10.2 mm2 (reference area 10 mm2); the smallest tried, 1 MiB, takes 11 mm2");
        var none = new FakeArray(_ => null);
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Rule().Choose(none, Request(), default)).Message, "gave no area at all: no organisation of");
    }

    [TestMethod]
    public void OnlyListedCapacitiesAreTried()
    {
        DataSize[] held = [DataSize.FromMebibytes(3), DataSize.FromMebibytes(7), DataSize.FromBytes(7500 * 1024), DataSize.FromMebibytes(12)];
        var array = new FakeArray(mebibytes => mebibytes, held);
        var choice = Rule().Choose(array, Request(), default);
        Assert.AreEqual(DataSize.FromMebibytes(7), choice.Capacity);
        Assert.AreEqual("area of 3 MiB sram, 10 mm2, allows 10.2 mm2: 7 MiB takes 7 mm2 (0.700x); 12 MiB would take 12 mm2", choice.Reason);
        CollectionAssert.AreEqual(new long[] { 12, 7 }, array.Asked);

        var empty = Assert.ThrowsExactly<ModelException>(() => Rule().Choose(new FakeArray(m => m, []), Request(), default));
        StringAssert.Contains(empty.Message, "holds no stt-mram memory at 16 nm");
    }

    [TestMethod]
    public void CancellationEndsTheSearch() =>
        Assert.ThrowsExactly<OperationCanceledException>(() => Rule().Choose(new FakeArray(m => m), Request(), new CancellationToken(true)));

    [TestMethod]
    public void TheReferenceKeepsLineAndWaysButNotItsCell()
    {
        ArrayRequest? asked = null;
        var spy = new SpyArray(request => asked = request);
        var rule = Rule(spy);
        rule.Choose(new FakeArray(m => m), Request(), default);
        Assert.AreEqual("sram", asked!.Cell.Technology);
        Assert.AreEqual(DataSize.FromMebibytes(3), asked.Capacity);
        Assert.AreEqual(16, asked.Ways);
    }

    private static ICapacityRule Rule(IArrayModel? reference = null, long maximum = 1024) => new IsoArea().Create(
        new IsoAreaOptions
        {
            Maximum = DataSize.FromMebibytes(maximum),
            Reference = new IsoAreaReference { Technology = new NamedTechnology("sram"), Array = reference ?? Reference, Capacity = DataSize.FromMebibytes(3) },
        },
        NoSharing.Context);

    private static ArrayRequest Request() => new()
    {
        Cell = new NamedTechnology("stt-mram").Cell(default),
        Capacity = DataSize.FromMebibytes(1),
        Word = DataSize.FromBytes(128),
        Ways = 16,
    };

    private sealed class SpyArray(Action<ArrayRequest> seen) : IArrayModel
    {
        public IReadOnlyList<DataSize>? Capacities(ArrayRequest request) => null;

        public ArrayCharacterisation Characterise(ArrayRequest request, CancellationToken cancellation)
        {
            seen(request);
            return Reference.Characterise(request, cancellation);
        }
    }
}
