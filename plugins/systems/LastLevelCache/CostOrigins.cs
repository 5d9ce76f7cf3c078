using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>What the report says of the model of time and of what-if factors.</summary>
internal static class CostOrigins
{
    /// <summary>The origins.</summary>
    /// <param name="concurrency">Accesses outstanding at once.</param>
    /// <param name="leakageScale">Factor on the leakage power.</param>
    public static IEnumerable<Provenance> Of(double concurrency, double leakageScale)
    {
        yield return new Provenance("time", ProvenanceKind.Computed, concurrency == 1
            ? "one memory access after the other, without overlap; arithmetic is not counted"
            : FormattableString.Invariant($"{concurrency} memory accesses outstanding at once (stated), which divides the time; arithmetic is not counted"));
        if (leakageScale != 1)
        {
            yield return new Provenance("leakage power of the last-level cache", ProvenanceKind.Stated,
                FormattableString.Invariant($"what-if: {leakageScale} times the array model's"));
        }
    }
}
