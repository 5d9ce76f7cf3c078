using System.Runtime.InteropServices;
using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>A subarray: cells with decoders, precharger, multiplexers and sense amplifiers. All figures but the latencies, which depend on the slope that reaches it.</summary>
internal sealed class Subarray
{
    private const double PulseShaperEfficiency = 0.2;
    private const double RefreshPeriod = 64e-3;

    // Time constants until half of the swing is reached.
    private static readonly double HalfLife = Math.Log(2);

    private readonly ArrayDesign _design;
    private readonly MatFrame?[] _frames = new MatFrame?[4];
    private Dictionary<(int Rows, int Columns), MatFrame>? _largeFrames;

    private Subarray(ArrayDesign design, SubarrayShape shape, Lines lines, CircuitLibrary library, WriteCurrents currents, ReadVoltages voltages, double senseVoltage, bool bare)
    {
        (_design, Shape, Lines, Voltages, SenseVoltage) = (design, shape, lines, voltages, senseVoltage);
        var circuitry = design.Circuitry;
        Precharger = library.Precharger(shape);
        RowDecoder = library.RowDecoder(shape, lines, currents.WordLine);
        if (bare)
        {
            (SenseAmpMuxDecoder, OutputMux1Decoder, OutputMux2Decoder) = (Decoder.None, Decoder.None, Decoder.None);
            (SenseAmpMux, OutputMux1, OutputMux2) = (PassMultiplexer.None, PassMultiplexer.None, PassMultiplexer.None);
        }
        else
        {
            SenseAmpMuxDecoder = library.MuxDecoder(shape, lines, shape.SenseAmpMux, currents.Bitline);
            OutputMux1Decoder = library.MuxDecoder(shape, lines, shape.OutputMux1, currents.Bitline);
            OutputMux2Decoder = library.MuxDecoder(shape, lines, shape.OutputMux2, currents.Bitline);
            var cellResistance = design.Cell.IsResistive ? design.Cell.ResistanceOn : 0;
            var sensed = shape.Columns / shape.SenseAmpMux;
            OutputMux2 = PassMultiplexer.Of(circuitry, shape.OutputMux2, shape.SelectedColumns, 0, 0, currents.Bitline, cellResistance);
            OutputMux1 = PassMultiplexer.Of(circuitry, shape.OutputMux1, sensed / shape.OutputMux1, OutputMux2.PreviousLoad, OutputMux2.Drain, currents.Bitline, cellResistance);
            SenseAmplifier = design.InternalSensing ? library.SenseAmplifier(shape, lines, senseVoltage) : null;
            SenseAmpMux = SenseAmplifier is { } amplifier
                ? PassMultiplexer.Of(circuitry, shape.SenseAmpMux, sensed, amplifier.Load, amplifier.Load, currents.Bitline, cellResistance)
                : PassMultiplexer.Of(circuitry, shape.SenseAmpMux, sensed, OutputMux1.PreviousLoad, OutputMux1.Drain, currents.Bitline, cellResistance);
        }

        var rowDecoder = RowDecoder.Extent;
        var decoderWidth = rowDecoder.Height > lines.BitlineLength ? rowDecoder.Area / lines.BitlineLength : rowDecoder.Width;
        decoderWidth = Math.Max(decoderWidth, Math.Max(SenseAmpMuxDecoder.Extent.Width, Math.Max(OutputMux1Decoder.Extent.Width, OutputMux2Decoder.Extent.Width)));
        Width = lines.WordLineLength + decoderWidth;
        Height = lines.BitlineLength + circuitry.Conventions.PrechargerHeight(Precharger.Extent, Width)
            + SenseAmpMux.Height + (SenseAmplifier?.Extent.Height ?? 0) + OutputMux1.Height + OutputMux2.Height;

        MuxDecoderEnergy = SenseAmpMuxDecoder.Energy + OutputMux1Decoder.Energy + OutputMux2Decoder.Energy;
        MuxEnergy = SenseAmpMux.Energy + OutputMux1.Energy + OutputMux2.Energy;
        MuxDelay = SenseAmpMux.Delay + OutputMux1.Delay + OutputMux2.Delay;
        Charge = HalfLife * ((SenseAmpMux.Resistance + OutputMux1.Resistance + OutputMux2.Resistance) * (SenseAmpMux.Drain + OutputMux1.Drain + OutputMux2.Drain + lines.Bitline)
            + lines.BitlineResistance * lines.Bitline / 2);
        ComputeEnergies();
        CellLeakage = LeakageOfCells();
        Leakage = CellLeakage + RowDecoder.Leakage + SenseAmpMuxDecoder.Leakage + OutputMux1Decoder.Leakage + OutputMux2Decoder.Leakage
            + Precharger.Leakage + (SenseAmplifier?.Leakage ?? 0);
    }

    public SubarrayShape Shape { get; }

    public Lines Lines { get; }

    public ReadVoltages Voltages { get; }

    /// <summary>Difference between bitline and reference that is sensed, V.</summary>
    public double SenseVoltage { get; }

    public Precharger Precharger { get; }

    public Decoder RowDecoder { get; }

    public Decoder SenseAmpMuxDecoder { get; }

    public Decoder OutputMux1Decoder { get; }

    public Decoder OutputMux2Decoder { get; }

    public PassMultiplexer SenseAmpMux { get; }

    public PassMultiplexer OutputMux1 { get; }

    public PassMultiplexer OutputMux2 { get; }

    /// <summary>Null where sensing is external.</summary>
    public SenseAmplifier? SenseAmplifier { get; }

    public double Width { get; }

    public double Height { get; }

    public double Leakage { get; }

    /// <summary>Static power of the cells.</summary>
    public double CellLeakage { get; }

    /// <summary>Delay of the three multiplexers.</summary>
    public double MuxDelay { get; }

    /// <summary>Time to charge a bitline through the multiplexers before a write.</summary>
    public double Charge { get; }

    /// <summary>Energy of the three multiplexers' decoders.</summary>
    public double MuxDecoderEnergy { get; }

    /// <summary>Energy of the three multiplexers.</summary>
    public double MuxEnergy { get; }

    /// <summary>Energy in the cells while reading, beyond the bitlines.</summary>
    public double CellReadEnergy { get; private set; }

    /// <summary>Energy in the cells of a SET and of a RESET, shared among the ways of a cache.</summary>
    public double CellSetEnergy { get; private set; }

    public double CellResetEnergy { get; private set; }

    public double ReadEnergy { get; private set; }

    public double WriteEnergy { get; private set; }

    public double SetEnergy { get; private set; }

    public double ResetEnergy { get; private set; }

    /// <summary>Where the frame of some rows and columns of this subarray is kept once it is made.</summary>
    public ref MatFrame? FrameOf(int matRows, int matColumns)
    {
        // Searches ask for mats of up to two by two by the million; larger ones are forced.
        if (matRows <= 2 && matColumns <= 2)
            return ref _frames[2 * (matRows - 1) + matColumns - 1];
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_largeFrames ??= [], (matRows, matColumns), out _);
    }

    /// <summary>Builds a subarray, or says which rule its shape breaks.</summary>
    public static Subarray? Build(ArrayDesign design, SubarrayShape shape, CircuitLibrary library, out Rule broken)
    {
        var cell = design.Cell;
        var device = design.Circuitry.Device;
        broken = StructuralRule(design, shape);
        if (broken != Rule.None)
            return null;
        var currents = WriteCurrents.Of(cell, shape.Rows, shape.Columns, shape.SelectedColumns);
        if (cell.IsResistive && cell.Access != AccessDeviceType.Cmos && currents.WordLine / device.OnCurrentN > design.Circuitry.MaximumWidth)
            return Broken(Rule.WordLineCurrent, out broken);
        if (Math.Max(device.MinimumWidth, currents.Bitline / device.OnCurrentN) > design.Circuitry.MaximumWidth)
            return Broken(Rule.BitlineCurrent, out broken);
        var lines = library.Lines(shape);
        var (senseVoltage, voltages) = Sensing(design, lines);
        if (cell.Type == CellType.Edram && senseVoltage < cell.MinimumSenseVoltage)
            return Broken(Rule.SenseVoltage, out broken);
        if (cell is { IsResistive: true, ReadByCurrent: false } && voltages.Precharge - voltages.On <= senseVoltage)
            return Broken(Rule.SenseVoltage, out broken);
        if (design.InternalSensing && !Circuits.SenseAmplifier.Fits(device, lines.WordLineLength / shape.Columns * shape.SenseAmpMux))
            return Broken(Rule.SenseAmplifierPitch, out broken);
        var subarray = new Subarray(design, shape, lines, library, currents, voltages, senseVoltage, bare: false);
        return subarray.DriversCarryTheirCurrents ? subarray : Broken(Rule.DriverCurrent, out broken);
    }

    /// <summary>
    /// A subarray without multiplexers and sense amplifiers: whatever they are, none of the shape's rows and columns costs less, nor is faster.
    /// Legal or not; figures that are no numbers belong to illegal ones.
    /// </summary>
    public static Subarray Bare(ArrayDesign design, SubarrayShape shape, CircuitLibrary library)
    {
        var lines = library.Lines(shape);
        var (senseVoltage, voltages) = Sensing(design, lines);
        var currents = WriteCurrents.Of(design.Cell, shape.Rows, shape.Columns, shape.SelectedColumns);
        return new Subarray(design, shape, lines, library, currents, voltages, senseVoltage, bare: true);
    }

    /// <summary>The difference to be sensed, and the voltages of a resistive cell sensed by voltage.</summary>
    private static (double SenseVoltage, ReadVoltages Voltages) Sensing(ArrayDesign design, Lines lines)
    {
        var cell = design.Cell;
        var senseVoltage = cell.Type == CellType.Edram
            ? design.Circuitry.Device.Vdd / 2 * cell.StorageCapacitance / (cell.StorageCapacitance + lines.Bitline)
            : cell.MinimumSenseVoltage;
        return (senseVoltage, cell is { IsResistive: true, ReadByCurrent: false } ? ReadVoltages.Of(cell, design.Circuitry, lines.AccessResistance) : default);
    }

    private bool DriversCarryTheirCurrents =>
        Precharger.IsLegal && RowDecoder.IsLegal && SenseAmpMuxDecoder.IsLegal && OutputMux1Decoder.IsLegal && OutputMux2Decoder.IsLegal;

    private static Subarray? Broken(Rule rule, out Rule broken)
    {
        broken = rule;
        return null;
    }

    /// <summary>The rules that need no lines and no currents.</summary>
    public static Rule StructuralRule(ArrayDesign design, SubarrayShape shape)
    {
        var cell = design.Cell;
        var device = design.Circuitry.Device;
        if (design.IsCache && design.Access != CacheAccessMode.Sequential && shape.Columns < design.Ways && (!design.IsTag || design.Circuitry.Conventions.WaysBoundTagColumns))
            return Rule.FewerColumnsThanWays;
        if (cell.Type == CellType.Edram && shape.SenseAmpMux > 1)
            return Rule.MultiplexedDynamicCells;
        if (cell.Type == CellType.Memristor && design.InternalSensing && shape.SenseAmpMux < 2)
            return Rule.UnmultiplexedSensing;
        if (cell is { IsResistive: true, Access: AccessDeviceType.Cmos } && device.OnCurrentN / device.OffCurrentN < shape.Rows)
            return Rule.RowsLeakTooMuch;
        if (cell.Access == AccessDeviceType.Cmos && device.CannotFold(cell.AccessWidth * device.Feature, cell.Width * device.Feature))
            return Rule.Folding;
        return Rule.None;
    }

    /// <summary>Delays for the slope at which predecoded lines arrive.</summary>
    public SubarrayLatency Latency(double slope)
    {
        var row = RowDecoder.Delay(slope);
        var column = Math.Max(SenseAmpMuxDecoder.Delay(slope).Delay, Math.Max(OutputMux1Decoder.Delay(slope).Delay, OutputMux2Decoder.Delay(slope).Delay));
        var bitline = BitlineDelay(row.Slope);
        var read = Math.Max(row.Delay, column) + bitline + SenseAmpMux.Delay + (SenseAmplifier?.Delay ?? 0) + OutputMux1.Delay + OutputMux2.Delay;
        var cell = _design.Cell;
        if (!cell.IsResistive)
            return new SubarrayLatency(row.Delay, column, bitline, read, read, read, read);
        var select = Math.Max(row.Delay, column + Charge);
        if (cell.Access is AccessDeviceType.Cmos or AccessDeviceType.Bjt || cell.Type == CellType.Pcram)
        {
            var (set, reset) = (select + cell.Set.Pulse, select + cell.Reset.Pulse);
            return new SubarrayLatency(row.Delay, column, bitline, read, Math.Max(set, reset), set, reset);
        }
        // Without a transistor a word is first reset, then set.
        var write = select + Charge + cell.Reset.Pulse + cell.Set.Pulse;
        return new SubarrayLatency(row.Delay, column, bitline, read, write, write, write);
    }

    private double BitlineDelay(double rowSlope)
    {
        var device = _design.Circuitry.Device;
        var cell = _design.Cell;
        var (line, resistance, after, access) = (Lines.Bitline, Lines.BitlineResistance, SenseAmpMux.PreviousLoad, Lines.AccessDrain);
        switch (cell.Type)
        {
            case CellType.Sram:
                var pullDown = device.ResistanceN(cell.SramPullDown * device.Feature);
                var precharge = device.Vdd / 2;
                var settling = ((Lines.AccessResistance + pullDown) * (access + line + after) + resistance * (after + line / 2))
                    * Math.Log(precharge / (precharge - SenseVoltage / 2));
                return Horowitz.Stage(settling, 1 / (pullDown * device.TransconductanceN(cell.AccessWidth * device.Feature)), rowSlope).Delay;
            case CellType.Edram:
                var (storage, rest) = (access + cell.StorageCapacitance, line + after);
                return HalfLife * 2.3 * (resistance + Lines.AccessResistance) * (storage * rest / (storage + rest));
            case var _ when cell.ReadByCurrent:
                var off = Lines.AccessResistance + cell.ResistanceOff;
                return HalfLife * (resistance * line / 2) * (off + resistance / 3) / (off + resistance);
            default:
                return Math.Max(BitlineDelayOn, BitlineDelayOff);
        }
    }

    /// <summary>Delay of a bitline that settles to the low-resistance state of a cell sensed by voltage.</summary>
    public double BitlineDelayOn => Settle(Voltages.ResistanceOn, Voltages.Precharge - Voltages.On);

    /// <summary>The same to the high-resistance state.</summary>
    public double BitlineDelayOff => Settle(Voltages.ResistanceOff, Voltages.Off - Voltages.Precharge);

    private double Settle(double through, double swing) =>
        (through * (Lines.AccessDrain + Lines.Bitline + SenseAmpMux.PreviousLoad) + Lines.BitlineResistance * (SenseAmpMux.PreviousLoad + Lines.Bitline / 2))
        * Math.Log(swing / (swing - SenseVoltage));

    private void ComputeEnergies()
    {
        var cell = _design.Cell;
        var device = _design.Circuitry.Device;
        var share = _design is { IsCache: true, Access: not CacheAccessMode.Sequential } ? _design.Circuitry.Conventions.CellWriteShare(_design.Ways) : 1;
        var perColumn = Lines.AccessDrain + Lines.Bitline + SenseAmpMux.Drain;
        double readArray, writeArray;
        switch (cell.Type)
        {
            case CellType.Sram:
                readArray = perColumn * (device.Vdd / 2) * (device.Vdd / 2) * Shape.Columns;
                writeArray = perColumn * (device.Vdd / 2) * (device.Vdd / 2) * Shape.SelectedColumns * share;
                break;
            case CellType.Edram:
                readArray = perColumn * SenseVoltage * device.Vdd * Shape.Columns;
                writeArray = (Lines.Bitline + SenseAmpMux.Drain) * cell.Reset.Voltage * cell.Reset.Voltage * Shape.Columns * share;
                break;
            default:
                readArray = Shape.Columns * ResistiveReadPerColumn(cell, perColumn);
                CellReadEnergy = 2 * ReadPower(cell, device) * (SenseAmplifier?.Delay ?? 0) * Shape.SelectedColumns;
                var efficiency = cell.Type == CellType.Pcram ? PulseShaperEfficiency : 1;
                CellSetEnergy = WriteEnergyPerBit(cell, cell.Set, perColumn, isSet: true) * Shape.SelectedColumns / efficiency * share;
                CellResetEnergy = WriteEnergyPerBit(cell, cell.Reset, perColumn, isSet: false) * Shape.SelectedColumns / efficiency * share;
                writeArray = Math.Max(CellSetEnergy, CellResetEnergy);
                break;
        }
        BitlineReadEnergy = readArray;
        var periphery = MuxDecoderEnergy + MuxEnergy;
        ReadEnergy = readArray + CellReadEnergy + RowDecoder.Energy + SenseAmpMuxDecoder.Energy + OutputMux1Decoder.Energy + OutputMux2Decoder.Energy
            + Precharger.Energy + SenseAmpMux.Energy + (SenseAmplifier?.Energy ?? 0) + OutputMux1.Energy + OutputMux2.Energy;
        WriteEnergy = writeArray + RowDecoder.Energy + SenseAmpMuxDecoder.Energy + OutputMux1Decoder.Energy + OutputMux2Decoder.Energy
            + SenseAmpMux.Energy + OutputMux1.Energy + OutputMux2.Energy + (cell.IsResistive && cell.Access is AccessDeviceType.None or AccessDeviceType.Diode ? MuxEnergy : 0);
        SetEnergy = CellSetEnergy + periphery;
        ResetEnergy = _design.Circuitry.Conventions.ResetEnergy(SetEnergy, CellResetEnergy, periphery);
    }

    /// <summary>Energy of the bitlines while reading.</summary>
    public double BitlineReadEnergy { get; private set; }

    private double ResistiveReadPerColumn(CircuitCell cell, double perColumn)
    {
        if (!cell.ReadByCurrent)
            return perColumn * (Voltages.Precharge * Voltages.Precharge - Voltages.On * Voltages.On);
        var (pass, line) = (SenseAmpMux.Resistance, Lines.BitlineResistance);
        var whole = pass + line + Lines.AccessResistance + cell.ResistanceOn;
        var (far, near) = (cell.ReadVoltage * (pass + line) / whole, cell.ReadVoltage * pass / whole);
        return Lines.AccessDrain * far * far + SenseAmpMux.Drain * near * near + Lines.Bitline * (far * far + near * near + far * near) / 3;
    }

    private static double ReadPower(CircuitCell cell, Device device) =>
        cell.ReadPower != 0 ? cell.ReadPower
        : cell.ReadByCurrent ? device.Vdd * (cell.ReadVoltage - cell.AccessDrop) / cell.ResistanceOn
        : cell.ReadVoltage == 0 ? device.Vdd * cell.ReadCurrent
        : device.Vdd * (cell.ReadVoltage - cell.AccessDrop) / (cell.ResistanceOn + Math.Sqrt(cell.ResistanceOn * cell.ResistanceOff));

    private double WriteEnergyPerBit(CircuitCell cell, CellWrite write, double perColumn, bool isSet)
    {
        var device = _design.Circuitry.Device;
        var line = write.ByCurrent ? device.Vdd : write.Voltage;
        var stored = write.Energy;
        if (stored == 0 && write.ByCurrent)
        {
            var voltage = isSet
                ? _design.Circuitry.Conventions.DefaultSetVoltage(cell.Set.Voltage, cell.Reset.Voltage, device.Vdd)
                : cell.Reset.Voltage == 0 ? device.Vdd : Math.Abs(cell.Reset.Voltage);
            stored = voltage * Math.Abs(write.Current) * write.Pulse;
        }
        else if (stored == 0)
        {
            var resistance = cell is { Type: CellType.Memristor, Access: AccessDeviceType.None } ? isSet ? cell.ResistanceOnAtSet : cell.ResistanceOnAtReset : cell.ResistanceOn;
            stored = Math.Abs(write.Voltage) * (Math.Abs(write.Voltage) - cell.AccessDrop) / resistance * write.Pulse;
        }
        return stored + perColumn * line * line;
    }

    private double LeakageOfCells()
    {
        var cell = _design.Cell;
        var device = _design.Circuitry.Device;
        return cell.Type switch
        {
            CellType.Sram => (double)Shape.Rows * Shape.Columns * device.Vdd
                * (2 * device.InverterLeakage(cell.SramPullDown * device.Feature, cell.SramPullUp * device.Feature) + device.InverterLeakage(cell.AccessWidth * device.Feature, 0)),
            CellType.Edram => BitlineReadEnergy / RefreshPeriod * Shape.Rows,
            _ => 0,
        };
    }
}

/// <summary>Delays of a subarray, s.</summary>
/// <param name="RowDecoder">Up to the asserted word line.</param>
/// <param name="Column">Up to the slowest of the three multiplexers' select lines.</param>
/// <param name="Bitline">From the word line to the multiplexers.</param>
/// <param name="Read">Whole read.</param>
/// <param name="Write">Whole write.</param>
/// <param name="Set">Whole SET.</param>
/// <param name="Reset">Whole RESET.</param>
internal readonly record struct SubarrayLatency(double RowDecoder, double Column, double Bitline, double Read, double Write, double Set, double Reset);
