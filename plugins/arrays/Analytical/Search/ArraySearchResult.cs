using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>What a search of one array found.</summary>
internal sealed record ArraySearchResult
{
    /// <summary>The best for each objective; empty where nothing is feasible.</summary>
    public required IReadOnlyDictionary<Objective, ArrayWinner> Winners { get; init; }

    /// <summary>Organisations that were looked at, without those whose active parts outnumber the bits of a block.</summary>
    public required long Evaluated { get; init; }

    /// <summary>Organisations that break no rule; null where the search passed over what could not win without looking further.</summary>
    public required long? Valid { get; init; }

    /// <summary>How many organisations broke which rule first.</summary>
    public required IReadOnlyDictionary<Rule, long> Rejected { get; init; }
}
