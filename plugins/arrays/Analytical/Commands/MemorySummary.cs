using System.Globalization;
using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Nvsim;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Contracts;
using static PluginNvm.Arrays.Analytical.Commands.ReportLine;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>What a configuration asks for, and what its cell is.</summary>
internal static class MemorySummary
{
    public static IReadOnlyList<ReportLine> Lines(Configuration configuration)
    {
        var query = configuration.Query;
        return
        [
            Words("Memory", query.IsCache
                ? Text($"cache of {new DataSize(query.CapacityBits)}, {query.Ways} ways, line of {query.WordBits} bit, {query.Access.ToString().ToLowerInvariant()} access")
                : Text($"RAM of {new DataSize(query.CapacityBits)}, word of {query.WordBits} bit")),
            Words("Devices", Text($"{query.Roadmap}, {query.Node} nm, {query.Temperature} K")),
            Words("Routing", $"{(query.HTree ? "H-tree" : "bus")}, sense amplifiers {(query.InternalSensing ? "in the subarrays" : "at the bank's edge")}"),
            Cell(configuration.CellFile.Given, query.Cell),
            Words("Target", configuration.Target is { } target ? "least " + Targets.Phrase(target) : "all eight, each with its best organisation"),
            .. query.Limits.Select(limit => Words("Limit", Text($"{Targets.Phrase(limit.Key)} at most {100 * limit.Value:R} % above the least"))),
        ];
    }

    private static ReportLine Cell(string file, CircuitCell cell)
    {
        var parts = new List<ReportLine>
        {
            Words("Area", Text($"{cell.Area:R} F^2, {cell.Height:G6} F high and {cell.Width:G6} F wide")),
            Words("Access", cell.Access == AccessDeviceType.Cmos ? Text($"transistor of {cell.AccessWidth:R} F") : cell.Access == AccessDeviceType.None ? "none" : cell.Access.ToString().ToLowerInvariant()),
        };
        if (cell.IsResistive)
        {
            parts.Add(Words("Resistance", Text($"{new Resistance(cell.ResistanceOn)} low, {new Resistance(cell.ResistanceOff)} high")));
            parts.Add(Words("Read", Read(cell)));
            parts.Add(Words("SET", Write(cell.Set)));
            parts.Add(Words("RESET", Write(cell.Reset)));
        }
        return new ReportLine("Cell") { Text = $"{cell.Type.ToString().ToUpperInvariant()} of {file}", Parts = parts };
    }

    private static string Read(CircuitCell cell) =>
        cell.ReadByCurrent ? $"current sensing at {new Voltage(cell.ReadVoltage)}"
        : cell.ReadVoltage == 0 ? $"voltage sensing with {new Current(cell.ReadCurrent)}"
        : $"voltage sensing at {new Voltage(cell.ReadVoltage)} with a series resistor";

    private static string Write(CellWrite write) =>
        $"{(write.ByCurrent ? new Current(write.Current).ToString() : new Voltage(write.Voltage).ToString())} for {new Time(write.Pulse)}{(write.Energy > 0 ? $", {new Energy(write.Energy)} a bit" : "")}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
