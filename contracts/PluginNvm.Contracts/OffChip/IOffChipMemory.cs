namespace PluginNvm.Contracts;

/// <summary>What do DRAM accesses cost?</summary>
[PluginKind("offchip")]
public interface IOffChipMemory
{
    /// <summary>
    /// The cost of a run's off-chip accesses when nothing overlaps them. Before a long simulation it is asked for a read and a write that need not occur, so that a missing cost is told early.
    /// </summary>
    /// <exception cref="ModelException">The memory has no cost for this traffic; the message names what must be stated.</exception>
    OffChipCost Cost(OffChipTraffic traffic);
}

/// <summary>Accesses that leave the chip. Counts are expectations, so they need not be whole.</summary>
/// <param name="Reads">Number of reads.</param>
/// <param name="Writes">Number of writes.</param>
/// <param name="AccessSize">Data moved by one access.</param>
public readonly record struct OffChipTraffic(double Reads, double Writes, DataSize AccessSize)
{
    /// <summary>
    /// Whether these are accesses of the off-chip memory itself, measured or simulated. False: they stand for accesses of the cache before it, and only
    /// then may a cost that was fitted per access of that cache be charged.
    /// </summary>
    public bool Counted { get; init; }
}

/// <summary>What off-chip accesses cost.</summary>
public sealed record OffChipCost
{
    /// <summary>Time of all accesses one after the other.</summary>
    public required Time SerialTime { get; init; }

    /// <summary>Dynamic energy of all accesses.</summary>
    public required Energy Energy { get; init; }

    /// <summary>Power drawn whether or not accesses happen (refresh, standby, interface).</summary>
    public Power BackgroundPower { get; init; }

    /// <summary>Where the values come from.</summary>
    public required IReadOnlyList<Provenance> Provenance { get; init; }
}
