using PluginNvm.Arrays.Analytical.Devices;

namespace PluginNvm.Arrays.Analytical.Circuits;

/// <summary>A column of gates, one per output, each with a driver behind it.</summary>
internal sealed class Decoder
{
    private readonly OutputDriver? _driver;
    private readonly double _gateTime;
    private readonly double _gateGain;

    private Decoder()
    {
    }

    private Decoder(Circuitry circuitry, int outputs, int gateInputs, double load, double loadResistance, BufferStyle style, double current, bool switchesFirstStage)
    {
        var device = circuitry.Device;
        if (gateInputs == 0)
        {
            var minimum = device.Gate(device.MinimumWidth) + device.Gate(device.PnRatio * device.MinimumWidth);
            _driver = new OutputDriver(circuitry, 1, minimum, load, loadResistance, style, current);
            Extent = new Extent(outputs * _driver.Extent.Height, _driver.Extent.Width);
            Energy = (switchesFirstStage ? (_driver.FirstInput + _driver.FirstOutput) * device.Vdd * device.Vdd : 0) + _driver.Energy;
            Leakage = outputs * _driver.Leakage;
            return;
        }
        var (widthN, widthP) = (gateInputs * device.MinimumWidth, device.PnRatio * device.MinimumWidth);
        GateInput = device.Gate(widthN) + device.Gate(widthP);
        _driver = new OutputDriver(circuitry, (gateInputs + device.PnRatio) / (1 + device.PnRatio), GateInput, load, loadResistance, style, current);
        var switched = device.NandOutput(gateInputs, widthN, widthP, Gates.LogicStrip * device.Feature) + _driver.FirstInput;
        var resistance = gateInputs * device.ResistanceN(widthN);
        _gateTime = resistance * switched;
        _gateGain = 1 / (resistance * device.TransconductanceN(widthN));
        var gate = device.NandExtent(gateInputs, widthN, widthP, Gates.AreaStrip * device.Feature);
        Extent = new Extent(outputs * Math.Max(gate.Height, _driver.Extent.Height), gate.Width + _driver.Extent.Width);
        Energy = switched * device.Vdd * device.Vdd + _driver.Energy;
        Leakage = outputs * (device.NandLeakage(gateInputs, widthP) * device.Vdd + _driver.Leakage);
    }

    /// <summary>No decoder: nothing is decoded, at no cost.</summary>
    public static Decoder None { get; } = new();

    /// <summary>Input capacitance of a gate; 0 where only drivers stand.</summary>
    public double GateInput { get; }

    /// <summary>Whether drivers can carry their current.</summary>
    public bool IsLegal => _driver?.IsLegal != false;

    /// <summary>One output switches.</summary>
    public double Energy { get; }

    public double Leakage { get; }

    /// <summary>The gates and drivers above each other.</summary>
    public Extent Extent { get; }

    /// <summary>A decoder of 1, 2 or 3 address bits: 1-to-2, 2-to-4, 3-to-8.</summary>
    /// <param name="circuitry">Devices and limits.</param>
    /// <param name="addressBits">1, 2 or 3.</param>
    /// <param name="load">Load capacitance of an output.</param>
    public static Decoder Basic(Circuitry circuitry, int addressBits, double load) =>
        new(circuitry, 1 << addressBits, addressBits == 1 ? 0 : addressBits, load, 0, BufferStyle.Latency, 0, switchesFirstStage: true);

    /// <summary>A decoder that combines predecoded lines and drives word lines, the gates of a multiplexer, or the next step of a predecoder.</summary>
    /// <param name="circuitry">Devices and limits.</param>
    /// <param name="outputs">Number of outputs, at least 1; up to 8 need no gates.</param>
    /// <param name="load">Load capacitance of an output.</param>
    /// <param name="loadResistance">Resistance of the line that is the load.</param>
    /// <param name="furtherSelect">Whether one more select line meets every gate: the way, or a third group of predecoded lines.</param>
    /// <param name="style">How drivers are sized.</param>
    /// <param name="current">Current an output must carry.</param>
    public static Decoder Combining(Circuitry circuitry, int outputs, double load, double loadResistance, bool furtherSelect, BufferStyle style, double current) =>
        new(circuitry, outputs, outputs <= 8 ? furtherSelect ? 2 : 0 : furtherSelect ? 3 : 2, load, loadResistance, style, current, switchesFirstStage: false);

    /// <summary>Delay and output slope for an input slope.</summary>
    public Ramp Delay(double slope)
    {
        if (_driver is null)
            return new Ramp(0, slope);
        if (_gateTime == 0)
            return _driver.Delay(slope);
        var gate = Horowitz.Stage(_gateTime, _gateGain, slope);
        var driver = _driver.Delay(gate.Slope);
        return new Ramp(gate.Delay + driver.Delay, driver.Slope);
    }
}
