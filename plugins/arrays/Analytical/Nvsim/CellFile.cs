using PluginNvm.Arrays.Analytical.Cells;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>A cell as one of NVSim's files states it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="ProcessNode">The node that the file names, nm, which scales nothing; 0 where it names none.</param>
/// <param name="Statements">What the file states, for messages about it.</param>
internal sealed record CellFile(CircuitCell Cell, int ProcessNode, Statements Statements);
