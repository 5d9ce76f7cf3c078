using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Published;

/// <summary>One cache of a table. Word, ways and temperature are null where the table does not state them.</summary>
internal sealed record CacheRow
{
    public required string Technology { get; init; }

    public required Length Node { get; init; }

    public required DataSize Capacity { get; init; }

    public DataSize? Word { get; init; }

    public int? Ways { get; init; }

    public Temperature? Temperature { get; init; }

    public required Time ReadLatency { get; init; }

    public required Time WriteLatency { get; init; }

    public required Energy ReadEnergy { get; init; }

    public required Energy WriteEnergy { get; init; }

    public required Power Leakage { get; init; }

    public required Area Area { get; init; }

    public required ProvenanceKind Provenance { get; init; }

    public required string Source { get; init; }

    /// <summary>File and line, for messages.</summary>
    public required string Place { get; init; }

    public bool IsOf(string technology, Length node) => Technology == technology && Picometres(Node) == Picometres(node);

    /// <summary>Nodes are told apart to a picometre, so that 16 nm is the same however it was computed.</summary>
    public static long Picometres(Length node) => (long)Math.Round(node.Metres * 1e12);
}
