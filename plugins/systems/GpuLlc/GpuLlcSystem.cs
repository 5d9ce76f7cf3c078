using PluginNvm.Contracts;

namespace PluginNvm.Systems.GpuLlc;

/// <summary>
/// The last-level cache of a GPU between the cores and off-chip memory: counts times latencies, energies and leakage.
/// Time is that of memory accesses alone; arithmetic is taken to hide behind it.
/// </summary>
[Plugin("gpu-llc", "A GPU's last-level cache: time and energy of its accesses, its leakage and the off-chip accesses behind it.",
    Source = "Model form of DeepNVM++ (arXiv 2012.04559; recalled, unverified): serial accesses, leakage over the whole run, off-chip term.")]
public sealed class GpuLlcSystem : Plugin<IMemorySystem, GpuLlcOptions>, IMemorySystem
{
    /// <inheritdoc />
    public SystemResult Run(CancellationToken cancellation)
    {
        var cache = Options.Cache;
        var workload = Options.Workload.Load(cancellation);
        var demand = CacheDemand.Of(workload, Options);

        var conditions = new OperatingConditions(cache.Temperature);
        var request = new ArrayRequest
        {
            Cell = cache.Technology.Cell(conditions),
            Capacity = default,
            Word = cache.Line,
            Use = ArrayUse.Cache,
            Ways = cache.Ways,
            Conditions = conditions,
        };
        var choice = cache.Capacity.Choose(cache.Array, request, cancellation);
        var array = cache.Array.Characterise(request with { Capacity = choice.Capacity }, cancellation);

        var (traffic, reduction) = OffChipSavings.Apply(demand.OffChip, choice.Capacity, Options.OffChipAccesses.Reductions);
        var cost = new RunCost(array, demand, traffic, Options.OffChip.Cost(traffic), array.LeakagePower * cache.LeakageScale, Options.Concurrency);
        var root = cost.Components();
        return new SystemResult
        {
            Time = cost.Time,
            Root = root,
            Outputs = Outputs(cost),
            Tables = [LayerTable.Of(demand.Layers)],
            Provenance = [.. Origins(workload, request.Cell, choice, cost), .. reduction is null ? [] : new[] { reduction }],
        };
    }

    private static List<MetricValue> Outputs(RunCost cost)
    {
        var (array, demand) = (cost.Array, cost.Demand);
        var outputs = new List<MetricValue>
        {
            new("capacity", array.Capacity.Bytes, "B", Better.Higher),
            new("l2-reads", demand.Reads, ""),
            new("l2-writes", demand.Writes, ""),
            new("dram-accesses", cost.Traffic.Reads + cost.Traffic.Writes, ""),
            new("array-read-latency", array.ReadLatency.Seconds, "s"),
            new("array-write-latency", array.WriteLatency.Seconds, "s"),
            new("array-read-energy", array.ReadEnergy.Joules, "J"),
            new("array-write-energy", array.WriteEnergy.Joules, "J"),
            new("array-leakage", array.LeakagePower.Watts, "W"),
        };
        // The ratio is undefined, not zero, without writes.
        if (demand.Writes > 0)
            outputs.Add(new MetricValue("read-write-ratio", demand.Reads / demand.Writes, "", Better.Neither));
        return outputs;
    }

    private IEnumerable<Provenance> Origins(Workload workload, MemoryCell cell, CapacityChoice choice, RunCost cost)
    {
        foreach (var origin in workload.Provenance.Concat(cost.Demand.Provenance).Concat(cell.Provenance))
            yield return origin;
        yield return new Provenance("capacity of the last-level cache", ProvenanceKind.Computed, choice.Reason);
        var offChipCounts = cost.Traffic.Reads + cost.Traffic.Writes > 0 || cost.OffChip.BackgroundPower.Watts > 0;
        foreach (var origin in choice.Provenance.Concat(cost.Array.Provenance).Concat(offChipCounts ? cost.OffChip.Provenance : []))
            yield return origin;

        yield return new Provenance("data per cache access", Options.Transaction is null ? ProvenanceKind.Assumed : ProvenanceKind.Stated,
            $"{Options.EffectiveTransaction}, each at the array's cost of a {Options.Cache.Line} line: absolute energies and times are off by up to the quotient of the two, "
            + (cost.Traffic.Counted ? "and ratios between memories too, as far as the counted off-chip accesses weigh" : "ratios between memories are not"));
        yield return new Provenance("time", ProvenanceKind.Computed, Options.Concurrency == 1
            ? "one memory access after the other, without overlap; arithmetic is not counted"
            : FormattableString.Invariant($"{Options.Concurrency} memory accesses outstanding at once (stated), which divides the time; arithmetic is not counted"));
        if (Options.Cache.LeakageScale != 1)
        {
            yield return new Provenance("leakage power of the last-level cache", ProvenanceKind.Stated,
                FormattableString.Invariant($"what-if: {Options.Cache.LeakageScale} times the array model's"));
        }
    }
}
