using PluginNvm.Contracts;

namespace PluginNvm.Systems.MemoryArray;

/// <summary>What one access costs and what the memory occupies, as plain outputs.</summary>
internal static class ArrayOutputs
{
    public static IEnumerable<MetricValue> Of(ArrayCharacterisation memory)
    {
        yield return new("capacity", memory.Capacity.Bytes, "B", Better.Higher);
        yield return new("read-latency", memory.ReadLatency.Seconds, "s");
        yield return new("write-latency", memory.WriteLatency.Seconds, "s");
        yield return new("read-energy", memory.ReadEnergy.Joules, "J");
        yield return new("write-energy", memory.WriteEnergy.Joules, "J");
        yield return new("leakage-power", memory.LeakagePower.Watts, "W");
        yield return new("density", memory.Capacity.Bits / memory.Area.SquareMetres, "bit/m2", Better.Higher);
        if (memory.MissLatency is { } latency)
            yield return new("miss-latency", latency.Seconds, "s");
        if (memory.MissEnergy is { } energy)
            yield return new("miss-energy", energy.Joules, "J");
    }
}
