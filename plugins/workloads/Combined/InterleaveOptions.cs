using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Combined;

/// <summary>Options of <c>interleave</c>.</summary>
public sealed record InterleaveOptions
{
    /// <summary>The streams, which take turns in this order; at least one. The first is stream 0.</summary>
    public required IReadOnlyList<InterleavedOptions> Streams { get; init; }

    /// <summary>Time from one access to the next. Not stated: the accesses have no times.</summary>
    [AllowedRange("0 s")]
    public Time? Interval { get; init; }
}

/// <summary>One stream of <c>interleave</c>.</summary>
public sealed record InterleavedOptions
{
    /// <summary>Where its accesses come from: an access stream.</summary>
    public required IWorkloadSource Workload { get; init; }

    /// <summary>Accesses in each of its turns.</summary>
    [AllowedRange(1)]
    public long Turn { get; init; } = 1;
}
