using PluginNvm.Contracts;

namespace PluginNvm.Systems.MissCurve;

/// <summary>
/// Which lines are in the sample: a fixed share of them, or at most a fixed number. One of the two is stated. The manifest's seed chooses the lines. Caches of fewer lines than one over
/// the share are below what a sample resolves.
/// </summary>
public sealed record SamplingOptions
{
    /// <summary>Share of the lines in the sample; memory grows with the distinct lines, about 100 bytes for each in the sample.</summary>
    [AllowedRange(1e-9, 1)]
    public double? Rate { get; init; }

    /// <summary>Most lines in the sample: the share falls while the stream touches more of them, and memory stays the same.</summary>
    [AllowedRange(1, 1 << 28)]
    public int? Lines { get; init; }
}
