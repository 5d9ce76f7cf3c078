namespace PluginNvm.Contracts;

/// <summary>What a memory costs. Latencies and energies are per access of one word or line.</summary>
public sealed record ArrayCharacterisation
{
    /// <summary>Data capacity.</summary>
    public required DataSize Capacity { get; init; }

    /// <summary>Time from address to data of a read; a hit, for a cache.</summary>
    public required Time ReadLatency { get; init; }

    /// <summary>Time from address and data until the write is done.</summary>
    public required Time WriteLatency { get; init; }

    /// <summary>Dynamic energy of a read; of a hit, for a cache.</summary>
    public required Energy ReadEnergy { get; init; }

    /// <summary>Dynamic energy of a write.</summary>
    public required Energy WriteEnergy { get; init; }

    /// <summary>Static power of the whole memory.</summary>
    public required Power LeakagePower { get; init; }

    /// <summary>Silicon area of the whole memory.</summary>
    public required Area Area { get; init; }

    /// <summary>Time until a cache knows that it misses; null where unknown or for a RAM.</summary>
    public Time? MissLatency { get; init; }

    /// <summary>Dynamic energy of a cache's miss (look-up without data); null where unknown or for a RAM.</summary>
    public Energy? MissEnergy { get; init; }

    /// <summary>The organisation chosen, as name and value, for example <c>subarray rows</c> = <c>512</c>.</summary>
    public IReadOnlyDictionary<string, string> Organisation { get; init; } = new Dictionary<string, string>();

    /// <summary>The memory as the tree of its parts: where latency, energy, leakage and area arise. Null when the model knows only totals.</summary>
    public ArrayComponent? Breakdown { get; init; }

    /// <summary>Where the values come from.</summary>
    public required IReadOnlyList<Provenance> Provenance { get; init; }
}
