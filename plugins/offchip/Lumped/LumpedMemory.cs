using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.OffChip.Lumped;

/// <summary>One time and one energy per access, reads and writes alike: a stand-in for off-chip memory where its accesses are not simulated.</summary>
[Plugin("lumped", "One time and one energy per access; by default fitted to published gains of NVM caches.",
    Source = "Fitted to the EDP gains in the abstracts of arXiv 2206.13601 (chapter) and arXiv 2012.04559 v1 (preprint).")]
public sealed class LumpedMemory : Plugin<IOffChipMemory, LumpedOptions>, IOffChipMemory
{
    /// <inheritdoc />
    public OffChipCost Cost(OffChipTraffic traffic)
    {
        var accesses = traffic.Reads + traffic.Writes;
        var fit = FittedCost.Named(Options.Calibration);
        var latency = Options.Latency ?? fit!.Latency;
        var energy = Options.Energy ?? fit!.Energy;
        return new OffChipCost
        {
            SerialTime = accesses * latency,
            Energy = accesses * energy,
            Provenance = Origins(fit, latency, energy, traffic.AccessSize),
        };
    }

    /// <inheritdoc />
    protected override IOffChipMemory Build()
    {
        if (FittedCost.Named(Options.Calibration) is null && (Options.Latency is null || Options.Energy is null))
            throw new ModelException($"Off-chip memory '{FittedCost.None}' has no cost of its own: state both latency and energy, or a calibration.");
        return base.Build();
    }

    private List<Provenance> Origins(FittedCost? fit, Time latency, Energy energy, DataSize accessSize)
    {
        var origins = new List<Provenance>();
        if (Options.Latency is not null)
            origins.Add(new Provenance("off-chip time per access", ProvenanceKind.Stated, $"{latency}, stated in the manifest"));
        if (Options.Energy is not null)
            origins.Add(new Provenance("off-chip energy per access", ProvenanceKind.Stated, $"{energy}, stated in the manifest"));
        if (fit is not null && origins.Count < 2)
            origins.Add(new Provenance("off-chip time and energy per access", ProvenanceKind.Calibrated, Caveat(fit, energy, accessSize)));
        return origins;
    }

    private static string Caveat(FittedCost fit, Energy energy, DataSize accessSize)
    {
        var picojoulesPerBit = energy.Joules / accessSize.Bits * 1e12;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{fit.Latency} and {fit.Energy} per access of the last-level cache, fitted to {fit.Target}; neither value comes from a paper, and reproducing those gains with them is partly circular. {energy} is {picojoulesPerBit:0.0} pJ/bit at {accessSize} per access: a fit parameter, not a DRAM energy.");
    }
}
