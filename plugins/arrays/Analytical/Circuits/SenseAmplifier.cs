using PluginNvm.Arrays.Analytical.Devices;

namespace PluginNvm.Arrays.Analytical.Circuits;

/// <summary>Latch-type sense amplifiers, one per sensed column, with converters from current to voltage where cells are sensed by current.</summary>
internal sealed class SenseAmplifier
{
    // Widths in F; sources: CACTI.
    private const double LatchP = 7.5;
    private const double LatchN = 3.75;
    private const double Isolation = 12.5;
    private const double Enable = 5;
    private const double Multiplexer = 9;
    private const double RowGap = 3;
    private const double EndGap = 2;
    private const double NarrowestPitch = 2;

    /// <param name="circuitry">Devices and limits.</param>
    /// <param name="count">Number of amplifiers.</param>
    /// <param name="senseVoltage">Difference that decides the latch.</param>
    /// <param name="pitch">Width that one amplifier may take.</param>
    /// <param name="byCurrent">Whether a converter stands in front.</param>
    public SenseAmplifier(Circuitry circuitry, long count, double senseVoltage, double pitch, bool byCurrent)
    {
        var device = circuitry.Device;
        var f = device.Feature;
        Load = Input(device, pitch);
        var converter = byCurrent ? circuitry.Conventions.Converter(device.Data.Node) : default;
        var latch = Load / (device.TransconductanceN(LatchN * f) + device.TransconductanceP(LatchP * f)) * Math.Log(device.Vdd / senseVoltage);
        Delay = latch + converter.Delay;
        Energy = (Load * device.Vdd * device.Vdd + converter.Energy) * count;
        Leakage = (circuitry.Conventions.SenseAmplifierLeakage(device.InverterLeakage(Enable * f, 0) * device.Vdd, device.Vdd) + converter.Leakage) * count;

        var latchP = device.InverterExtent(0, LatchP * f, pitch);
        var isolation = device.InverterExtent(0, Isolation * f, pitch);
        var latchN = device.InverterExtent(LatchN * f, 0, pitch);
        var enable = device.InverterExtent(Enable * f, 0, pitch);
        // Drawn rotated: what is width elsewhere runs along the column here.
        var length = 2 * latchP.Width + isolation.Width + RowGap * f + 2 * latchN.Width + enable.Width + RowGap * f + EndGap * f;
        var across = Math.Max(Math.Max(latchP.Height, isolation.Height), Math.Max(latchN.Height, enable.Height));
        Extent = new Extent(length * across / pitch + converter.Area * f * f / pitch, pitch * count);
    }

    /// <summary>Capacitance at its input, which the stage before drives.</summary>
    public double Load { get; }

    public double Delay { get; }

    /// <summary>Of a read by all amplifiers.</summary>
    public double Energy { get; }

    public double Leakage { get; }

    public Extent Extent { get; }

    /// <summary>Whether a pitch leaves room for the amplifier's transistors.</summary>
    public static bool Fits(Device device, double pitch) => pitch > NarrowestPitch * device.Feature && !device.CannotFold(Isolation * device.Feature, pitch);

    /// <summary>Input capacitance of an amplifier of some pitch.</summary>
    public static double Input(Device device, double pitch)
    {
        var f = device.Feature;
        return device.Gate((LatchP + LatchN) * f)
            + device.InverterOutput(LatchN * f, 0, pitch) + device.InverterOutput(0, LatchP * f, pitch)
            + device.InverterOutput(0, Isolation * f, pitch) + device.InverterOutput(Multiplexer * f, 0, pitch);
    }
}
