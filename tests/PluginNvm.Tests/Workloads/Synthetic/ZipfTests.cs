using PluginNvm.Workloads.Synthetic.Zipf;

namespace PluginNvm.Tests.Workloads.Synthetic;

/// <summary>Do lines come as often as Zipf's law says, in an order in memory that the seed draws?</summary>
[TestClass]
public sealed class ZipfTests
{
    private const int Draws = 2_000_000;

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(0.9)]
    [DataRow(2.5)]
    public void Few_lines_have_their_probabilities(double exponent)
    {
        // So few lines that their order by frequency is that of their probabilities.
        const int Lines = 12;
        var counts = Counts(Lines, exponent).OrderDescending().ToArray();
        Statistics.AssertDistribution(Law(Lines, exponent), counts);
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(0.99)]
    [DataRow(1.2)]
    public void The_likeliest_of_many_lines_have_their_probabilities(double exponent)
    {
        const int Lines = 100_000;
        var law = Law(Lines, exponent);
        var counts = Counts(Lines, exponent).OrderDescending().ToArray();
        var likeliest = exponent < 0.9 ? 1 : 5;
        for (var rank = 0; rank < likeliest; rank++)
            Statistics.AssertCount(law[rank], Draws, counts[rank]);
    }

    [TestMethod]
    public void Exponent_zero_makes_all_lines_equally_likely()
    {
        const int Lines = 1000;
        Statistics.AssertDistribution(Law(Lines, 0), Counts(Lines, 0));
    }

    [TestMethod]
    public void Halves_of_the_memory_share_the_likely_lines()
    {
        // Were ranks not spread, the first half would have nearly all accesses: each of the twenty likeliest lines is in it with probability one half.
        const int Lines = 10_000;
        var first = 0;
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var counts = Counts(Lines, 1, seed, 20_000);
            first += Array.IndexOf(counts, counts.Max()) < Lines / 2 ? 1 : 0;
        }
        Assert.IsTrue(first is > 2 and < 18, $"{first} of 20");
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void One_line_or_two_are_enough(int lines)
    {
        var counts = Counts(lines, 1);
        Statistics.AssertDistribution(Law(2, 1)[..1].Select(p => lines == 1 ? 1 : p).Concat(lines == 1 ? [] : Law(2, 1)[1..]).ToArray(), counts.OrderDescending().ToArray());
    }

    [TestMethod]
    public void Writes_do_not_prefer_lines()
    {
        var accesses = Made.Accesses(new ZipfSource(), new ZipfOptions { Accesses = Draws, Lines = 100, WriteFraction = 0.3 });
        Statistics.AssertCount(0.3, Draws, accesses.Count(access => access.Kind == AccessKind.Write));
        foreach (var line in accesses.GroupBy(access => access.Address))
            Statistics.AssertCount(0.3, line.Count(), line.Count(access => access.Kind == AccessKind.Write));
    }

    private static long[] Counts(int lines, double exponent, ulong seed = 1, int draws = Draws)
    {
        var counts = new long[lines];
        foreach (var access in Made.Accesses(
            new ZipfSource(), new ZipfOptions { Accesses = draws, Lines = lines, Exponent = exponent, LineSize = DataSize.FromBytes(32), AccessSize = DataSize.FromBytes(4) }, seed))
        {
            Assert.AreEqual(0UL, access.Address % 32);
            counts[access.Address / 32]++;
        }
        return counts;
    }

    private static double[] Law(int lines, double exponent)
    {
        var weights = Enumerable.Range(1, lines).Select(rank => Math.Pow(rank, -exponent)).ToArray();
        var sum = weights.Reverse().Sum();
        return weights.Select(weight => weight / sum).ToArray();
    }
}
