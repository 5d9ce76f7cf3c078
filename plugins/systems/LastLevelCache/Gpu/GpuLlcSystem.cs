using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

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
        var workload = Options.Workload.Load(cancellation);
        return workload is StreamWorkload stream ? OfStream(stream, cancellation) : OfCounts(workload, cancellation);
    }

    private SystemResult OfCounts(Workload workload, CancellationToken cancellation)
    {
        var demand = CacheDemand.Of(workload, Options);
        var memory = LastLevelMemory.Of(Options.Cache, Options.Cache.Line, cancellation);
        var (traffic, reduction) = OffChipSavings.Apply(demand.OffChip, memory.Choice.Capacity, Options.OffChipAccesses.Reductions);
        var cost = new RunCost(memory.Array, demand.Reads, demand.Writes, traffic, Options.OffChip.Cost(traffic), memory.Array.LeakagePower * Options.Cache.LeakageScale, Options.Concurrency);
        return new SystemResult
        {
            Time = cost.Time,
            Root = cost.Components("gpu", "l2"),
            Outputs = Outputs(cost),
            Tables = [LayerTable.Of(demand.Layers)],
            Provenance = [.. Origins(workload, demand, memory.Cell, memory.Choice, cost), .. reduction is null ? [] : new[] { reduction }],
        };
    }

    private SystemResult OfStream(StreamWorkload workload, CancellationToken cancellation)
    {
        if (Options.Transaction is not null || Options.OffChipAccesses.PerAccess is not null || Options.OffChipAccesses.Reductions.Count > 0 || Options.Traffic != new TrafficOptions())
        {
            throw new ModelException(
                $"'{workload.Name}' is an access stream, whose accesses of the cache and of the off-chip memory are simulated: leave transaction, offChipAccesses and traffic out, which count those of other workloads.");
        }
        var cache = Options.Cache;
        var memory = LastLevelMemory.Of(cache, cache.Line, cancellation);
        var level = cache.Level("l2", memory.Choice.Capacity, cache.Line, cache.EffectiveSector, cache.WriteMiss, Inclusion.NonInclusive);
        var run = new StreamRun(workload, Options.Simulator, Options.Simulation, [level], Options.OffChip, cancellation) { WriteAllocateCountsAsHit = Options.WriteAllocateCountsAsHit };
        return run.Result("gpu", memory, cache, Options.Concurrency);
    }

    private static List<MetricValue> Outputs(RunCost cost)
    {
        var array = cost.Array;
        var outputs = new List<MetricValue>
        {
            new("capacity", array.Capacity.Bytes, "B", Better.Higher),
            new("l2-reads", cost.Reads, ""),
            new("l2-writes", cost.Writes, ""),
            new("dram-accesses", cost.Traffic.Reads + cost.Traffic.Writes, ""),
            new("array-read-latency", array.ReadLatency.Seconds, "s"),
            new("array-write-latency", array.WriteLatency.Seconds, "s"),
            new("array-read-energy", array.ReadEnergy.Joules, "J"),
            new("array-write-energy", array.WriteEnergy.Joules, "J"),
            new("array-leakage", array.LeakagePower.Watts, "W"),
        };
        // The ratio is undefined, not zero, without writes.
        if (cost.Writes > 0)
            outputs.Add(new MetricValue("read-write-ratio", cost.Reads / cost.Writes, "", Better.Neither));
        return outputs;
    }

    private IEnumerable<Provenance> Origins(Workload workload, CacheDemand demand, MemoryCell cell, CapacityChoice choice, RunCost cost)
    {
        foreach (var origin in workload.Provenance.Concat(demand.Provenance).Concat(cell.Provenance))
            yield return origin;
        yield return new Provenance("capacity of the last-level cache", ProvenanceKind.Computed, choice.Reason);
        var offChipCounts = cost.Traffic.Reads + cost.Traffic.Writes > 0 || cost.OffChip.BackgroundPower.Watts > 0;
        foreach (var origin in choice.Provenance.Concat(cost.Array.Provenance).Concat(offChipCounts ? cost.OffChip.Provenance : []))
            yield return origin;

        yield return new Provenance("data per cache access", Options.Transaction is null ? ProvenanceKind.Assumed : ProvenanceKind.Stated,
            $"{Options.EffectiveTransaction}, each at the array's cost of a {Options.Cache.Line} line: absolute energies and times are off by up to the quotient of the two, "
            + (cost.Traffic.Counted ? "and ratios between memories too, as far as the counted off-chip accesses weigh" : "ratios between memories are not"));
        yield return new Provenance("cache policy", ProvenanceKind.Computed, "without effect: policy, admission, indexing, retention and the rest of what simulates accesses do not change counts that the workload gives");
        foreach (var origin in CostOrigins.Of(Options.Concurrency, Options.Cache.LeakageScale))
            yield return origin;
    }
}
