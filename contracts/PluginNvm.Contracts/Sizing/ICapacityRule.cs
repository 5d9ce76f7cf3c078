namespace PluginNvm.Contracts;

/// <summary>How large is the memory of each technology?</summary>
[PluginKind("sizing")]
public interface ICapacityRule
{
    /// <summary>Chooses a capacity.</summary>
    /// <param name="array">The model that will characterise the memory.</param>
    /// <param name="request">The memory but for its capacity, which the rule replaces.</param>
    /// <param name="cancellation">Ends a search early.</param>
    /// <exception cref="ModelException">No capacity satisfies the rule.</exception>
    CapacityChoice Choose(IArrayModel array, ArrayRequest request, CancellationToken cancellation);
}

/// <summary>A chosen capacity and why.</summary>
public sealed record CapacityChoice
{
    /// <summary>Data capacity.</summary>
    public required DataSize Capacity { get; init; }

    /// <summary>One line for the report, for example what area it was matched to.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the values came from on which the choice rests, for example those of a reference memory; empty when it rests on none. A system adds them to its result's.</summary>
    public required IReadOnlyList<Provenance> Provenance { get; init; }
}
