using PluginNvm.Arrays.Analytical.Circuits;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Size and multiplexers of a subarray.</summary>
/// <param name="Rows">Word lines.</param>
/// <param name="Columns">Bitlines.</param>
/// <param name="SenseAmpMux">Bitlines that share a sense amplifier, folded ways included.</param>
/// <param name="OutputMux1">Degree of the first output multiplexer, folded ways included.</param>
/// <param name="OutputMux2">Degree of the second.</param>
/// <param name="SelectsWay">Whether the row decoder takes a way select as well.</param>
/// <param name="Buffers">How buffers are sized.</param>
internal readonly record struct SubarrayShape(int Rows, int Columns, int SenseAmpMux, int OutputMux1, int OutputMux2, bool SelectsWay, BufferStyle Buffers)
{
    /// <summary>Columns read or written by one access.</summary>
    public int SelectedColumns => Columns / (SenseAmpMux * OutputMux1 * OutputMux2);
}
