using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>The per-layer table of a run.</summary>
internal static class LayerTable
{
    /// <summary>One row per layer and pass.</summary>
    public static ResultTable Of(IReadOnlyList<LayerTraffic> layers) => new()
    {
        Name = "layers",
        Title = "Accesses of the last-level cache by layer and pass",
        Columns =
        [
            new Column("layer"), new Column("pass"), new Column("m"), new Column("n"), new Column("k"), new Column("products"),
            new Column("reads"), new Column("writes"), new Column("macs"),
        ],
        Rows = [.. layers.Select(Row)],
    };

    private static IReadOnlyList<object?> Row(LayerTraffic layer) =>
    [
        layer.Layer, layer.Pass is { } pass ? LayerTraffic.NameOf(pass) : null,
        layer.Gemm?.M, layer.Gemm?.N, layer.Gemm?.K, layer.Gemm?.Count,
        layer.Reads, layer.Writes, layer.Gemm?.Macs,
    ];
}
