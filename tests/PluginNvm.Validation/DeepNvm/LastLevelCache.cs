using PluginNvm.OffChip.Lumped;
using PluginNvm.Systems.LastLevelCache;

namespace PluginNvm.Validation.DeepNvm;

/// <summary>The system under test around arrays written down by hand.</summary>
internal static class LastLevelCache
{
    // Cache table of the published study at 16 nm (recalled, unverified): latencies ns, energies nJ, leakage mW, area mm2.
    public static readonly HandArray Sram3 = new(3, 2.91, 1.53, 0.35, 0.32, 6442, 5.53);
    public static readonly HandArray Stt3 = new(3, 2.98, 9.31, 0.81, 0.31, 748, 2.34);
    public static readonly HandArray Stt7 = new(7, 4.58, 10.06, 0.93, 0.43, 1706, 5.12);
    public static readonly HandArray Sot3 = new(3, 3.71, 1.38, 0.49, 0.22, 527, 1.95);
    public static readonly HandArray Sot10 = new(10, 6.69, 2.47, 0.51, 0.40, 1434, 5.64);

    // Recalled, unverified: off-chip accesses saved against 3 MB.
    private static readonly OffChipReduction[] Savings =
    [
        new() { Capacity = DataSize.FromMebibytes(3), Fraction = 0 },
        new() { Capacity = DataSize.FromMebibytes(7), Fraction = 0.146 },
        new() { Capacity = DataSize.FromMebibytes(10), Fraction = 0.198 },
    ];

    public static SystemResult Run(
        IWorkloadSource workload, HandArray array, double perAccess = 1, double concurrency = 1, double leakageScale = 1, string calibration = "chapter") =>
        new GpuLlcSystem().Create(
            new GpuLlcOptions
            {
                Workload = workload,
                Cache = new CacheOptions { Technology = array, Array = array, Capacity = array, LeakageScale = leakageScale },
                OffChip = new LumpedMemory().Create(new LumpedOptions { Calibration = calibration }, NoSharing.Context),
                OffChipAccesses = new OffChipAccessOptions { PerAccess = perAccess, Reductions = Savings },
                Concurrency = concurrency,
            },
            NoSharing.Context).Run(CancellationToken.None);

    public static double Output(SystemResult result, string name) => result.Outputs.Single(output => output.Name == name).Value;

    public static double Edp(SystemResult result) => result.Root.TotalEnergy.Joules * result.Time.Seconds;
}

/// <summary>A cache known by its numbers alone: cell, array and capacity in one.</summary>
internal sealed record HandArray(long Mebibytes, double ReadNs, double WriteNs, double ReadNj, double WriteNj, double LeakageMw, double AreaMm2)
    : IMemoryTechnology, IArrayModel, ICapacityRule
{
    public MemoryCell Cell(OperatingConditions conditions) => new() { Technology = "hand", Node = new Length(16e-9), NonVolatile = true, Provenance = [] };

    public CapacityChoice Choose(IArrayModel array, ArrayRequest request, CancellationToken cancellation) =>
        new() { Capacity = DataSize.FromMebibytes(Mebibytes), Reason = "as written down", Provenance = [] };

    public IReadOnlyList<DataSize>? Capacities(ArrayRequest request) => [DataSize.FromMebibytes(Mebibytes)];

    public ArrayCharacterisation Characterise(ArrayRequest request, CancellationToken cancellation) => new()
    {
        Capacity = request.Capacity,
        ReadLatency = new Time(ReadNs * 1e-9),
        WriteLatency = new Time(WriteNs * 1e-9),
        ReadEnergy = new Energy(ReadNj * 1e-9),
        WriteEnergy = new Energy(WriteNj * 1e-9),
        LeakagePower = new Power(LeakageMw * 1e-3),
        Area = new Area(AreaMm2 * 1e-6),
        Provenance = [],
    };
}

/// <summary>A workload of r reads per write.</summary>
internal sealed class FixedRatio(double readsPerWrite) : IWorkloadSource
{
    public Workload Load(CancellationToken cancellation) => new TrafficWorkload
    {
        Name = "fixed ratio",
        Provenance = [],
        Traffic = new Traffic
        {
            AccessSize = DataSize.FromBytes(32),
            Kernels = [new KernelTraffic { Name = "all", CoreReads = 1e6 * readsPerWrite, CoreWrites = 1e6 }],
        },
    };
}
