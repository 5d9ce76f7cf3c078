using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Contracts;
using static PluginNvm.Arrays.Analytical.Commands.ReportLine;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>Organisation, area, timing and power of one array, level by level.</summary>
internal sealed class BankReport(ArrayWinner winner)
{
    private readonly ArrayDesign _design = winner.Design;
    private readonly Bank _bank = winner.Bank;

    public IReadOnlyList<ReportLine> Lines() =>
    [
        Group("Organisation", OrganisationLines.Of(winner)),
        Group("Area", Area()),
        Group("Timing", [Read(), .. Writes(), Of("Read bandwidth", _bank.ReadBandwidth(_design), "B/s"), Of("Write bandwidth", _bank.WriteBandwidth(_design), "B/s")]),
        Group("Power", [ReadEnergy(), .. WriteEnergies(), Leakage()]),
    ];

    private Mat Mat => _bank.Mat;

    private Subarray Subarray => Mat.Subarray;

    private CircuitCell Cell => _design.Cell;

    private string Wiring => _design.HTree ? "H-tree" : "Bus";

    /// <summary>Whether the tool shows SET and RESET apart.</summary>
    private bool ShowsStates => Cell.Type == CellType.Pcram || (Cell.Type == CellType.Memristor && Cell.Access is AccessDeviceType.Cmos or AccessDeviceType.Bjt);

    private IReadOnlyList<ReportLine> Area()
    {
        var f = _design.Circuitry.Device.Feature;
        var perSubarray = Cell.Area * f * f * Mat.Plan.Subarray.Rows * Mat.Plan.Subarray.Columns;
        var perMat = perSubarray * Mat.Plan.Rows * Mat.Plan.Columns;
        return
        [
            Extent("Bank", _bank.Height, _bank.Width, _bank.AreaEfficiency(_design),
                Extent("Mat", Mat.Height, Mat.Width, perMat / (Mat.Height * Mat.Width),
                    Extent("Subarray", Subarray.Height, Subarray.Width, perSubarray / (Subarray.Height * Subarray.Width)))),
            Words("Area efficiency", ScaledNumber.Format(100 * _bank.AreaEfficiency(_design), "") + " %"),
        ];
    }

    private static ReportLine Extent(string label, double height, double width, double cells, params IReadOnlyList<ReportLine> parts) => new(label)
    {
        Value = height * width,
        Unit = "m2",
        Remark = $"{ScaledNumber.Format(height, "m")} x {ScaledNumber.Format(width, "m")}, cells take {ScaledNumber.Format(100 * cells, "")} %",
        Parts = parts,
    };

    private ReportLine Read()
    {
        var parts = new List<ReportLine>
        {
            Of("Row decoder", Mat.Latency.RowDecoder, "s"),
            Of("Column decoders", Mat.Latency.Column, "s") with { Remark = "beside the row decoder; the slower of the two counts" },
            Of("Bitline", Mat.Latency.Bitline, "s"),
        };
        if (Subarray.SenseAmplifier is { } amplifier)
            parts.Add(Of("Sense amplifier", amplifier.Delay, "s"));
        parts.Add(Of("Multiplexers", Subarray.MuxDelay, "s"));
        parts.Add(Of("Precharge", Mat.Precharge, "s") with { Remark = "limits the bandwidth, not the latency" });
        var mat = new List<ReportLine> { Of("Predecoders", Mat.PredecoderLatency, "s"), Of("Subarray", Mat.Latency.Read, "s", parts) };
        if (Mat.Comparator is { } comparator)
            mat.Add(Of("Comparators", comparator.Delay, "s"));
        return Of("Read latency", _bank.ReadLatency, "s", Of(Wiring, _bank.Wiring.ReadLatency, "s"), Of("Mat", Mat.ReadLatency, "s", mat));
    }

    private IEnumerable<ReportLine> Writes()
    {
        if (!ShowsStates)
            return [Write("Write latency", _bank.WriteLatency, Mat.WriteLatency, Mat.Latency.Write, Cell.Type == CellType.Mram ? ("Write pulse", Cell.Reset.Pulse) : null)];
        return
        [
            Write("RESET latency", _bank.ResetLatency, Mat.ResetLatency, Mat.Latency.Reset, ("RESET pulse", Cell.Reset.Pulse)),
            Write("SET latency", _bank.SetLatency, Mat.SetLatency, Mat.Latency.Set, ("SET pulse", Cell.Set.Pulse)),
        ];
    }

    private ReportLine Write(string label, double bank, double mat, double subarray, (string Label, double Length)? pulse)
    {
        var parts = new List<ReportLine>();
        if (pulse is { } stated)
            parts.Add(Of(stated.Label, stated.Length, "s"));
        parts.Add(Of("Row decoder", Mat.Latency.RowDecoder, "s"));
        parts.Add(Of("Charge", Subarray.Charge, "s"));
        return Of(label, bank, "s",
            Of(Wiring, _bank.Wiring.WriteLatency, "s"),
            Of("Mat", mat, "s", Of("Predecoders", Mat.PredecoderLatency, "s"), Of("Subarray", subarray, "s", parts)));
    }

    private ReportLine ReadEnergy()
    {
        var parts = new List<ReportLine>
        {
            Of("Row decoder", Subarray.RowDecoder.Energy, "J"),
            Of("Multiplexer decoders", Subarray.MuxDecoderEnergy, "J"),
            Of("Bitlines", Subarray.BitlineReadEnergy, "J"),
        };
        if (Cell.IsResistive)
            parts.Add(Of("Cells", Subarray.CellReadEnergy, "J"));
        if (Subarray.SenseAmplifier is { } amplifier)
            parts.Add(Of("Sense amplifiers", amplifier.Energy, "J"));
        parts.Add(Of("Multiplexers", Subarray.MuxEnergy, "J"));
        parts.Add(Of("Precharge", Subarray.Precharger.Energy, "J"));
        return Energy("Read energy", _bank.ReadEnergy, _bank.Wiring.ReadEnergy, Mat.ReadEnergy, Subarray.ReadEnergy, parts);
    }

    private IEnumerable<ReportLine> WriteEnergies()
    {
        var periphery = new[]
        {
            Of("Row decoder", Subarray.RowDecoder.Energy, "J"), Of("Multiplexer decoders", Subarray.MuxDecoderEnergy, "J"), Of("Multiplexers", Subarray.MuxEnergy, "J"),
        };
        if (!ShowsStates)
        {
            ReportLine[] cells = Cell.Type == CellType.Mram ? [Of("Bitlines and cells", Subarray.CellResetEnergy, "J")] : [];
            return [Energy("Write energy", _bank.WriteEnergy, _bank.Wiring.WriteEnergy, Mat.WriteEnergy, Subarray.WriteEnergy, [.. periphery, .. cells])];
        }
        // The tool shows a subarray's write energy, that of its dearer state, under both states.
        return
        [
            Energy("RESET energy", _bank.ResetEnergy, _bank.Wiring.WriteEnergy, Mat.ResetEnergy, Subarray.WriteEnergy, [.. periphery, Of("Cells", Subarray.CellResetEnergy, "J")]),
            Energy("SET energy", _bank.SetEnergy, _bank.Wiring.WriteEnergy, Mat.SetEnergy, Subarray.WriteEnergy, [.. periphery, Of("Cells", Subarray.CellSetEnergy, "J")]),
        ];
    }

    private ReportLine Energy(string label, double bank, double wiring, double mat, double subarray, IReadOnlyList<ReportLine> parts)
    {
        var inMat = new List<ReportLine> { Of("Predecoders", Mat.PredecoderEnergy, "J") };
        if (Mat.Comparator is { } comparator)
            inMat.Add(Of("Comparators", Mat.Plan.Ways * comparator.Energy, "J") with { Remark = "shown by NVSim as part of the predecoders" });
        inMat.Add(Of("Subarray", subarray, "J", parts) with { Remark = "each active one" });
        return Of(label, bank, "J", Of(Wiring, wiring, "J"), Of("Mat", mat, "J", inMat) with { Remark = "each active one" });
    }

    private ReportLine Leakage()
    {
        var parts = new List<ReportLine> { Of("Predecoders", Mat.PredecoderLeakage, "W") };
        if (Mat.Comparator is { } comparator)
            parts.Add(Of("Comparators", Mat.Plan.Ways * comparator.Leakage, "W"));
        parts.Add(Of("Subarray", Subarray.Leakage, "W") with { Remark = "each" });
        return Of("Leakage power", _bank.Leakage, "W", Of(Wiring, _bank.Wiring.Leakage, "W"), Of("Mat", Mat.Leakage, "W", parts) with { Remark = "each" });
    }
}
