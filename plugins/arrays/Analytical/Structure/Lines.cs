using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Word line and bitline of a subarray with what the cells add to them.</summary>
internal sealed class Lines
{
    private const double StitchLength = 7.5;

    public Lines(CircuitCell cell, Circuitry circuitry, int rows, int columns)
    {
        var device = circuitry.Device;
        var f = device.Feature;
        var wire = circuitry.LocalWire;
        WordLineLength = columns * cell.Width * f;
        if (cell.Stitching > 0)
            WordLineLength += ((columns - 1) / cell.Stitching + 1) * StitchLength * f;
        BitlineLength = rows * cell.Height * f;
        BareWordLine = WordLineLength * wire.Capacitance;
        WordLineResistance = WordLineLength * wire.Resistance;
        BitlineResistance = BitlineLength * wire.Resistance;
        WordLine = BareWordLine;
        Bitline = BitlineLength * wire.Capacitance;
        if (cell.Access == AccessDeviceType.Cmos)
        {
            var access = cell.AccessWidth * f;
            AccessResistance = device.ResistanceN(access);
            AccessDrain = device.InverterOutput(access, 0, cell.Width * f);
            WordLine += (cell.Type == CellType.Sram ? 2 : 1) * device.Gate(access) * columns;
            // Neighbours share a contact.
            Bitline += AccessDrain * rows / 2;
        }
        else if (cell.Access != AccessDeviceType.Bjt)
        {
            AccessDrain = cell.Capacitance;
            WordLine += cell.Capacitance * columns;
            Bitline += cell.Capacitance * rows;
        }
        // The formulas give a bipolar transistor no capacitance.
    }

    public double WordLineLength { get; }

    public double BitlineLength { get; }

    /// <summary>Capacitance of the word line's wire alone.</summary>
    public double BareWordLine { get; }

    /// <summary>Capacitance with the cells.</summary>
    public double WordLine { get; }

    public double WordLineResistance { get; }

    /// <summary>Capacitance with the cells.</summary>
    public double Bitline { get; }

    public double BitlineResistance { get; }

    /// <summary>Resistance of a cell's access transistor; 0 without one.</summary>
    public double AccessResistance { get; }

    /// <summary>Capacitance of one cell at its bitline.</summary>
    public double AccessDrain { get; }
}
