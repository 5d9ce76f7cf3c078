namespace PluginNvm.Contracts;

/// <summary>A workload in one of three shapes; a system says which it accepts.</summary>
public abstract record Workload
{
    private protected Workload()
    {
    }

    /// <summary>Name for tables and messages.</summary>
    public required string Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required IReadOnlyList<Provenance> Provenance { get; init; }
}

/// <summary>A network graph: operators with tensor shapes.</summary>
public sealed record GraphWorkload : Workload
{
    /// <summary>The graph.</summary>
    public required NetworkGraph Graph { get; init; }
}

/// <summary>Traffic: counts per kernel.</summary>
public sealed record TrafficWorkload : Workload
{
    /// <summary>The counts.</summary>
    public required Traffic Traffic { get; init; }
}

/// <summary>An access stream: addresses, in blocks.</summary>
public sealed record StreamWorkload : Workload
{
    /// <summary>The stream.</summary>
    public required IAccessStream Stream { get; init; }
}
