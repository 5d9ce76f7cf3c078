namespace PluginNvm.Tests.Sizing;

/// <summary>An array model whose area is a function of capacity; null means that it refuses.</summary>
internal sealed class FakeArray(Func<long, double?> squareMillimetresOfMebibytes, IReadOnlyList<DataSize>? capacities = null) : IArrayModel
{
    public List<long> Asked { get; } = [];

    public IReadOnlyList<Provenance> Origins { get; init; } = [];

    public IReadOnlyList<DataSize>? Capacities(ArrayRequest request) => capacities;

    public ArrayCharacterisation Characterise(ArrayRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var mebibytes = request.Capacity.Bits / DataSize.FromMebibytes(1).Bits;
        Asked.Add(mebibytes);
        var area = squareMillimetresOfMebibytes(mebibytes) ?? throw new ModelException($"no organisation of {request.Capacity}");
        return new ArrayCharacterisation
        {
            Capacity = request.Capacity,
            ReadLatency = new Time(1e-9),
            WriteLatency = new Time(1e-9),
            ReadEnergy = default,
            WriteEnergy = default,
            LeakagePower = default,
            Area = new Area(area / 1e6),
            Provenance = Origins,
        };
    }
}

/// <summary>A technology of which only the name is known.</summary>
internal sealed class NamedTechnology(string name) : IMemoryTechnology
{
    public MemoryCell Cell(OperatingConditions conditions) => 
        new() { Technology = name, Node = new Length(16e-9), NonVolatile = true, Provenance = [new Provenance($"{name} cell", ProvenanceKind.Stated, "a test")] };
}
