using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Cells;

/// <summary>What the figures of a cell must be together for the formulas to give a physical result.</summary>
internal static class CellRules
{
    /// <summary>What is wrong with a cell, each with the nearest that would be right.</summary>
    public static IEnumerable<string> Broken(CircuitCell cell)
    {
        if (!(cell.MinimumSenseVoltage > 0))
            yield return Text($"its minimum sense voltage (minimum-sense-voltage-v) is {cell.MinimumSenseVoltage:R} V, and no amplifier decides a difference of nothing; common are 0.025 to 0.1 V");
        if (!cell.IsResistive)
        {
            if (cell.Access != AccessDeviceType.Cmos)
                yield return "its access device is no transistor, and cells of this type are reached through transistors";
            yield break;
        }
        if (cell.ResistanceOff <= cell.ResistanceOn)
            yield return Text($"its high resistance, {cell.ResistanceOff:R} ohm, does not exceed the low one, {cell.ResistanceOn:R} ohm, so its states cannot be told apart");
        if (cell is { ReadVoltage: > 0, ReadPower: 0 } && cell.ReadVoltage <= cell.AccessDrop)
            yield return Text($"its read voltage, {cell.ReadVoltage:R} V, does not exceed the drop over its access device, {cell.AccessDrop:R} V; a higher voltage, or the power of a read (read-power-w), would do");
        foreach (var (state, write) in new[] { ("set", cell.Set), ("reset", cell.Reset) })
        {
            if (write is { ByCurrent: true, Current: 0 })
                yield return $"it is written by current ({state}-by-current), but states no {state} current";
            else if (write is { ByCurrent: false, Energy: 0 } && Math.Abs(write.Voltage) <= cell.AccessDrop)
                yield return Text($"its {state} voltage, {Math.Abs(write.Voltage):R} V, does not exceed the drop over its access device, {cell.AccessDrop:R} V, so no energy reaches the cell; a higher voltage, or the energy of a {state}, would do");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
