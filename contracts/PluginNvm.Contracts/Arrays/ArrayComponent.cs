namespace PluginNvm.Contracts;

/// <summary>
/// A part of an array (bank, mat, subarray, H-tree, predecoder, bitline ...) with what one access costs there and what it occupies.
/// Values are those of <b>one</b> such part with all below it, so a parent's are not the sum of its children's: children may work at the
/// same time and occur several times. Null means unknown or without meaning there, never zero.
/// </summary>
public sealed record ArrayComponent
{
    /// <summary>Name, unique among its siblings, for example <c>row decoder</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How many of it the parent holds, at least 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How many of these one access wakes, from 0 to <see cref="Count"/>.</summary>
    public int Active { get; init; } = 1;

    /// <summary>Time of a read spent here.</summary>
    public Time? ReadLatency { get; init; }

    /// <summary>Time of a write spent here, where set and reset are not told apart.</summary>
    public Time? WriteLatency { get; init; }

    /// <summary>Time of writing the low-resistance state (or a one) spent here.</summary>
    public Time? SetLatency { get; init; }

    /// <summary>Time of writing the high-resistance state (or a zero) spent here.</summary>
    public Time? ResetLatency { get; init; }

    /// <summary>Dynamic energy of a read spent here.</summary>
    public Energy? ReadEnergy { get; init; }

    /// <summary>Dynamic energy of a write spent here, where set and reset are not told apart.</summary>
    public Energy? WriteEnergy { get; init; }

    /// <summary>Dynamic energy of writing the low-resistance state (or a one) spent here.</summary>
    public Energy? SetEnergy { get; init; }

    /// <summary>Dynamic energy of writing the high-resistance state (or a zero) spent here.</summary>
    public Energy? ResetEnergy { get; init; }

    /// <summary>Static power.</summary>
    public Power? LeakagePower { get; init; }

    /// <summary>Silicon area.</summary>
    public Area? Area { get; init; }

    /// <summary>Extent along the bitlines.</summary>
    public Length? Height { get; init; }

    /// <summary>Extent along the word lines.</summary>
    public Length? Width { get; init; }

    /// <summary>The parts of this part.</summary>
    public IReadOnlyList<ArrayComponent> Children { get; init; } = [];
}
