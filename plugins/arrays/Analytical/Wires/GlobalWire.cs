using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Faults;

namespace PluginNvm.Arrays.Analytical.Wires;

/// <summary>A wire that crosses a bank: what a length of it costs.</summary>
internal abstract class GlobalWire(WireElectrics electrics)
{
    public WireElectrics Electrics => electrics;

    /// <summary>Delay of a length in metres, s.</summary>
    public abstract double Delay(double length);

    /// <summary>Energy of one transition over a length, J.</summary>
    public abstract double Energy(double length);

    /// <summary>Static power of a length, W.</summary>
    public abstract double Leakage(double length);

    /// <summary>Extent that parallel wires add to a bank's side, m; those without repeaters run above the cells.</summary>
    public virtual double Breadth(long wires) => 0;

    /// <summary>Makes a wire of a style.</summary>
    public static GlobalWire Of(WireStyle style, Device device, double maximumWidth, Conventions conventions)
    {
        var electrics = WireTable.At(device.Data.Node, style.Type, device.Data.Temperature, conventions);
        return style switch
        {
            { Repeaters: not WireRepeaters.None } => RepeatedWire.Of(electrics, device, style.Repeaters.Penalty(), conventions),
            { LowSwing: true } => new LowSwingWire(electrics, device, maximumWidth, conventions),
            _ => new UnrepeatedWire(electrics, device),
        };
    }
}
