using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>The best array for an objective.</summary>
/// <param name="Design">What it is, its wires included.</param>
/// <param name="LocalWire">Word lines, bitlines and wires of the mats.</param>
/// <param name="GlobalWire">Wires of the bank.</param>
/// <param name="Bank">Its organisation with all figures.</param>
internal sealed record ArrayWinner(ArrayDesign Design, WireStyle LocalWire, WireStyle GlobalWire, Bank Bank);
