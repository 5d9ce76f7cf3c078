using PluginNvm.Contracts;

namespace PluginNvm.Technologies.Bitcells;

/// <summary>The one node at which the bitcells are known.</summary>
internal static class KnownNode
{
    private const double SixteenNanometres = 16e-9;

    /// <summary>Refuses any node but 16 nm.</summary>
    public static void Require(string technology, Length node)
    {
        if (Math.Abs(node.Metres / SixteenNanometres - 1) > 1e-6)
            throw new ModelException(
                $"technology '{technology}' is known at 16 nm only, not at {node}; describe the cell of another node in a file and use 'cell-file'");
    }
}
