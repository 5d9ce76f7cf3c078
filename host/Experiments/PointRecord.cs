using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>What a finished point leaves behind: all that reports need, and nothing of its plugins' types.</summary>
public sealed record PointRecord
{
    /// <summary>The measured values, metric after metric.</summary>
    public required IReadOnlyList<MetricValue> Values { get; init; }

    /// <summary>Names of the metrics' headline values.</summary>
    public required IReadOnlyList<string> Headlines { get; init; }

    /// <summary>Tables of the result.</summary>
    public IReadOnlyList<ResultTable> Tables { get; init; } = [];

    /// <summary>Figures over those tables.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Where the inputs came from.</summary>
    public IReadOnlyList<Provenance> Provenance { get; init; } = [];
}

/// <summary>A point's result, or why it has none.</summary>
/// <param name="Point">Index in the plan.</param>
/// <param name="Record">The result, or null.</param>
/// <param name="Failure">Why there is none, or null.</param>
public sealed record PointOutcome(int Point, PointRecord? Record, PointFailure? Failure);
