using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>Figures of a whole memory, SI units. Of a cache, reads are hits.</summary>
internal sealed class MemoryFigures
{
    public MemoryFigures(MemoryQuery query, ArrayWinner data, ArrayWinner? tags)
    {
        (Query, Data, Tags) = (query, data, tags);
        var bank = data.Bank;
        (ReadLatency, WriteLatency, ReadEnergy, WriteEnergy) = (bank.ReadLatency, bank.WriteLatency, bank.ReadEnergy, bank.WriteEnergy);
        (Leakage, Area) = (bank.Leakage, bank.Area);
        if (tags is null)
            return;
        var tag = tags.Bank;
        ReadLatency = query.Access switch
        {
            // The tag selects the way in the data array, once both the way and the column are known.
            CacheAccessMode.Normal => Math.Max(tag.ReadLatency, bank.Mat.ReadLatency) + bank.Mat.Latency.Column + (bank.ReadLatency - bank.Mat.ReadLatency),
            CacheAccessMode.Fast => Math.Max(tag.ReadLatency, bank.ReadLatency),
            _ => tag.ReadLatency + bank.ReadLatency,
        };
        MissLatency = tag.ReadLatency;
        WriteLatency = Math.Max(tag.WriteLatency, bank.WriteLatency);
        ReadEnergy = tag.ReadEnergy + bank.ReadEnergy;
        MissEnergy = data.Design.Circuitry.Conventions.MissEnergy(tag.ReadEnergy, bank.ReadEnergy, query.Access == CacheAccessMode.Sequential);
        WriteEnergy += tag.WriteEnergy;
        Leakage += tag.Leakage;
        Area += tag.Area;
    }

    public MemoryQuery Query { get; }

    /// <summary>The RAM or the data array.</summary>
    public ArrayWinner Data { get; }

    /// <summary>Null for a RAM.</summary>
    public ArrayWinner? Tags { get; }

    public double ReadLatency { get; }

    /// <summary>Null for a RAM.</summary>
    public double? MissLatency { get; }

    public double WriteLatency { get; }

    public double ReadEnergy { get; }

    /// <summary>Null for a RAM.</summary>
    public double? MissEnergy { get; }

    public double WriteEnergy { get; }

    public double Leakage { get; }

    public double Area { get; }
}
