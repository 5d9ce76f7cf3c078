namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>What a search of a memory found: a RAM, or a cache's data and tags.</summary>
internal sealed record MemoryResult
{
    public required MemoryQuery Query { get; init; }

    /// <summary>The RAM or the data array.</summary>
    public required ArraySearchResult Data { get; init; }

    /// <summary>The tag array of a cache; null for a RAM.</summary>
    public ArraySearchResult? Tags { get; init; }

    /// <summary>Whether every array has a feasible organisation.</summary>
    public bool IsFeasible => Data.Winners.Count > 0 && Tags is not { Winners.Count: 0 };

    /// <summary>Whether any organisation has a finite value for an objective.</summary>
    public bool Has(Objective objective) => Data.Winners.ContainsKey(objective) && Tags?.Winners.ContainsKey(objective) != false;

    /// <summary>The memory that is best for an objective: each of its arrays is.</summary>
    public MemoryFigures Best(Objective objective) => new(Query, Data.Winners[objective], Tags?.Winners[objective]);
}
