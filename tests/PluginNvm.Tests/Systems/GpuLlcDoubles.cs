namespace PluginNvm.Tests.Systems;

/// <summary>A 3 MiB cache with round numbers: read 2 ns and 3 nJ, write 5 ns and 7 nJ, leakage 1 W, area 4 mm2.</summary>
internal sealed class RoundCache : IMemoryTechnology, IArrayModel, ICapacityRule
{
    public ArrayRequest? Asked { get; private set; }

    /// <summary>A factor on the latencies.</summary>
    public double Slower { get; init; } = 1;

    public MemoryCell Cell(OperatingConditions conditions) =>
        new() { Technology = "round", Node = new Length(16e-9), NonVolatile = true, Provenance = [new Provenance("cell", ProvenanceKind.Stated, "test")] };

    public CapacityChoice Choose(IArrayModel array, ArrayRequest request, CancellationToken cancellation) =>
        new() { Capacity = DataSize.FromMebibytes(3), Reason = "chosen by the test", Provenance = [new Provenance("reference", ProvenanceKind.Stated, "test")] };

    public IReadOnlyList<DataSize>? Capacities(ArrayRequest request) => null;

    public ArrayCharacterisation Characterise(ArrayRequest request, CancellationToken cancellation)
    {
        Asked = request;
        return new ArrayCharacterisation
        {
            Capacity = request.Capacity,
            ReadLatency = Slower * new Time(2e-9),
            WriteLatency = Slower * new Time(5e-9),
            ReadEnergy = new Energy(3e-9),
            WriteEnergy = new Energy(7e-9),
            LeakagePower = new Power(1),
            Area = new Area(4e-6),
            Provenance = [new Provenance("array", ProvenanceKind.Stated, "test")],
        };
    }
}

/// <summary>Off-chip memory of 10 ns and 20 nJ per access with 0.5 W of background power.</summary>
internal sealed class RoundDram : IOffChipMemory
{
    public OffChipCost Cost(OffChipTraffic traffic) => new()
    {
        SerialTime = (traffic.Reads + traffic.Writes) * new Time(10e-9),
        Energy = (traffic.Reads + traffic.Writes) * new Energy(20e-9),
        BackgroundPower = new Power(0.5),
        Provenance = [new Provenance("dram", ProvenanceKind.Stated, "test")],
    };
}

/// <summary>Hands out a workload made by the test.</summary>
internal sealed class Given(Workload workload) : IWorkloadSource
{
    public Workload Load(CancellationToken cancellation) => workload;

    public static Given Kernels(long accessBytes, params KernelTraffic[] kernels) => new(new TrafficWorkload
    {
        Name = "given",
        Provenance = [],
        Traffic = new Traffic { AccessSize = DataSize.FromBytes(accessBytes), Kernels = kernels },
    });
}
