using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Arrays.Analytical.Circuits;

/// <summary>What all circuits of an array share.</summary>
/// <param name="Device">The transistors.</param>
/// <param name="MaximumWidth">Widest n transistor allowed, m.</param>
/// <param name="LocalWire">Word lines, bitlines and wires inside a mat.</param>
/// <param name="Conventions">How the model decides where tools are known to differ.</param>
internal sealed record Circuitry(Device Device, double MaximumWidth, WireElectrics LocalWire, Conventions Conventions);
