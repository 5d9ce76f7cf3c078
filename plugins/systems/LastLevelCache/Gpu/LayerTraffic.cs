using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>Accesses of the last-level cache by one layer in one pass, or by one kernel.</summary>
/// <param name="Layer">The layer's or kernel's name.</param>
/// <param name="Pass">The pass; null for a kernel of a traffic workload.</param>
/// <param name="Reads">Read accesses.</param>
/// <param name="Writes">Write accesses.</param>
internal sealed record LayerTraffic(string Layer, Pass? Pass, double Reads, double Writes)
{
    /// <summary>The matrix products, where there are any.</summary>
    public GemmShape? Gemm { get; init; }

    /// <summary>A pass as tables and operator names write it.</summary>
    public static string NameOf(Pass pass) => pass switch
    {
        Contracts.Pass.Forward => "forward",
        Contracts.Pass.BackwardData => "backward-data",
        Contracts.Pass.BackwardWeight => "backward-weight",
        _ => "update",
    };
}
