using PluginNvm.Contracts;

namespace PluginNvm.Systems.GpuLlc;

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
    /// <exception cref="ModelException">The workload's shape is not accepted, or it asks for nothing.</exception>
    public static CacheDemand Of(Workload workload, GpuLlcOptions options)
    {
        var demand = workload switch
        {
            GraphWorkload graph => Graph(graph, options),
            TrafficWorkload traffic => Counts(traffic, options),
            _ => throw new ModelException($"'{workload.Name}' is {Describe(workload)}; gpu-llc accepts a network graph or traffic counts."),
        };
        return demand.Reads + demand.Writes > 0
            ? demand
            : throw new ModelException($"'{workload.Name}' asks nothing of the last-level cache: it has neither convolutions, fully connected layers nor counted accesses.");
    }

    private static CacheDemand Graph(GraphWorkload workload, GpuLlcOptions options)
    {
        var layers = GraphTraffic.Count(workload.Graph, options.Traffic, options.Transaction);
        return new CacheDemand(layers, PerAccess(layers, options), [GraphTraffic.Origin(options.Traffic), Assumed(options)]);
    }

    private static CacheDemand Counts(TrafficWorkload workload, GpuLlcOptions options)
    {
        var traffic = workload.Traffic;
        var perCount = traffic.AccessSize / options.Transaction;
        var layers = traffic.Kernels.Select(kernel => new LayerTraffic(kernel.Name, null, kernel.CoreReads * perCount, kernel.CoreWrites * perCount)).ToList();
        var origin = new Provenance("accesses of the last-level cache", ProvenanceKind.Computed,
            $"the workload's core-side accesses of {traffic.AccessSize}, counted in accesses of {options.Transaction}; fills are not counted");
        if (traffic.Kernels.Any(kernel => kernel.DramReads is null || kernel.DramWrites is null))
            return new CacheDemand(layers, PerAccess(layers, options), [origin, Assumed(options)]);

        var offChip = new OffChipTraffic(
            traffic.Kernels.Sum(kernel => kernel.DramReads!.Value), traffic.Kernels.Sum(kernel => kernel.DramWrites!.Value), traffic.AccessSize);
        return new CacheDemand(layers, offChip, [origin, new Provenance("off-chip accesses", ProvenanceKind.Computed, "the workload's own counts")]);
    }

    private static OffChipTraffic PerAccess(IReadOnlyList<LayerTraffic> layers, GpuLlcOptions options)
    {
        var rate = options.OffChipAccesses.PerAccess;
        return new OffChipTraffic(rate * layers.Sum(layer => layer.Reads), rate * layers.Sum(layer => layer.Writes), options.Transaction);
    }

    private static Provenance Assumed(GpuLlcOptions options) => new("off-chip accesses", ProvenanceKind.Stated,
        FormattableString.Invariant($"{options.OffChipAccesses.PerAccess} per access of the last-level cache, for every workload; not simulated"));

    private static string Describe(Workload workload) => workload is StreamWorkload ? "an access stream" : workload.GetType().Name;
}
