using PluginNvm.Contracts;

namespace PluginNvm.Systems.MemoryArray;

/// <summary>
/// One memory by itself: what an access costs, and time and energy of stated numbers of reads and writes, one after the other. No workload, no other
/// memory: a comparison of array designs.
/// </summary>
[Plugin("memory-array", "One memory by itself: latency, energy, leakage and area of an array design, and of stated numbers of reads and writes.")]
public sealed class MemoryArraySystem : Plugin<IMemorySystem, MemoryArrayOptions>, IMemorySystem
{
    /// <inheritdoc />
    protected override IMemorySystem Build() => Options.Use == ArrayUse.Ram && (Options.Ways > 1 || Options.Tags is not null)
        ? throw new ModelException("system 'memory-array': a plain memory has neither ways nor tags; leave 'ways' and 'tags' out, or set \"use\": \"cache\"")
        : this;

    /// <inheritdoc />
    public SystemResult Run(CancellationToken cancellation)
    {
        var conditions = new OperatingConditions(Options.Temperature);
        var request = new ArrayRequest
        {
            Cell = Options.Technology.Cell(conditions),
            Capacity = default,
            Word = Options.Word,
            Use = Options.Use,
            Ways = Options.Ways,
            TagCell = Options.Tags?.Cell(conditions),
            Conditions = conditions,
        };
        var choice = Options.Capacity.Choose(Options.Array, request, cancellation);
        var memory = Options.Array.Characterise(request with { Capacity = choice.Capacity }, cancellation);
        var (reading, writing) = (Options.Reads * memory.ReadLatency, Options.Writes * memory.WriteLatency);
        return new SystemResult
        {
            Time = reading + writing,
            Root = new Component
            {
                Name = "memory",
                LeakagePower = memory.LeakagePower,
                LeakageEnergy = memory.LeakagePower * (reading + writing),
                Area = memory.Area,
                BusyTime = reading + writing,
                Children = [Accesses("reads", Options.Reads, memory.ReadEnergy, reading), Accesses("writes", Options.Writes, memory.WriteEnergy, writing)],
            },
            Outputs = [.. ArrayOutputs.Of(memory)],
            Tables = Options.Parts && memory.Breakdown is { } breakdown ? [PartTable.Of(breakdown)] : [],
            Provenance =
            [
                .. memory.Provenance,
                new Provenance("capacity of the memory", ProvenanceKind.Computed, choice.Reason),
                .. choice.Provenance,
                new Provenance("time", ProvenanceKind.Stated, FormattableString.Invariant($"reads: {Options.Reads}, writes: {Options.Writes}; one access after the other")),
            ],
        };
    }

    private static Component Accesses(string name, double count, Energy each, Time busy) => new()
    {
        Name = name,
        DynamicEnergy = count * each,
        BusyTime = busy,
        Counters = new Dictionary<string, double> { ["accesses"] = count },
    };
}
