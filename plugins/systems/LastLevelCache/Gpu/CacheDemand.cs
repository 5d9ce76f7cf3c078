using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>What a workload asks of the last-level cache and of the memory behind it, before the capacity is known.</summary>
/// <param name="Layers">Accesses of the cache.</param>
/// <param name="OffChip">Accesses that leave the chip.</param>
/// <param name="Provenance">Where the counts come from.</param>
internal sealed record CacheDemand(IReadOnlyList<LayerTraffic> Layers, OffChipTraffic OffChip, IReadOnlyList<Provenance> Provenance)
{
    /// <summary>Read accesses of the cache.</summary>
    public double Reads { get; } = Layers.Sum(layer => layer.Reads);

    /// <summary>Write accesses of the cache.</summary>
    public double Writes { get; } = Layers.Sum(layer => layer.Writes);

    /// <summary>The demand of a workload.</summary>
    /// <exception cref="ModelException">
    /// The workload's shape or one of its operators is not accepted, it asks for nothing, or reductions are listed of off-chip accesses that are not counted.
    /// </exception>
    public static CacheDemand Of(Workload workload, GpuLlcOptions options)
    {
        var demand = workload switch
        {
            GraphWorkload graph => Graph(graph, options),
            TrafficWorkload traffic => Counts(traffic, options),
            _ => throw new ModelException($"'{workload.Name}' is {workload.GetType().Name}; gpu-llc accepts a network graph, traffic counts or an access stream."),
        };
        return demand.Reads + demand.Writes > 0
            ? demand
            : throw new ModelException($"'{workload.Name}' asks nothing of the last-level cache: it has neither convolutions, fully connected layers nor counted accesses.");
    }

    private static CacheDemand Graph(GraphWorkload workload, GpuLlcOptions options)
    {
        var layers = GraphTraffic.Count(workload.Graph, options.Traffic, options.EffectiveTransaction);
        return new CacheDemand(layers, PerAccess(layers, options), [.. TrafficOrigins.Of(workload.Graph, options.Traffic), Rate(options)]);
    }

    private static CacheDemand Counts(TrafficWorkload workload, GpuLlcOptions options)
    {
        var traffic = workload.Traffic;
        var perCount = traffic.AccessSize / options.EffectiveTransaction;
        var ofArray = traffic.Kernels.All(kernel => kernel is { ArrayReads: not null, ArrayWrites: not null });
        var layers = traffic.Kernels.Select(kernel => ofArray
            ? new LayerTraffic(kernel.Name, null, kernel.ArrayReads!.Value * perCount, kernel.ArrayWrites!.Value * perCount)
            : new LayerTraffic(kernel.Name, null, kernel.CoreReads * perCount, kernel.CoreWrites * perCount)).ToList();
        var which = ofArray
            ? "array accesses, fills and write-backs among them,"
            : "core-side accesses, fills and write-backs not among them (not every kernel has counts of the array),";
        var origin = new Provenance("accesses of the last-level cache", ProvenanceKind.Computed,
            $"the workload's {which} of {traffic.AccessSize}, counted in accesses of {options.EffectiveTransaction}");
        if (traffic.Kernels.Any(kernel => kernel.DramReads is null || kernel.DramWrites is null))
            return new CacheDemand(layers, PerAccess(layers, options), [origin, Rate(options)]);

        var offChip = new OffChipTraffic(
            traffic.Kernels.Sum(kernel => kernel.DramReads!.Value), traffic.Kernels.Sum(kernel => kernel.DramWrites!.Value), traffic.AccessSize) { Counted = true };
        return new CacheDemand(layers, offChip, [origin, new Provenance("off-chip accesses", ProvenanceKind.Computed, $"the workload's own counts, of {traffic.AccessSize}")]);
    }

    private static OffChipTraffic PerAccess(IReadOnlyList<LayerTraffic> layers, GpuLlcOptions options)
    {
        if (options.OffChipAccesses is { PerAccess: null, Reductions.Count: > 0 })
            throw new ModelException("Reductions of off-chip accesses are listed, but none are counted: state offChipAccesses.perAccess, the off-chip accesses per access of the cache.");
        var rate = options.OffChipAccesses.PerAccess ?? 0;
        return new OffChipTraffic(rate * layers.Sum(layer => layer.Reads), rate * layers.Sum(layer => layer.Writes), options.EffectiveTransaction);
    }

    private static Provenance Rate(GpuLlcOptions options) => options.OffChipAccesses.PerAccess switch
    {
        null => new Provenance("off-chip accesses", ProvenanceKind.Assumed, "no off-chip accesses counted"),
        0 => new Provenance("off-chip accesses", ProvenanceKind.Stated, "no off-chip accesses counted"),
        { } rate => new Provenance("off-chip accesses", ProvenanceKind.Stated,
            FormattableString.Invariant($"{rate} per access of the last-level cache, for every workload; not simulated")),
    };
}
