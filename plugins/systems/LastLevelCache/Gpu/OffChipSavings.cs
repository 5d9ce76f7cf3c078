using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>The off-chip accesses that remain at a capacity.</summary>
internal static class OffChipSavings
{
    /// <summary>The traffic after the reduction of a capacity, and where the reduction comes from.</summary>
    /// <exception cref="ModelException">Reductions are listed, but none for this capacity.</exception>
    public static (OffChipTraffic Traffic, Provenance? Origin) Apply(OffChipTraffic traffic, DataSize capacity, IReadOnlyList<OffChipReduction> reductions)
    {
        if (reductions.Count == 0)
            return (traffic, null);
        var listed = reductions.FirstOrDefault(reduction => reduction.Capacity == capacity)
            ?? throw new ModelException($"No reduction of off-chip accesses is listed for a cache of {capacity}; listed are {string.Join(", ", reductions.Select(reduction => reduction.Capacity))}.");

        var left = 1 - listed.Fraction;
        var origin = listed.Fraction == 0 && listed.Source is null
            ? null
            : new Provenance($"off-chip accesses saved at {capacity}", listed.Provenance,
                FormattableString.Invariant($"{100 * listed.Fraction:0.##} %: {listed.Source ?? "no source given"}"));
        return (traffic with { Reads = traffic.Reads * left, Writes = traffic.Writes * left }, origin);
    }
}
