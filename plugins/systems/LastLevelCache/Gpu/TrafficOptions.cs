using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>How <c>gpu-llc</c> computes the traffic of a network graph.</summary>
public sealed record TrafficOptions
{
    /// <summary>Rows of the result that one thread block computes.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int TileM { get; init; } = 128;

    /// <summary>Columns of the result that one thread block computes.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int TileN { get; init; } = 128;

    /// <summary>
    /// <c>merged</c>: a grouped convolution is one matrix product, as in the analytic prototype whose read/write ratios this system reproduces; unphysical where a
    /// group has fewer channels than a tile (depthwise convolutions), which then read far too little. <c>separate</c>: one product per group.
    /// </summary>
    public GroupLowering Groups { get; init; } = GroupLowering.Merged;

    /// <summary>
    /// Whether every layer is followed by one element by element pass over its result (activation, bias, normalisation), and in training by that pass's gradient.
    /// </summary>
    public bool ElementwisePasses { get; init; } = true;
}
