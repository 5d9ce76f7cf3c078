using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.OffChip.Lumped;

/// <summary>
/// One time and one energy per access, reads and writes alike: a stand-in for off-chip memory where its accesses are not simulated. Stated costs are per
/// off-chip access; fitted ones are per access of the last-level cache and refuse accesses that were counted at the off-chip memory itself.
/// </summary>
[Plugin("lumped", "One time and one energy per access: stated, or fitted to published gains of NVM caches.",
    Source = "Fits: to the EDP gains in the abstracts of arXiv 2206.13601 (chapter) and arXiv 2012.04559 v1 (preprint).")]
public sealed class LumpedMemory : Plugin<IOffChipMemory, LumpedOptions>, IOffChipMemory
{
    /// <inheritdoc />
    public OffChipCost Cost(OffChipTraffic traffic)
    {
        var accesses = traffic.Reads + traffic.Writes;
        if (accesses == 0)
            return new OffChipCost { SerialTime = default, Energy = default, Provenance = [] };

        var fit = Options is { Latency: not null, Energy: not null } ? null : Fit(traffic);
        var origins = new List<Provenance>();
        var latency = Options.Latency ?? Fitted("time", fit!.Latency, fit, "", origins);
        var energy = Options.Energy ?? Fitted("energy", fit!.Energy, fit, Density(fit.Energy, traffic.AccessSize), origins);
        if (Options.Latency is not null)
            origins.Add(Stated("time", latency, traffic));
        if (Options.Energy is not null)
            origins.Add(Stated("energy", energy, traffic));
        return new OffChipCost { SerialTime = accesses * latency, Energy = accesses * energy, Provenance = origins };
    }

    private FittedCost Fit(OffChipTraffic traffic)
    {
        var fit = FittedCost.Named(Options.Calibration) ?? throw new ModelException(
            $"Off-chip accesses have no cost: state both latency and energy of 'lumped', or calibration '{FittedCost.Chapter}' or '{FittedCost.Preprint}'.");
        return !traffic.Counted ? fit : throw new ModelException(
            $"The calibration '{Options.Calibration}' of 'lumped' is a cost per access of the last-level cache, but the workload counts its off-chip accesses: state both latency and energy of one.");
    }

    private static T Fitted<T>(string quantity, T value, FittedCost fit, string density, List<Provenance> origins)
    {
        origins.Add(new Provenance($"off-chip {quantity}", ProvenanceKind.Calibrated,
            $"{value} per access of the last-level cache, fitted to {fit.Target}; the value comes from no paper, and reproducing those gains with it is partly circular{density}"));
        return value;
    }

    private static Provenance Stated<T>(string quantity, T value, OffChipTraffic traffic) =>
        new($"off-chip {quantity}", ProvenanceKind.Stated, $"{value} per off-chip access of {traffic.AccessSize}, stated in the manifest");

    private static string Density(Energy energy, DataSize accessSize) => string.Create(
        CultureInfo.InvariantCulture, $". It is {energy.Joules / accessSize.Bits * 1e12:0.0} pJ/bit at {accessSize} per access: a fit parameter, not a DRAM energy.");
}
