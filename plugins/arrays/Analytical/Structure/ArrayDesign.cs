using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>What an array is to be: everything but its organisation.</summary>
internal sealed record ArrayDesign
{
    public required CircuitCell Cell { get; init; }

    public required Circuitry Circuitry { get; init; }

    public required ArrayRole Role { get; init; }

    public CacheAccessMode Access { get; init; }

    /// <summary>Ways of the cache; 1 for a RAM.</summary>
    public int Ways { get; init; } = 1;

    /// <summary>Bits of a block: word, line, or all lines of a set; for tags, before rounding up to what an organisation divides.</summary>
    public required long BlockBits { get; init; }

    /// <summary>Number of blocks: words, lines or sets; for tags, lines.</summary>
    public required long Blocks { get; init; }

    /// <summary>Ways that the address selects after routing: those of a data array in normal access and of tags, else 1.</summary>
    public int RoutedWays { get; init; } = 1;

    /// <summary>Whether the bank is routed by an H-tree, else by a bus.</summary>
    public bool HTree { get; init; } = true;

    /// <summary>Whether sense amplifiers stand in the subarrays, else at the bank's edge.</summary>
    public bool InternalSensing { get; init; } = true;

    public required GlobalWire GlobalWire { get; init; }

    public bool IsTag => Role == ArrayRole.Tags;

    public bool IsCache => Role != ArrayRole.Ram;

    /// <summary>Bits of a block under an organisation: tags are rounded up so that the active parts share them evenly; 0 where parts would go empty.</summary>
    public long BlockBitsOf(Organisation organisation)
    {
        var parts = (long)organisation.ActiveMats * organisation.ActiveSubarrays;
        if (BlockBits < parts)
            return 0;
        return IsTag ? (BlockBits + parts - 1) / parts * parts : BlockBits;
    }
}

/// <summary>What an array holds.</summary>
internal enum ArrayRole
{
    Ram,
    Data,
    Tags,
}

/// <summary>In which order a cache reads tags and data.</summary>
public enum CacheAccessMode
{
    /// <summary>Tags and data at once; the tag selects the way inside the data array.</summary>
    Normal,

    /// <summary>Tags, then the one way that hits.</summary>
    Sequential,

    /// <summary>Tags and all ways at once; the way is selected outside.</summary>
    Fast,
}
