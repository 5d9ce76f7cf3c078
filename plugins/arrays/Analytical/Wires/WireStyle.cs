namespace PluginNvm.Arrays.Analytical.Wires;

/// <summary>A choice of wire.</summary>
/// <param name="Type">Layer.</param>
/// <param name="Repeaters">Repeaters.</param>
/// <param name="LowSwing">Whether it is driven with a reduced swing; only without repeaters.</param>
public readonly record struct WireStyle(WireType Type, WireRepeaters Repeaters = WireRepeaters.None, bool LowSwing = false);
