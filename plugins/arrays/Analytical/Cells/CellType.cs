namespace PluginNvm.Arrays.Analytical.Cells;

/// <summary>Kinds of memory cell that the circuits know how to read and write.</summary>
public enum CellType
{
    /// <summary>Six-transistor static cell.</summary>
    Sram,

    /// <summary>Dynamic cell in a logic process.</summary>
    Edram,

    /// <summary>Magnetic tunnel junction.</summary>
    Mram,

    /// <summary>Phase-change resistor.</summary>
    Pcram,

    /// <summary>Resistive switching element.</summary>
    Memristor,
}
