using PluginNvm.Arrays.Analytical.Devices;

namespace PluginNvm.Arrays.Analytical.Circuits;

/// <summary>Pass transistors that put one of several lines through.</summary>
internal sealed class PassMultiplexer
{
    private const double NarrowestPass = 9;

    // Share of a cell's low resistance that the pass transistor may add.
    private const double ResistanceTolerance = 0.2;

    /// <summary>A multiplexer of one line: a wire.</summary>
    public static PassMultiplexer None { get; } = new();

    private PassMultiplexer()
    {
    }

    private PassMultiplexer(Device device, int degree, long count, double load, double nextInput, double width)
    {
        var drain = device.InverterOutput(width, 0, Gates.AreaStrip * device.Feature);
        var output = degree * drain;
        Drain = drain;
        PreviousLoad = output + drain + load;
        Resistance = device.ResistanceN(width);
        Delay = 2.3 * Resistance * (output + load);
        Energy = count * (output + nextInput) * device.Vdd * (device.Vdd - device.Data.Vth);
        Height = device.InverterExtent(width, 0, Gates.AreaStrip * device.Feature).Height;
    }

    /// <summary>Drain capacitance of one pass transistor, which the stage before charges.</summary>
    public double Drain { get; }

    /// <summary>Capacitance that delays the stage before.</summary>
    public double PreviousLoad { get; }

    /// <summary>Resistance of a pass transistor.</summary>
    public double Resistance { get; }

    public double Delay { get; }

    /// <summary>Of a read and of a write.</summary>
    public double Energy { get; }

    public double Height { get; }

    /// <summary>A multiplexer; <see cref="None"/> where there is nothing to choose.</summary>
    /// <param name="circuitry">Devices and limits.</param>
    /// <param name="degree">Lines to choose from.</param>
    /// <param name="count">How many such multiplexers.</param>
    /// <param name="load">Load that delays it.</param>
    /// <param name="nextInput">Input capacitance that it charges.</param>
    /// <param name="current">Current that it must carry.</param>
    /// <param name="cellResistance">Low resistance of the cell behind it, of which it may add a fifth; 0 where it does not matter.</param>
    public static PassMultiplexer Of(Circuitry circuitry, int degree, long count, double load, double nextInput, double current, double cellResistance)
    {
        if (degree <= 1 || count == 0)
            return None;
        var device = circuitry.Device;
        var width = Math.Max(NarrowestPass * device.Feature, current / device.OnCurrentN);
        if (cellResistance > 0)
            width = Math.Max(width, Math.Min(device.ResistanceN(1) / (ResistanceTolerance * cellResistance), circuitry.MaximumWidth));
        return new PassMultiplexer(device, degree, count, load, nextInput, width);
    }
}
