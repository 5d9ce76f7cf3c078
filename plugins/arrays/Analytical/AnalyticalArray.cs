using System.Globalization;
using PluginNvm.Arrays.Analytical.Commands;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical;

/// <summary>
/// The circuit model: cells, subarrays, mats and a bank, composed to a RAM or a cache, with the organisation searched. Its figures are those of
/// NVSim, known faults included; the README beside it lists them.
/// </summary>
/// <remarks>
/// Nodes from 22 to 200 nm, 300 to 400 K in whole kelvin, capacities, words and ways that are powers of two. Cells need their area, aspect ratio,
/// access device, resistances and write pulses; <c>nvsim-cell</c> reads them from NVSim's cell files. All objectives are answered by one search, so
/// points that differ only in the target share it.
/// </remarks>
[Plugin("analytical", "Circuit model of a memory array in the manner of NVSim: cell, subarray, mat, bank, RAM or cache, with the organisation searched.",
    Source = "Dong et al., NVSim, IEEE TCAD 31(7), 2012; recalled, unverified. Formulas checked against the output of the tool (SEAL-UCSB/NVSim 6334d00).")]
public sealed class AnalyticalArray : Plugin<IArrayModel, AnalyticalOptions>, IArrayModel
{
    /// <inheritdoc />
    protected override IArrayModel Build()
    {
        foreach (var (name, wire) in new[] { ("localWire", Options.LocalWire), ("globalWire", Options.GlobalWire) })
        {
            if (wire is { LowSwing: true, Repeaters: not null and not Wires.WireRepeaters.None })
                throw new ModelException($"{name}: a wire with repeaters has full swing; leave out 'repeaters' or set \"lowSwing\": false");
        }
        if (Options is { Sensing: SensePlace.External, Routing: BankRouting.HTree })
            throw new ModelException("sensing 'external' needs routing 'bus': an H-tree carries data, not bitlines");
        return this;
    }

    private Conventions Conventions => Options.Mode switch
    {
        AnalyticalMode.Nvsim => NvsimConventions.Instance,
        _ => throw new InvalidOperationException($"mode {Options.Mode} has no conventions"),
    };

    /// <inheritdoc />
    public IReadOnlyList<DataSize>? Capacities(ArrayRequest request) => null;

    // Only a number that is one may leave the model: an SRAM sensed at the bank's edge has no finite delay (fault D20).
    private static void RequireFinite(ArrayRequest request, MemoryFigures figures)
    {
        foreach (var (name, value) in new[]
        {
            ("read latency", figures.ReadLatency), ("write latency", figures.WriteLatency), ("read energy", figures.ReadEnergy),
            ("write energy", figures.WriteEnergy), ("leakage", figures.Leakage), ("area", figures.Area),
        })
        {
            if (!double.IsFinite(value) || value < 0)
                throw new ModelException(string.Create(CultureInfo.InvariantCulture, $"{request.Capacity} of {request.Cell.Technology} at {request.Cell.Node}: the formulas give no physical {name} ({value})")
                    + (figures.Query is { InternalSensing: false, Cell.IsResistive: false } ? "; cells of this type are sensed inside the subarrays: use sensing 'internal'" : "; check the cell's voltages, currents and resistances"));
        }
    }

    /// <inheritdoc />
    public ArrayCharacterisation Characterise(ArrayRequest request, CancellationToken cancellation)
    {
        var query = QueryOf.Request(request, Options, Conventions);
        var result = Context.Shared.GetOrAdd($"analytical array, {Conventions.Name}: {query.Key}", () =>
            MemorySearch.Run(query, Conventions, cancellation, new SearchSettings { Threads = Options.Threads, Shared = Context.Shared }));
        if (!result.IsFeasible)
            throw new ModelException($"{request.Capacity} of {request.Cell.Technology} at {request.Cell.Node}: {Infeasibility.Explain(result, Conventions)}");
        if (!result.Has(Options.Target))
            throw new ModelException($"{request.Capacity} of {request.Cell.Technology} at {request.Cell.Node}: {Infeasibility.WithoutValue(query, Options.Target)}");
        var best = result.Best(Options.Target);
        RequireFinite(request, best);
        return new ArrayCharacterisation
        {
            Capacity = request.Capacity,
            ReadLatency = new Time(best.ReadLatency),
            WriteLatency = new Time(best.WriteLatency),
            ReadEnergy = new Energy(best.ReadEnergy),
            WriteEnergy = new Energy(best.WriteEnergy),
            LeakagePower = new Power(best.Leakage),
            Area = new Area(best.Area),
            MissLatency = best.MissLatency is { } latency ? new Time(latency) : null,
            MissEnergy = best.MissEnergy is { } energy ? new Energy(energy) : null,
            Organisation = OrganisationWords.Of(best),
            Breakdown = ComponentTree.Of(best),
            Provenance =
            [
                .. request.Cell.Provenance,
                new("array latency, energy, leakage and area", ProvenanceKind.Computed, string.Create(CultureInfo.InvariantCulture,
                    $"circuit model 'analytical' in mode '{Conventions.Name}' ({Options.Target} of {result.Data.Evaluated} organisations), with NVSim's known faults D1 to D37; NVSim, SEAL-UCSB/NVSim 6334d00")),
                new("transistors and wires", ProvenanceKind.Measured, "device and wire tables as NVSim holds them (MASTAR and ITRS values with CACTI's ratios), SEAL-UCSB/NVSim 6334d00"),
            ],
        };
    }
}
