using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>
/// Time and energy of a run, every access taking its full latency and <c>c</c> of them outstanding at once:
/// T = (N_rd t_rd + N_wr t_wr + T_offchip) / c, E = N_rd e_rd + N_wr e_wr + P_leak T + E_offchip.
/// </summary>
/// <param name="Array">The cache's array.</param>
/// <param name="Reads">Read accesses of the cache's array.</param>
/// <param name="Writes">Write accesses of the cache's array.</param>
/// <param name="Traffic">Accesses that leave the chip.</param>
/// <param name="OffChip">What those cost.</param>
/// <param name="Leakage">Leakage power of the cache, any what-if factor applied.</param>
/// <param name="Concurrency">Accesses outstanding at once.</param>
internal sealed record RunCost(
    ArrayCharacterisation Array, double Reads, double Writes, OffChipTraffic Traffic, OffChipCost OffChip, Power Leakage, double Concurrency)
{
    private Time ReadTime => Reads * Array.ReadLatency / Concurrency;

    private Time WriteTime => Writes * Array.WriteLatency / Concurrency;

    private Time OffChipTime => OffChip.SerialTime / Concurrency;

    /// <summary>Time of the run.</summary>
    public Time Time => ReadTime + WriteTime + OffChipTime;

    /// <summary>The tree of components.</summary>
    /// <param name="system">Name of the whole.</param>
    /// <param name="cache">Name of the cache.</param>
    public Component Components(string system, string cache) => new()
    {
        Name = system,
        Children = [Cache(cache), Dram()],
    };

    private Component Cache(string name) => new()
    {
        Name = name,
        LeakageEnergy = Leakage * Time,
        LeakagePower = Leakage,
        Area = Array.Area,
        BusyTime = ReadTime + WriteTime,
        Children =
        [
            new Component
            {
                Name = "reads",
                DynamicEnergy = Reads * Array.ReadEnergy,
                BusyTime = ReadTime,
                Counters = new Dictionary<string, double> { ["accesses"] = Reads },
            },
            new Component
            {
                Name = "writes",
                DynamicEnergy = Writes * Array.WriteEnergy,
                BusyTime = WriteTime,
                Counters = new Dictionary<string, double> { ["accesses"] = Writes },
            },
        ],
    };

    private Component Dram() => new()
    {
        Name = "dram",
        DynamicEnergy = OffChip.Energy,
        LeakageEnergy = OffChip.BackgroundPower * Time,
        LeakagePower = OffChip.BackgroundPower,
        BusyTime = OffChipTime,
        Counters = new Dictionary<string, double> { ["reads"] = Traffic.Reads, ["writes"] = Traffic.Writes },
    };
}
