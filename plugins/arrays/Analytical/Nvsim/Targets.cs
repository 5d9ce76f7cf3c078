using PluginNvm.Arrays.Analytical.Search;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>NVSim's words for what an organisation is chosen for.</summary>
internal static class Targets
{
    /// <summary>The words of <c>-OptimizationTarget</c>.</summary>
    public static IReadOnlyDictionary<string, Objective> Words { get; } = new Dictionary<string, Objective>
    {
        ["ReadLatency"] = Objective.ReadLatency,
        ["WriteLatency"] = Objective.WriteLatency,
        ["ReadDynamicEnergy"] = Objective.ReadEnergy,
        ["WriteDynamicEnergy"] = Objective.WriteEnergy,
        ["ReadEDP"] = Objective.ReadEdp,
        ["WriteEDP"] = Objective.WriteEdp,
        ["LeakagePower"] = Objective.Leakage,
        ["Area"] = Objective.Area,
    };

    /// <summary>The keys that bound an objective.</summary>
    public static IReadOnlyDictionary<string, Objective> Constraints { get; } = new Dictionary<string, Objective>
    {
        ["ApplyReadLatencyConstraint"] = Objective.ReadLatency,
        ["ApplyWriteLatencyConstraint"] = Objective.WriteLatency,
        ["ApplyReadDynamicEnergyConstraint"] = Objective.ReadEnergy,
        ["ApplyWriteDynamicEnergyConstraint"] = Objective.WriteEnergy,
        ["ApplyReadEdpConstraint"] = Objective.ReadEdp,
        ["ApplyWriteEdpConstraint"] = Objective.WriteEdp,
        ["ApplyLeakageConstraint"] = Objective.Leakage,
        ["ApplyAreaConstraint"] = Objective.Area,
    };

    /// <summary>NVSim's word for an objective.</summary>
    public static string Word(Objective objective) => Words.Single(pair => pair.Value == objective).Key;

    /// <summary>An objective in the words of a sentence.</summary>
    public static string Phrase(Objective objective) => objective switch
    {
        Objective.ReadLatency => "read latency",
        Objective.WriteLatency => "write latency",
        Objective.ReadEnergy => "dynamic energy of a read",
        Objective.WriteEnergy => "dynamic energy of a write",
        Objective.ReadEdp => "read energy-delay product",
        Objective.WriteEdp => "write energy-delay product",
        Objective.Leakage => "leakage power",
        _ => "area",
    };
}
