namespace PluginNvm.Arrays.Analytical.Wires;

/// <summary>Resistance and capacitance of a wire.</summary>
/// <param name="Resistance">Per metre, ohm/m.</param>
/// <param name="Capacitance">Per metre, F/m.</param>
/// <param name="Pitch">Width and spacing, m.</param>
internal readonly record struct WireElectrics(double Resistance, double Capacitance, double Pitch);
