namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>What the wires of a bank make of its mats: its extent, and what is added to delay, energy and leakage.</summary>
/// <param name="Height">Of the bank, m.</param>
/// <param name="Width">Of the bank, m.</param>
/// <param name="ReadLatency">Added to a read, s.</param>
/// <param name="WriteLatency">Added to a write, s.</param>
/// <param name="ReadEnergy">Added to a read, J.</param>
/// <param name="WriteEnergy">Added to a write, J.</param>
/// <param name="Leakage">Added static power, W.</param>
internal readonly record struct BankWiring(double Height, double Width, double ReadLatency, double WriteLatency, double ReadEnergy, double WriteEnergy, double Leakage);
