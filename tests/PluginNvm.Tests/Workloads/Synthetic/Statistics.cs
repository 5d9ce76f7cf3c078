namespace PluginNvm.Tests.Workloads.Synthetic;

/// <summary>Whether counts agree with probabilities. Draws are seeded, so a test that holds once holds always.</summary>
internal static class Statistics
{
    /// <summary>Pearson's statistic of as many degrees of freedom as there are outcomes less one: mean f, variance 2 f. Five deviations above the mean are allowed.</summary>
    public static void AssertDistribution(IReadOnlyList<double> probabilities, IReadOnlyList<long> counts)
    {
        var draws = counts.Sum();
        var statistic = probabilities.Zip(counts, (probability, count) => Math.Pow(count - draws * probability, 2) / (draws * probability)).Sum();
        var freedom = probabilities.Count - 1;
        Assert.AreEqual(1, probabilities.Sum(), 1e-9);
        Assert.IsLessThanOrEqualTo(freedom + 5 * Math.Sqrt(2 * freedom), statistic);
    }

    /// <summary>A binomial count within five standard deviations of its mean.</summary>
    public static void AssertCount(double probability, long draws, long count) =>
        Assert.AreEqual(draws * probability, count, 5 * Math.Sqrt(draws * probability * (1 - probability)));
}
