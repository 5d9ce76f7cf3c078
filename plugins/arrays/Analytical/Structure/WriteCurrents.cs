using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Currents that lines must carry while cells are written, half-selected neighbours included, A.</summary>
/// <param name="WordLine">Of a word line.</param>
/// <param name="Bitline">Of a bitline.</param>
internal readonly record struct WriteCurrents(double WordLine, double Bitline)
{
    public static WriteCurrents Of(CircuitCell cell, int rows, int columns, int selectedColumns)
    {
        if (!cell.IsResistive)
            return default;
        if (cell.Access == AccessDeviceType.Cmos)
            return new(0, Math.Max(cell.Reset.Current, cell.Set.Current) + cell.AccessLeakage * (rows - 1));
        var current = cell.Reset.Current != 0 ? cell.Reset.Current : (Math.Abs(cell.Reset.Voltage) - cell.AccessDrop) / cell.ResistanceOnAtReset;
        // A half-selected crosspoint sees half the voltage; a selector leaks.
        var sneak = cell.Access == AccessDeviceType.None ? current * cell.ResistanceOnAtReset / 2 / cell.ResistanceOnAtHalfReset : cell.AccessLeakage;
        return new(current * selectedColumns + sneak * (columns - selectedColumns), current + sneak * (rows - 1));
    }
}
