using PluginNvm.Arrays.Analytical.Devices;

namespace PluginNvm.Arrays.Analytical.Wires;

/// <summary>A bare wire at full swing.</summary>
internal sealed class UnrepeatedWire(WireElectrics electrics, Device device) : GlobalWire(electrics)
{
    public override double Delay(double length) => 2.3 * Electrics.Resistance * Electrics.Capacitance * length * length / 2;

    public override double Energy(double length) => Electrics.Capacitance * length * device.Vdd * device.Vdd;

    public override double Leakage(double length) => 0;
}
