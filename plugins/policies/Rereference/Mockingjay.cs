using PluginNvm.Contracts;

namespace PluginNvm.Policies.Rereference;

/// <summary>Options of <c>mockingjay</c>.</summary>
public sealed record MockingjayOptions
{
    /// <summary>Sets in which reuse distances are measured, if the cache has as many. The default is that of a cache of 2 MiB in the authors' code, 32.</summary>
    [AllowedRange(1, 1 << 20)]
    public int SampledSets { get; init; } = 32;

    /// <summary>Bits of a signature, which numbers a predicted distance: 1 to 16. The default is that of a cache of 2 MiB in the authors' code, 11.</summary>
    [AllowedRange(1, 16)]
    public int SignatureBits { get; init; } = 11;
}

/// <summary>
/// Like Mockingjay: predicts for each instruction after how many accesses of the set its lines are used again, keeps for each line the time that is left, and replaces the line whose
/// time is farthest, in the future or overdue; a line predicted to be used later than all bypasses the cache. Up to 128 ways. Taken from the authors' code for one core: distances are
/// measured over 8 accesses for each way, time left counts in steps of 8 accesses, a measured distance moves a prediction by at most 1. Simplified: sampled sets remember whole line
/// numbers of all their last accesses, where the original has a small cache of partial tags from which lines also fall before their time; the table is direct-mapped without
/// tags, so that instructions may share a prediction; prefetches are told apart but their distances are not stretched; there is one predictor for all cores. Do not read its results as
/// those of the original.
/// </summary>
[Plugin("mockingjay", "Like Mockingjay, simplified: replaces or bypasses the line predicted to be used last.",
    Source = "Shah, Jain, Lin, Effective mimicry of Belady's MIN policy, HPCA 2022, doi:10.1109/HPCA53966.2022.00048; constants from the authors' ChampSim code as adapted to later releases.")]
public sealed class Mockingjay : Plugin<ICachePolicy, MockingjayOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer)
    {
        MostWays.Require("mockingjay", geometry);
        return consumer.Use(new MockingjayKernel(geometry, Options));
    }
}
