using PluginNvm.Workloads.Synthetic.Uniform;

namespace PluginNvm.Tests.Workloads.Synthetic;

/// <summary>Is every line equally likely, and every access a write with the stated probability?</summary>
[TestClass]
public sealed class RandomTests
{
    private const int Draws = 1_000_000;
    private const int Lines = 777;

    private static readonly RandomOptions Options = new()
    {
        Accesses = Draws, Footprint = DataSize.FromBytes(Lines * 64 + 63), AccessSize = DataSize.FromBytes(4), WriteFraction = 0.3, Base = DataSize.FromBytes(0x1000),
    };

    [TestMethod]
    public void Lines_are_equally_likely()
    {
        var accesses = Made.Accesses(new RandomSource(), Options);
        Assert.HasCount(Draws, accesses);
        var counts = new long[Lines];
        foreach (var access in accesses)
        {
            Assert.AreEqual(0UL, (access.Address - 0x1000) % 64);
            Assert.AreEqual(4u, access.Size);
            counts[(access.Address - 0x1000) / 64]++;
        }
        Statistics.AssertDistribution(Enumerable.Repeat(1d / Lines, Lines).ToArray(), counts);

        // Neighbouring draws are independent: so are pairs of them, told by the part of the memory they fall into.
        var pairs = new long[49];
        for (var i = 0; i < Draws; i += 2)
            pairs[Part(accesses[i]) * 7 + Part(accesses[i + 1])]++;
        Statistics.AssertDistribution(Enumerable.Repeat(1 / 49d, 49).ToArray(), pairs);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.001)]
    [DataRow(0.3)]
    [DataRow(1.0)]
    public void Writes_have_their_probability(double fraction)
    {
        var accesses = Made.Accesses(new RandomSource(), Options with { WriteFraction = fraction });
        Statistics.AssertCount(fraction, Draws, accesses.Count(access => access.Kind == AccessKind.Write));
        Statistics.AssertCount(fraction, accesses.Count(access => Part(access) == 3), accesses.Count(access => Part(access) == 3 && access.Kind == AccessKind.Write));
        Assert.IsTrue(accesses.All(access => access.Kind is AccessKind.Read or AccessKind.Write));
    }

    [TestMethod]
    public void A_footprint_less_than_a_line_is_refused()
    {
        Assert.AreEqual("footprint is 63 B, less than a line of 64 B.", Made.Refused(new RandomSource(), Options with { Footprint = DataSize.FromBytes(63) }));
        Assert.AreEqual("accessSize is 65 B, more than the lineSize of 64 B.", Made.Refused(new RandomSource(), Options with { AccessSize = DataSize.FromBytes(65) }));
    }

    private static int Part(Access access) => (int)((access.Address - 0x1000) / 64 / (Lines / 7));
}
