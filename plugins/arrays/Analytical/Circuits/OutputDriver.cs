using PluginNvm.Arrays.Analytical.Devices;

namespace PluginNvm.Arrays.Analytical.Circuits;

/// <summary>A chain of inverters between a gate and its load.</summary>
internal sealed class OutputDriver
{
    private const double StageEffort = 4;
    private const int LongestChain = 20;

    private readonly Circuitry _circuitry;
    private readonly double _load;
    private readonly double _loadResistance;
    private readonly double[] _widths;
    private readonly double[] _inputs;
    private readonly double[] _outputs;

    /// <param name="circuitry">Devices and limits.</param>
    /// <param name="effort">Logical effort of the gate in front.</param>
    /// <param name="input">Its input capacitance.</param>
    /// <param name="load">Load capacitance.</param>
    /// <param name="loadResistance">Resistance of the wire that is the load.</param>
    /// <param name="style">How stages are sized.</param>
    /// <param name="current">Current that the last stage must carry.</param>
    public OutputDriver(Circuitry circuitry, double effort, double input, double load, double loadResistance, BufferStyle style, double current)
    {
        _circuitry = circuitry;
        _load = load;
        _loadResistance = loadResistance;
        var device = circuitry.Device;
        var required = Math.Max(device.MinimumWidth, current / device.OnCurrentN);
        IsLegal = required <= circuitry.MaximumWidth;
        _widths = style switch
        {
            BufferStyle.Latency => ByEffort(device, circuitry.MaximumWidth, effort, input, load, required),
            BufferStyle.Balance => ToLastStage(device, effort, input, required),
            _ => [required],
        };
        _inputs = new double[_widths.Length];
        _outputs = new double[_widths.Length];
        var strip = Gates.LogicStrip * device.Feature;
        double leakage = 0, switched = 0, height = 0, width = 0;
        for (var i = 0; i < _widths.Length; i++)
        {
            var (n, p) = (_widths[i], device.PnRatio * _widths[i]);
            _inputs[i] = device.Gate(n) + device.Gate(p);
            _outputs[i] = device.InverterOutput(n, p, strip);
            leakage += device.InverterLeakage(n, p) * device.Vdd;
            if (i > 0)
                switched += _outputs[i - 1] + _inputs[i];
            var stage = device.InverterExtent(n, p, Gates.AreaStrip * device.Feature);
            height = Math.Max(height, stage.Height);
            width += stage.Width;
        }
        Extent = new Extent(height, width);
        Leakage = leakage;
        Energy = device.Vdd * device.Vdd * (switched + _outputs[^1] + load);
    }

    /// <summary>Whether the last stage can carry its current.</summary>
    public bool IsLegal { get; }

    public int Stages => _widths.Length;

    /// <summary>Input and output capacitance of the first stage.</summary>
    public double FirstInput => _inputs[0];

    public double FirstOutput => _outputs[0];

    public double Leakage { get; }

    public double Energy { get; }

    /// <summary>The stages side by side.</summary>
    public Extent Extent { get; }

    /// <summary>Delay and output slope for an input slope.</summary>
    public Ramp Delay(double slope)
    {
        var device = _circuitry.Device;
        double delay = 0;
        for (var i = 0; i < _widths.Length; i++)
        {
            var resistance = device.ResistanceN(_widths[i]);
            var timeConstant = i < _widths.Length - 1
                ? resistance * (_outputs[i] + _inputs[i + 1])
                : resistance * (_outputs[i] + _load) + _load * _loadResistance / 2;
            var stage = Horowitz.Stage(timeConstant, 1 / (resistance * device.TransconductanceN(_widths[i])), slope);
            delay += stage.Delay;
            slope = stage.Slope;
        }
        return new Ramp(delay, slope);
    }

    private static double[] ByEffort(Device device, double maximum, double effort, double input, double load, double required)
    {
        var pathEffort = Math.Max(1, effort * load / input);
        var stages = Math.Max(0, StageCount(pathEffort));
        if (stages % 2 == 0)
            stages++;
        stages = Math.Min(stages, LongestChain);
        var perWidth = device.GatePerWidth * (1 + device.PnRatio);
        var stageEffort = Math.Pow(pathEffort, 1.0 / (stages + 1));
        var last = Math.Max(device.MinimumWidth, load / stageEffort / device.GatePerWidth / (1 + device.PnRatio));
        if (last > maximum)
        {
            last = maximum;
            pathEffort = effort * perWidth * maximum / input;
            stageEffort = Math.Pow(pathEffort, 1.0 / stages);
        }
        return last < required ? ToLastStage(device, effort, input, required) : Chain(device, stages, last, stageEffort);
    }

    private static double[] ToLastStage(Device device, double effort, double input, double required)
    {
        var pathEffort = Math.Max(1, effort * device.GatePerWidth * required * (1 + device.PnRatio) / input);
        var stages = Math.Max(0, StageCount(pathEffort));
        if (stages % 2 != 0)
            stages++;
        stages = Math.Min(stages, LongestChain);
        return Chain(device, stages + 1, required, Math.Pow(pathEffort, 1.0 / (stages + 1)));
    }

    private static int StageCount(double pathEffort) => (int)(Math.Log(pathEffort) / Math.Log(StageEffort) + 0.5) - 1;

    private static double[] Chain(Device device, int stages, double last, double stageEffort)
    {
        var widths = new double[stages];
        widths[^1] = last;
        for (var i = stages - 2; i >= 0; i--)
            widths[i] = Math.Max(device.MinimumWidth, widths[i + 1] / stageEffort);
        return widths;
    }
}
