using PluginNvm.Arrays.Analytical.Devices;

namespace PluginNvm.Arrays.Analytical.Circuits;

/// <summary>Sets the bitlines of a subarray to their voltage before a read.</summary>
internal sealed class Precharger
{
    private const double PrechargeWidth = 6;

    private readonly OutputDriver _driver;
    private readonly double _enableTime;
    private readonly double _enableGain;
    private readonly double _lineTime;
    private readonly double _lineGain;

    /// <param name="circuitry">Devices and limits.</param>
    /// <param name="columns">Columns of the subarray.</param>
    /// <param name="columnWire">Capacitance of the enable wire over one column.</param>
    /// <param name="bitline">Bitline capacitance with its cells.</param>
    /// <param name="bitlineResistance">Bitline resistance.</param>
    public Precharger(Circuitry circuitry, int columns, double columnWire, double bitline, double bitlineResistance)
    {
        var device = circuitry.Device;
        var strip = Gates.AreaStrip * device.Feature;
        var minimum = device.MinimumWidth;
        var (inverterN, inverterP) = (minimum, device.PnRatio * minimum);
        var precharge = PrechargeWidth * device.Feature;
        var inverterInput = device.Gate(inverterN) + device.Gate(inverterP);
        var driver = new OutputDriver(circuitry, 1, inverterInput, columns * (inverterInput + columnWire), 0, BufferStyle.Latency, 0);
        IsLegal = driver.IsLegal;

        var enable = device.Gate(minimum) + 2 * device.Gate(precharge)
            + device.InverterOutput(inverterN, 0, strip) + device.InverterOutput(0, inverterP, strip);
        _driver = driver;
        _enableTime = device.ResistanceN(minimum) * enable;
        _enableGain = 1 / (device.ResistanceN(minimum) * device.TransconductanceN(minimum));
        var line = bitline + device.InverterOutput(0, precharge, strip) + device.InverterOutput(0, minimum, strip);
        var resistance = device.ResistanceP(precharge);
        _lineTime = resistance * line + bitlineResistance * bitline / 2;
        _lineGain = 1 / (resistance * device.TransconductanceP(precharge));

        Energy = driver.Energy + columns * enable * device.Vdd * device.Vdd;
        Leakage = driver.Leakage + columns * device.Vdd * (device.InverterLeakage(inverterN, inverterP) + device.InverterLeakage(0, precharge));

        var pair = device.InverterExtent(0, precharge, strip);
        var equaliser = device.InverterExtent(0, minimum, strip);
        var gate = device.InverterExtent(inverterN, inverterP, strip);
        var chain = driver.Extent;
        Extent = new Extent(
            Math.Max(Math.Max(pair.Height, equaliser.Height) + gate.Height, chain.Height),
            Math.Max(columns * Math.Max(2 * pair.Width + equaliser.Width, gate.Width), chain.Width));
    }

    public bool IsLegal { get; }

    /// <summary>Delay of the bitline alone for the slope at which the enable signal arrives; it limits the rate of reads, not their latency.</summary>
    public double Delay(double slope)
    {
        var inverter = Horowitz.Stage(_enableTime, _enableGain, _driver.Delay(slope).Slope);
        return Horowitz.Stage(_lineTime, _lineGain, inverter.Slope).Delay;
    }

    /// <summary>Of a read; a write needs none. The charge of the bitlines is counted with them.</summary>
    public double Energy { get; }

    public double Leakage { get; }

    public Extent Extent { get; }
}
