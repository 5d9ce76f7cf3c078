using System.Globalization;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Wires;
using static PluginNvm.Arrays.Analytical.Commands.ReportLine;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>How an array is divided, and its wires and buffers.</summary>
internal static class OrganisationLines
{
    public static IReadOnlyList<ReportLine> Of(ArrayWinner winner)
    {
        var (o, subarray) = (winner.Bank.Organisation, winner.Bank.Mat.Plan.Subarray);
        // The degrees without the ways folded into them, as the tool prints them (fault D24).
        var folded = (long)subarray.SenseAmpMux * subarray.OutputMux1 * subarray.OutputMux2 / ((long)o.SenseAmpMux * o.OutputMux1 * o.OutputMux2);
        return
        [
            Words("Bank", Text($"{o.BankRows} x {o.BankColumns} mats, {o.ActiveBankRows} x {o.ActiveBankColumns} active")),
            Words("Mat", Text($"{o.MatRows} x {o.MatColumns} subarrays, {o.ActiveMatRows} x {o.ActiveMatColumns} active")),
            Words("Subarray", Text($"{subarray.Rows} rows x {subarray.Columns} columns")),
            new ReportLine("Multiplexers")
            {
                Text = Text($"sense amplifiers 1:{o.SenseAmpMux}, outputs 1:{o.OutputMux1} and 1:{o.OutputMux2}"),
                Remark = folded > 1 ? Text($"and 1:{folded} for the ways that share a row") : "",
            },
            .. winner.Design.IsCache && o.RowsPerSet > 1 ? [Words("Rows of a set", Text($"{o.RowsPerSet}"))] : Array.Empty<ReportLine>(),
            Words("Local wire", Wire(winner.LocalWire)),
            Words("Global wire", Wire(winner.GlobalWire)),
            Words("Buffers", o.Buffers switch
            {
                BufferStyle.Latency => "sized for latency",
                BufferStyle.Balance => "balanced",
                _ => "sized for area",
            }),
        ];
    }

    private static string Wire(WireStyle style) => $"{Layer(style.Type)}, {Repeaters(style.Repeaters)}{(style.LowSwing ? ", low swing" : "")}";

    private static string Layer(WireType type) => type switch
    {
        WireType.LocalAggressive => "local, aggressive",
        WireType.LocalConservative => "local, conservative",
        WireType.SemiAggressive => "semi-global, aggressive",
        WireType.SemiConservative => "semi-global, conservative",
        WireType.GlobalAggressive => "global, aggressive",
        _ => "global, conservative",
    };

    private static string Repeaters(WireRepeaters repeaters) => repeaters switch
    {
        WireRepeaters.None => "no repeaters",
        WireRepeaters.Optimal => "repeaters of least delay",
        _ => Text($"repeaters up to {100 * repeaters.Penalty():R} % slower"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
