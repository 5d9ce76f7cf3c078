using System.Globalization;
using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>Whether the statements about a cell make sense together.</summary>
internal static class CellChecks
{
    public static void Check(CircuitCell cell, Statements stated, FileProblems problems)
    {
        var say = new Teller(stated, problems);
        say.Need("CellArea", cell.Area, "the cell's area in squared features decides the length of every line");
        say.Need("CellAspectRatio", cell.AspectRatio, "height over width decides how the area divides between word line and bitline");
        if (cell.Access == AccessDeviceType.Cmos && !stated.IsRefused("AccessType"))
            say.Need("AccessCMOSWidth", cell.AccessWidth, "a transistor without width passes no current");
        if (cell.IsResistive)
        {
            if (!stated.IsRefused("AccessType"))
                Access(cell, say);
            Resistances(cell, say);
            if (!stated.IsRefused("ReadMode"))
                Reading(cell, say);
            foreach (var (state, write, resistance) in new[] { ("Reset", cell.Reset, cell.ResistanceOnAtReset), ("Set", cell.Set, cell.ResistanceOnAtSet) })
            {
                if (!stated.IsRefused(state + "Mode"))
                    Writing(cell, write, state, resistance, say);
            }
        }
        else
        {
            if (cell.Access != AccessDeviceType.Cmos)
                say.Error("AccessType", "cells of this type are reached through transistors; write '-AccessType: CMOS'");
            if (cell.Type == CellType.Edram)
                say.Need("DRAMCellCapacitance", cell.StorageCapacitance, "the stored charge is what is sensed");
            if (cell.ReadByCurrent)
                say.Error("ReadMode", "cells of this type are sensed by voltage; write '-ReadMode: voltage'");
        }
    }

    private static void Access(CircuitCell cell, Teller say)
    {
        if (cell.Access is AccessDeviceType.None or AccessDeviceType.Diode && !say.States("CapacitanceOn") && !say.States("CapacitanceOff"))
            say.Missing("CapacitanceOn", "without a transistor every cell of a line loads it with its own capacitance");
        if (cell.Access is AccessDeviceType.Bjt or AccessDeviceType.Diode)
            say.Warn("AccessType", "access through a diode or bipolar transistor follows NVSim's formulas, but no result of the tool was compared with it");
        if (cell.Access == AccessDeviceType.None)
        {
            if (cell.Reset.Current == 0)
                say.Need("ResistanceOnAtResetVoltage", cell.ResistanceOnAtReset, "it decides the current of a written crosspoint");
            say.Need("ResistanceOnAtHalfResetVoltage", cell.ResistanceOnAtHalfReset, "it decides the sneak current of a half-selected crosspoint");
        }
        else if (cell.Access != AccessDeviceType.Cmos && cell.Reset.Current == 0)
        {
            say.Need("ResistanceOnAtResetVoltage", cell.ResistanceOnAtReset, "without -ResetCurrent (uA) it decides the current of a write");
        }
    }

    private static void Resistances(CircuitCell cell, Teller say)
    {
        say.Need("ResistanceOn", cell.ResistanceOn, "the low-resistance state has a resistance");
        say.Need("ResistanceOff", cell.ResistanceOff, "the high-resistance state has a resistance");
        if (cell.ResistanceOn > 0 && cell.ResistanceOff > 0 && cell.ResistanceOn >= cell.ResistanceOff)
            say.Error(say.States("ResistanceOff") ? "ResistanceOff" : "ResistanceOffAtReadVoltage", Text(
                $"the high resistance, {cell.ResistanceOff:R} ohm, does not exceed the low one, {cell.ResistanceOn:R} ohm, so the two states cannot be told apart; the nearest that can be is above {cell.ResistanceOn:R} ohm"));
    }

    private static void Reading(CircuitCell cell, Teller say)
    {
        if (cell.ReadByCurrent && cell.ReadVoltage == 0)
            say.Missing("ReadVoltage", "a cell sensed by current needs a voltage that drives the current (NVSim stops); state it, or sense by voltage with '-ReadMode: voltage' and -ReadCurrent (uA)");
        else if (cell is { ReadByCurrent: false, ReadVoltage: 0, ReadCurrent: 0 })
            say.Missing("ReadCurrent", "a cell sensed by voltage needs a current through it, or -ReadVoltage (V) across it and a series resistor");
        else if (cell is { ReadVoltage: > 0, ReadPower: 0 } && cell.ReadVoltage <= cell.AccessDrop)
            say.Error("ReadVoltage", Text($"{cell.ReadVoltage:R} V do not exceed the drop of {cell.AccessDrop:R} V over the access device, so no power is left for the cell; state a higher voltage or -ReadPower (uW)"));
        if (cell is { ReadByCurrent: false, ReadVoltage: > 0, ReadCurrent: > 0 })
            say.Warn("ReadCurrent", "the cell is read with a voltage across it and a series resistor, since -ReadVoltage is stated; this current is not used");
    }

    private static void Writing(CircuitCell cell, CellWrite write, string state, double resistance, Teller say)
    {
        if (write.ByCurrent && write.Current == 0)
            say.Missing(state + "Current", $"the cell is written by current (-{state}Mode: current)");
        else if (!write.ByCurrent && write.Voltage == 0)
            say.Missing(state + "Voltage", $"the cell is written by voltage; state it, or '-{state}Mode: current' with -{state}Current (uA)");
        else if (write is { ByCurrent: false, Energy: 0 } && Math.Abs(write.Voltage) <= cell.AccessDrop)
            say.Error(state + "Voltage", Text($"{Math.Abs(write.Voltage):R} V do not exceed the drop of {cell.AccessDrop:R} V over the access device, so no energy reaches the cell; state a higher voltage or -{state}Energy (pJ)"));
        else if (write is { ByCurrent: false, Energy: 0 } && cell is { Type: CellType.Memristor, Access: AccessDeviceType.None })
            say.Need($"ResistanceOnAt{state}Voltage", resistance, $"without -{state}Energy (pJ) it decides the energy of a write");
        if (write.Pulse == 0)
            say.Warn(state + "Pulse", $"no pulse of the {state.ToUpperInvariant()} is stated, so a write takes no longer than its decoding");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Names the line of a key in what it says.</summary>
    private sealed class Teller(Statements stated, FileProblems problems)
    {
        public bool States(string key) => stated.Find(key) is not null;

        public void Error(string key, string text) => problems.Error(stated.Line(key), $"-{key}: {text}");

        public void Warn(string key, string text) => problems.Warn(stated.Line(key), $"-{key}: {text}");

        public void Missing(string key, string why)
        {
            if (!stated.IsRefused(key) && !stated.IsRefused(key + "AtReadVoltage"))
                problems.Error(stated.End, $"-{key} is missing: {why}; write '{CellKeys.Table.Find(key)!.Example}' with your value");
        }

        /// <summary>Asks for a value that is not 0.</summary>
        public void Need(string key, double value, string why)
        {
            if (value == 0)
                Missing(key, why);
        }
    }
}
