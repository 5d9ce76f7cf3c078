namespace PluginNvm.Contracts;

/// <summary>What one run of one workload on one system gave: what metrics read and reports show.</summary>
public sealed record SystemResult
{
    /// <summary>Time from start to end of the workload.</summary>
    public required Time Time { get; init; }

    /// <summary>The system's parts with their energies, areas and counters.</summary>
    public required Component Root { get; init; }

    /// <summary>Plain outputs that are neither time, energy nor area, by name, for example <c>capacity</c> in bytes.</summary>
    public IReadOnlyList<MetricValue> Outputs { get; init; } = [];

    /// <summary>Tables that show the run in detail.</summary>
    public IReadOnlyList<ResultTable> Tables { get; init; } = [];

    /// <summary>Figures over those tables.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Where the numbers that went in came from.</summary>
    public IReadOnlyList<Provenance> Provenance { get; init; } = [];
}
