namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>Powers of two from the least to the most, both included.</summary>
internal readonly record struct Span(int Least, int Most)
{
    public static Span Of(int only) => new(only, only);

    /// <summary>The same, within a bound.</summary>
    public Span UpTo(int bound) => new(Math.Min(Least, bound), Math.Min(Most, bound));

    public IEnumerable<int> Values()
    {
        for (var value = Least; value <= Most; value *= 2)
            yield return value;
    }
}
