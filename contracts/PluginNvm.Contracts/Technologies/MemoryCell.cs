namespace PluginNvm.Contracts;

/// <summary>
/// One memory cell. Read and write have paths of their own, so that a cell may read through one device and write through another (SOT-MRAM);
/// null means unknown, never zero.
/// </summary>
public sealed record MemoryCell
{
    /// <summary>The technology's name, by which tables of arrays know it, for example <c>stt-mram</c>.</summary>
    public required string Technology { get; init; }

    /// <summary>The process node of the access devices, as the industry names it.</summary>
    public required Length Node { get; init; }

    /// <summary>Whether the content survives without power.</summary>
    public required bool NonVolatile { get; init; }

    /// <summary>Cell area.</summary>
    public Area? Area { get; init; }

    /// <summary>Height over width of the cell.</summary>
    public double? AspectRatio { get; init; }

    /// <summary>Cell area over that of the foundry's SRAM bitcell of the same node.</summary>
    public double? AreaRelativeToSram { get; init; }

    /// <summary>Bits stored in one cell.</summary>
    public int BitsPerCell { get; init; } = 1;

    /// <summary>The storage element's resistance in its low state.</summary>
    public Resistance? LowResistance { get; init; }

    /// <summary>The storage element's resistance in its high state.</summary>
    public Resistance? HighResistance { get; init; }

    /// <summary>How the cell is sensed.</summary>
    public ReadPath Read { get; init; } = new();

    /// <summary>How the cell is written.</summary>
    public WritePath Write { get; init; } = new();

    /// <summary>Mean time until one bit is lost without refresh; null where unknown or unlimited.</summary>
    public Time? Retention { get; init; }

    /// <summary>Writes a cell stands; null where unknown or unlimited.</summary>
    public double? Endurance { get; init; }

    /// <summary>Static current of one cell from the supply.</summary>
    public Current? LeakageCurrent { get; init; }

    /// <summary>Values of further models by name, for example <c>sram-nmos-width-f</c>, in the unit the name or its plugin's documentation gives.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>();

    /// <summary>Where the values come from.</summary>
    public required IReadOnlyList<Provenance> Provenance { get; init; }
}
