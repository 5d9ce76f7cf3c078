using PluginNvm.Indexing.Hashes;

namespace PluginNvm.Tests.Indexing;

[TestClass]
public sealed class IndexingTests
{
    private static readonly ISetIndexing Linear = new Modulo().Create(new NoOptions(), NoSharing.Context);
    private static readonly ISetIndexing Folded = new Xor().Create(new XorOptions(), NoSharing.Context);
    private static readonly ISetIndexing Polynomial = new Ipoly().Create(new NoOptions(), NoSharing.Context);

    [TestMethod]
    public void LinearIsTheRemainder()
    {
        int[] sets = [.. Enumerable.Range(1, 130), 255, 257, 641, 1023, 1025, 24 * 64, 65537, 1_000_003, 6_700_417, (1 << 30) - 1, (1 << 30) + 1, int.MaxValue - 1, int.MaxValue];
        var random = new Random(5);
        foreach (var count in sets)
        {
            var divisor = (ulong)count;
            var largest = ulong.MaxValue / divisor * divisor;
            List<ulong> lines = [0, 1, divisor - 1, divisor, divisor + 1, largest - 1, largest, ulong.MaxValue - 1, ulong.MaxValue, 1ul << 63, (1ul << 63) - 1, (1ul << 32) - 1, 1ul << 32];
            for (var i = 0; i < 500; i++)
            {
                var line = (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
                lines.AddRange([line, line / divisor * divisor, unchecked(line / divisor * divisor - 1)]);
            }
            CollectionAssert.AreEqual(lines.Select(line => (int)(line % divisor)).ToArray(), Linear.Specialize(count, new SetsOf(lines)), $"{count} sets");
            Assert.IsTrue(Linear.Specialize(count, new AsksIsModulo()));
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(64)]
    [DataRow(4096)]
    [DataRow(1 << 20)]
    public void XorFoldsAllFields(int sets)
    {
        var bits = int.Log2(sets);
        var lines = Lines(1000);
        CollectionAssert.AreEqual(lines.Select(line => Fold(line, bits, 64)).ToArray(), Folded.Specialize(sets, new SetsOf(lines)));
        foreach (var fields in new[] { 1, 2, 3, 5 })
        {
            var some = new Xor().Create(new XorOptions { Fields = fields }, NoSharing.Context);
            CollectionAssert.AreEqual(lines.Select(line => Fold(line, bits, fields)).ToArray(), some.Specialize(sets, new SetsOf(lines)), $"{fields} fields");
        }
        Assert.IsFalse(Folded.Specialize(sets, new AsksIsModulo()));
    }

    [TestMethod]
    public void PolynomialsAreTheSmallestIrreducibleOnes()
    {
        Assert.HasCount(Polynomials.HighestDegree, Polynomials.Irreducible);
        for (var degree = 1; degree <= Polynomials.HighestDegree; degree++)
        {
            var smallest = (1u << degree) + 1;
            while (!IsIrreducible(smallest))
                smallest += 2;
            Assert.AreEqual(smallest, Polynomials.Irreducible[degree - 1], $"degree {degree}");
        }
    }

    [TestMethod]
    public void IpolyIsTheRemainderOfPolynomials()
    {
        var lines = Lines(1000);
        for (var degree = 1; degree <= Polynomials.HighestDegree; degree++)
        {
            var divisor = Polynomials.Irreducible[degree - 1];
            CollectionAssert.AreEqual(lines.Select(line => Divide(line, divisor)).ToArray(), Polynomial.Specialize(1 << degree, new SetsOf(lines)), $"degree {degree}");
        }
        CollectionAssert.AreEqual(new int[1000], Polynomial.Specialize(1, new SetsOf(lines)));
    }

    /// <summary>Single equations of GPGPU-Sim's hashing.cc: the set numbers of single bits above the set number.</summary>
    [TestMethod]
    [DataRow(16, 0, 0b0011)]
    [DataRow(16, 8, 0b1111)]
    [DataRow(16, 9, 0b1101)]
    [DataRow(16, 12, 0b0010)]
    [DataRow(32, 0, 0b00101)]
    [DataRow(32, 10, 0b11111)]
    [DataRow(32, 14, 0b00110)]
    [DataRow(64, 0, 0b000011)]
    [DataRow(64, 15, 0b111011)]
    [DataRow(64, 18, 0b010001)]
    public void IpolyHasTheEquationsOfGpgpuSim(int sets, int upperBit, int set) =>
        Assert.AreEqual(set, Polynomial.Specialize(sets, new SetsOf([1ul << (int.Log2(sets) + upperBit)]))[0]);

    [TestMethod]
    public void StridesOfPowersOfTwoAreSpread()
    {
        foreach (var sets in new[] { 16, 64, 1024, 4096 })
        {
            for (var stride = 0; stride < 40; stride++)
            {
                var lines = Enumerable.Range(0, sets).Select(i => (ulong)i << stride).ToList();
                Assert.AreEqual(sets, Polynomial.Specialize(sets, new SetsOf(lines)).Distinct().Count(), $"{sets} sets, stride 2^{stride}");
            }
        }
        var strided = Enumerable.Range(0, 64).Select(i => (ulong)i * 64).ToList();
        Assert.AreEqual(1, Linear.Specialize(64, new SetsOf(strided)).Distinct().Count());
        Assert.AreEqual(64, Folded.Specialize(64, new SetsOf(strided)).Distinct().Count());
    }

    [TestMethod]
    public void SetsAreBalanced()
    {
        foreach (var indexing in new[] { Linear, Folded, Polynomial })
        {
            var lines = Enumerable.Range(0, 1 << 16).Select(i => (ulong)i + (5ul << 40)).ToList();
            var counts = indexing.Specialize(256, new SetsOf(lines)).CountBy(set => set).ToList();
            Assert.HasCount(256, counts);
            Assert.IsTrue(counts.All(count => count.Value == 256));
        }
    }

    [TestMethod]
    public void OtherThanPowersOfTwoAreRefused()
    {
        var error = Assert.ThrowsExactly<ModelException>(() => Folded.Specialize(48, new AsksIsModulo()));
        Assert.AreEqual("indexing 'xor': 48 is no power of two; the nearest numbers of sets (or slices) for which it exists are 32 and 64, and 'linear' exists for any", error.Message);
        Assert.ThrowsExactly<ModelException>(() => Polynomial.Specialize(int.MaxValue, new AsksIsModulo()));
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Polynomial.Specialize(1 << 17, new AsksIsModulo())).Message, "powers of two up to 65536");
    }

    private static List<ulong> Lines(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64))];
    }

    private static int Fold(ulong line, int bits, int fields)
    {
        var set = 0ul;
        for (var field = 0; field < fields && bits > 0 && field * bits < 64; field++)
            set ^= line >> (field * bits) & ((1ul << bits) - 1);
        return (int)set;
    }

    private static int Divide(ulong dividend, ulong divisor)
    {
        var degree = (int)ulong.Log2(divisor);
        for (var bit = 63; bit >= degree; bit--)
        {
            if ((dividend >> bit & 1) != 0)
                dividend ^= divisor << (bit - degree);
        }
        return (int)dividend;
    }

    private static bool IsIrreducible(uint polynomial)
    {
        for (var divisor = 2u; 2 * uint.Log2(divisor) <= uint.Log2(polynomial); divisor++)
        {
            if (Divide(polynomial, divisor) == 0)
                return false;
        }
        return true;
    }

    private sealed class SetsOf(IReadOnlyList<ulong> lines) : ISetIndexConsumer<int[]>
    {
        public int[] Use<TKernel>(TKernel kernel)
            where TKernel : struct, ISetIndexKernel => [.. lines.Select(kernel.SetOf)];
    }

    private sealed class AsksIsModulo : ISetIndexConsumer<bool>
    {
        public bool Use<TKernel>(TKernel kernel)
            where TKernel : struct, ISetIndexKernel => TKernel.IsModulo;
    }
}
