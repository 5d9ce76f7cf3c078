namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>What an organisation is chosen for.</summary>
public enum Objective
{
    /// <summary>Least read latency.</summary>
    ReadLatency,

    /// <summary>Least write latency.</summary>
    WriteLatency,

    /// <summary>Least dynamic energy of a read.</summary>
    ReadEnergy,

    /// <summary>Least dynamic energy of a write.</summary>
    WriteEnergy,

    /// <summary>Least product of read energy and read latency.</summary>
    ReadEdp,

    /// <summary>Least product of write energy and write latency.</summary>
    WriteEdp,

    /// <summary>Least static power.</summary>
    Leakage,

    /// <summary>Least area.</summary>
    Area,
}
