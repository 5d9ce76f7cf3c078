using PluginNvm.Arrays.Published;
using PluginNvm.OffChip.Lumped;
using PluginNvm.Sizing.CapacityRules;
using PluginNvm.Systems.LastLevelCache;
using PluginNvm.Technologies.Bitcells;

namespace PluginNvm.Validation.DeepNvm;

/// <summary>The study's system made of the plugins that a manifest would name.</summary>
internal static class RealParts
{
    public static readonly IMemoryTechnology Sram = new Sram().Create(new BitcellOptions(), NoSharing.Context);
    public static readonly IMemoryTechnology Stt = new SttMram().Create(new BitcellOptions(), NoSharing.Context);
    public static readonly IMemoryTechnology Sot = new SotMram().Create(new BitcellOptions(), NoSharing.Context);

    private static readonly IArrayModel Published = new PublishedArray().Create(new PublishedOptions(), NoSharing.Context);
    private static readonly IOffChipMemory Chapter = new LumpedMemory().Create(new LumpedOptions { Calibration = "chapter" }, NoSharing.Context);

    /// <summary>3 MiB of every technology.</summary>
    public static readonly ICapacityRule EqualCapacity = new Fixed().Create(new FixedOptions { Size = DataSize.FromMebibytes(3) }, NoSharing.Context);

    /// <summary>As much as fits the area of 3 MiB of SRAM.</summary>
    public static readonly ICapacityRule EqualArea = new IsoArea().Create(
        new IsoAreaOptions { Reference = new IsoAreaReference { Technology = Sram, Array = Published, Capacity = DataSize.FromMebibytes(3) } }, NoSharing.Context);

    // Recalled, unverified: off-chip accesses saved against 3 MB.
    private static readonly OffChipReduction[] Savings =
    [
        Saved(3, 0), Saved(7, 0.146), Saved(10, 0.198),
    ];

    /// <summary>The ten workloads: five networks, inference of 4 and training of 64 images.</summary>
    public static IReadOnlyList<IWorkloadSource> Workloads { get; } =
        [.. Zoo.Networks.Select(network => Zoo.Source(network, 4)), .. Zoo.Networks.Select(network => Zoo.Source(network, 64, training: true))];

    /// <summary>One run; without the off-chip term unless <paramref name="offChip"/>.</summary>
    public static SystemResult Run(IWorkloadSource workload, IMemoryTechnology technology, ICapacityRule capacity, bool offChip) => new GpuLlcSystem().Create(
        new GpuLlcOptions
        {
            Workload = workload,
            Cache = new CacheOptions { Technology = technology, Array = Published, Capacity = capacity },
            OffChip = offChip ? Chapter : new LumpedMemory().Create(new LumpedOptions(), NoSharing.Context),
            OffChipAccesses = offChip ? new OffChipAccessOptions { PerAccess = 1, Reductions = Savings } : new OffChipAccessOptions(),
        },
        NoSharing.Context).Run(CancellationToken.None);

    private static OffChipReduction Saved(long mebibytes, double fraction) =>
        new() { Capacity = DataSize.FromMebibytes(mebibytes), Fraction = fraction, Provenance = ProvenanceKind.Recalled };
}
