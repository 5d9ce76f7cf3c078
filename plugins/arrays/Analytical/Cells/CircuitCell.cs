using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Cells;

/// <summary>A cell as the circuits see it. Lengths in features F of the device's node; all else in SI units; 0 means not stated.</summary>
internal sealed record CircuitCell
{
    public required CellType Type { get; init; }

    /// <summary>Cell area, F2.</summary>
    public required double Area { get; init; }

    /// <summary>Height over width.</summary>
    public required double AspectRatio { get; init; }

    /// <summary>Extent along the bitline, F.</summary>
    public double Height => Math.Sqrt(Area * AspectRatio);

    /// <summary>Extent along the word line, F.</summary>
    public double Width => Math.Sqrt(Area / AspectRatio);

    public AccessDeviceType Access { get; init; } = AccessDeviceType.Cmos;

    /// <summary>Width of the access transistor, F.</summary>
    public double AccessWidth { get; init; }

    /// <summary>Voltage lost across the access device.</summary>
    public double AccessDrop { get; init; }

    /// <summary>Leakage current of an unselected access device.</summary>
    public double AccessLeakage { get; init; }

    /// <summary>Low and high resistance while reading.</summary>
    public double ResistanceOn { get; init; }

    public double ResistanceOff { get; init; }

    /// <summary>Low resistance at the set and reset voltage and at half the reset voltage.</summary>
    public double ResistanceOnAtSet { get; init; }

    public double ResistanceOnAtReset { get; init; }

    public double ResistanceOnAtHalfReset { get; init; }

    /// <summary>Capacitance of a cell without a transistor: the larger of its two states.</summary>
    public double Capacitance { get; init; }

    /// <summary>Whether the cell is sensed by current.</summary>
    public bool ReadByCurrent { get; init; }

    public double ReadVoltage { get; init; }

    public double ReadCurrent { get; init; }

    public double ReadPower { get; init; }

    /// <summary>Smallest difference that a sense amplifier decides.</summary>
    public double MinimumSenseVoltage { get; init; } = 0.08;

    public CellWrite Set { get; init; } = new();

    public CellWrite Reset { get; init; } = new();

    /// <summary>Widths of an SRAM cell's pull-down and pull-up transistors, F.</summary>
    public double SramPullDown { get; init; } = 2.08;

    public double SramPullUp { get; init; } = 1.23;

    /// <summary>Storage capacitance of a dynamic cell.</summary>
    public double StorageCapacitance { get; init; }

    /// <summary>Cells between two stitches of the word line; 0 for none.</summary>
    public int Stitching { get; init; }

    /// <summary>Whether state is a resistance.</summary>
    public bool IsResistive => Type is CellType.Mram or CellType.Pcram or CellType.Memristor;

    /// <summary>Whether set and reset are told apart in the results of an array.</summary>
    public bool HasSetAndReset => Type == CellType.Pcram;
}

/// <summary>One way of writing a cell; 0 means not stated.</summary>
/// <param name="ByCurrent">Whether the current is held rather than the voltage.</param>
/// <param name="Voltage">V.</param>
/// <param name="Current">A.</param>
/// <param name="Pulse">s.</param>
/// <param name="Energy">J per bit.</param>
internal readonly record struct CellWrite(bool ByCurrent, double Voltage, double Current, double Pulse, double Energy);
