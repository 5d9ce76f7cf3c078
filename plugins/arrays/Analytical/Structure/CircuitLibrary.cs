using PluginNvm.Arrays.Analytical.Circuits;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Makes the circuits of subarrays and mats, each once: organisations by the million share a few thousand of them.</summary>
internal sealed class CircuitLibrary(ArrayDesign design)
{
    private readonly Dictionary<SubarrayShape, (Subarray? Subarray, Rule Broken)> _subarrays = [];
    private readonly Dictionary<(int Rows, int Columns), Lines> _lines = [];
    private readonly Dictionary<(int Rows, int Columns), Precharger> _prechargers = [];
    private readonly Dictionary<(int Rows, int Columns, int Selected, bool Way, BufferStyle Buffers), Decoder> _rowDecoders = [];
    private readonly Dictionary<(int Columns, int Degree, double Current, BufferStyle Buffers), Decoder> _muxDecoders = [];
    private readonly Dictionary<(int Rows, int Columns, int Mux), SenseAmplifier> _senseAmplifiers = [];
    private readonly PredecodeFront?[] _fronts = new PredecodeFront?[Circuits.PredecodeFront.MostAddressBits + 1];
    private readonly PredecodeBlock?[] _unloaded = new PredecodeBlock?[Circuits.PredecodeFront.MostAddressBits + 1];
    private readonly Dictionary<int, Comparator> _comparators = [];

    /// <summary>The subarray of a shape, or the rule that the shape breaks.</summary>
    public Subarray? Subarray(SubarrayShape shape, out Rule broken)
    {
        if (!_subarrays.TryGetValue(shape, out var entry))
        {
            var subarray = Structure.Subarray.Build(design, shape, this, out broken);
            _subarrays.Add(shape, entry = (subarray, broken));
        }
        broken = entry.Broken;
        return entry.Subarray;
    }

    /// <summary>The mat of a plan whose subarray is legal. The address bits of its rows follow from the subarray.</summary>
    public Mat Mat(in MatPlan plan, Subarray subarray)
    {
        ref var frame = ref subarray.FrameOf(plan.Rows, plan.Columns);
        frame ??= new MatFrame(design, plan.Rows, plan.Columns, plan.RowPredecoderBits, subarray, this);
        return new Mat(design, plan, frame, this);
    }

    public Lines Lines(SubarrayShape shape)
    {
        if (!_lines.TryGetValue((shape.Rows, shape.Columns), out var lines))
            _lines.Add((shape.Rows, shape.Columns), lines = new Lines(design.Cell, design.Circuitry, shape.Rows, shape.Columns));
        return lines;
    }

    public Precharger Precharger(SubarrayShape shape)
    {
        if (!_prechargers.TryGetValue((shape.Rows, shape.Columns), out var precharger))
        {
            var lines = Lines(shape);
            var columnWire = design.Cell.Width * design.Circuitry.Device.Feature * design.Circuitry.LocalWire.Capacitance;
            _prechargers.Add((shape.Rows, shape.Columns), precharger = new Precharger(design.Circuitry, shape.Columns, columnWire, lines.Bitline, lines.BitlineResistance));
        }
        return precharger;
    }

    public Decoder RowDecoder(SubarrayShape shape, Lines lines, double current)
    {
        // The word line's current grows with the selected columns where cells have no transistor.
        var key = (shape.Rows, shape.Columns, current == 0 ? 0 : shape.SelectedColumns, shape.SelectsWay, shape.Buffers);
        if (!_rowDecoders.TryGetValue(key, out var decoder))
            _rowDecoders.Add(key, decoder = Decoder.Combining(design.Circuitry, shape.Rows, lines.WordLine, lines.WordLineResistance, shape.SelectsWay, shape.Buffers, current));
        return decoder;
    }

    /// <summary>The decoder of a multiplexer: it drives the gates of a row of pass transistors that carry the bitline's current.</summary>
    public Decoder MuxDecoder(SubarrayShape shape, Lines lines, int degree, double current)
    {
        var key = (shape.Columns, degree, current, shape.Buffers);
        if (!_muxDecoders.TryGetValue(key, out var decoder))
        {
            var device = design.Circuitry.Device;
            var pass = Math.Max(device.MinimumWidth, current / device.OnCurrentN);
            var load = device.Gate(pass) * shape.Columns + lines.BareWordLine;
            _muxDecoders.Add(key, decoder = Decoder.Combining(design.Circuitry, degree, load, lines.WordLineResistance, false, shape.Buffers, 0));
        }
        return decoder;
    }

    public SenseAmplifier SenseAmplifier(SubarrayShape shape, Lines lines, double senseVoltage)
    {
        // Only a dynamic cell's sense voltage depends on the rows.
        var key = (design.Cell.Type == Cells.CellType.Edram ? shape.Rows : 0, shape.Columns, shape.SenseAmpMux);
        if (!_senseAmplifiers.TryGetValue(key, out var amplifier))
        {
            var pitch = lines.WordLineLength / shape.Columns * shape.SenseAmpMux;
            amplifier = new SenseAmplifier(design.Circuitry, shape.Columns / shape.SenseAmpMux, senseVoltage, pitch, design.Cell.ReadByCurrent);
            _senseAmplifiers.Add(key, amplifier);
        }
        return amplifier;
    }

    /// <summary>What of a predecoder does not depend on its load; null for one of no bits.</summary>
    public PredecodeFront? PredecodeFront(int bits) => bits == 0 ? null : _fronts[bits] ??= new PredecodeFront(design.Circuitry, bits);

    /// <summary>A predecoder; those without a load occur in every mat and are kept.</summary>
    public PredecodeBlock Predecoder(int bits, double load)
    {
        if (bits == 0)
            return PredecodeBlock.None;
        var front = PredecodeFront(bits)!;
        return load == 0 ? _unloaded[bits] ??= front.With(0) : front.With(load);
    }

    public Comparator Comparator(int bits)
    {
        if (!_comparators.TryGetValue(bits, out var comparator))
            _comparators.Add(bits, comparator = new Comparator(design.Circuitry, bits));
        return comparator;
    }
}
