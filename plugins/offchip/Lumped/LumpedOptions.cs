using PluginNvm.Contracts;

namespace PluginNvm.OffChip.Lumped;

/// <summary>Options of <c>lumped</c>.</summary>
public sealed record LumpedOptions
{
    /// <summary>
    /// Which published gains the cost is fitted to: <c>chapter</c> (arXiv 2206.13601: 6.46 ns and 7.56 nJ per access of the last-level cache),
    /// <c>preprint</c> (arXiv 2012.04559 v1: 5.47 ns and 6.31 nJ), or <c>none</c>, which needs a stated latency and energy as soon as accesses leave the chip.
    /// A fitted cost cannot be charged for accesses that the workload counted at the off-chip memory itself.
    /// </summary>
    [AllowedValues(FittedCost.Chapter, FittedCost.Preprint, FittedCost.None)]
    public string Calibration { get; init; } = FittedCost.None;

    /// <summary>Time of one off-chip access, in place of the calibration's.</summary>
    [AllowedRange("0 s")]
    public Time? Latency { get; init; }

    /// <summary>Energy of one off-chip access, in place of the calibration's.</summary>
    [AllowedRange("0 J")]
    public Energy? Energy { get; init; }
}
