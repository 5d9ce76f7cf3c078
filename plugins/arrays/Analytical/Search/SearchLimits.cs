using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>Values that an organisation must not exceed, one for each objective.</summary>
internal sealed class SearchLimits(IReadOnlyDictionary<Objective, double> limits)
{
    public static SearchLimits None { get; } = new(new Dictionary<Objective, double>());

    public bool Any => limits.Count > 0;

    public double Of(Objective objective) => limits.TryGetValue(objective, out var limit) ? limit : double.PositiveInfinity;

    public bool Allow(ArrayDesign design, Bank bank) => limits.All(limit => Score.Of(design, bank, limit.Key) <= limit.Value);
}
