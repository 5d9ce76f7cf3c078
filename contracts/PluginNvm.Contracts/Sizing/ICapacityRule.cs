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
/// <param name="Capacity">Data capacity.</param>
/// <param name="Reason">One line for the report, for example what area it was matched to.</param>
public sealed record CapacityChoice(DataSize Capacity, string Reason);
