using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Search;
using static PluginNvm.Arrays.Analytical.Commands.ReportLine;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>What a cache costs as a whole.</summary>
internal static class CacheTotals
{
    public static IReadOnlyList<ReportLine> Lines(MemoryFigures figures) =>
    [
        Of("Area", figures.Area, "m2", Of("Data", figures.Data.Bank.Area, "m2"), Of("Tags", figures.Tags!.Bank.Area, "m2")),
        Of("Hit latency", figures.ReadLatency, "s"),
        Of("Miss latency", figures.MissLatency ?? double.NaN, "s"),
        Of("Write latency", figures.WriteLatency, "s"),
        Of("Hit energy", figures.ReadEnergy, "J"),
        Of("Miss energy", figures.MissEnergy ?? double.NaN, "J"),
        Of("Write energy", figures.WriteEnergy, "J"),
        Of("Leakage power", figures.Leakage, "W", Of("Data", figures.Data.Bank.Leakage, "W"), Of("Tags", figures.Tags.Bank.Leakage, "W")),
    ];
}
