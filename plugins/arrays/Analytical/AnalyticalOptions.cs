using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical;

/// <summary>Which conventions the circuit model follows.</summary>
public enum AnalyticalMode
{
    /// <summary>NVSim's, with its known faults: results agree with that tool.</summary>
    Nvsim,
}

/// <summary>How a bank's mats are connected.</summary>
public enum BankRouting
{
    /// <summary>By an H-tree.</summary>
    HTree,

    /// <summary>By a bus along the columns of mats.</summary>
    Bus,
}

/// <summary>Where sense amplifiers stand.</summary>
public enum SensePlace
{
    /// <summary>In every subarray.</summary>
    Internal,

    /// <summary>At the bank's edge; needs a bus without repeaters.</summary>
    External,
}

/// <summary>Options of <c>analytical</c>.</summary>
public sealed record AnalyticalOptions
{
    /// <summary>Which conventions the model follows.</summary>
    public AnalyticalMode Mode { get; init; }

    /// <summary>What the organisation is chosen for. Of a cache, the data and the tag array are each chosen for it.</summary>
    public Objective Target { get; init; }

    /// <summary>Family of logic devices around the cells, and of the devices in an SRAM cell.</summary>
    public Roadmap Devices { get; init; }

    /// <summary>In which order a cache reads tags and data.</summary>
    public CacheAccessMode Access { get; init; }

    /// <summary>How mats are connected.</summary>
    public BankRouting Routing { get; init; }

    /// <summary>Where sense amplifiers stand.</summary>
    public SensePlace Sensing { get; init; }

    /// <summary>How buffers are sized; left out, all three ways are tried.</summary>
    public BufferStyle? Buffers { get; init; }

    /// <summary>Widest n transistor in features; wider drivers are not built.</summary>
    [AllowedRange(1.5, 10_000)]
    public double MaximumWidth { get; init; } = 100;

    /// <summary>Word lines, bitlines and wires within mats; what is left out is chosen.</summary>
    public WireOptions LocalWire { get; init; } = new();

    /// <summary>Wires between mats; what is left out is chosen.</summary>
    public WireOptions GlobalWire { get; init; } = new();

    /// <summary>CACTI's assumption: one row of mats is active with all its mats, and each mat has two by two subarrays, all active. It makes the search short. Binds the data array only.</summary>
    public bool OneActiveRow { get; init; }

    /// <summary>What of the organisation is fixed; what is left out is searched. Binds the data array only.</summary>
    public OrganisationOptions Organisation { get; init; } = new();

    /// <summary>Allowed excess over the best value of each objective. Binds the data array only.</summary>
    public LimitOptions Limits { get; init; } = new();

    /// <summary>Threads of one search; the answer does not depend on it. A run evaluates its points in parallel already.</summary>
    [AllowedRange(1, 256)]
    public int Threads { get; init; } = 1;
}

/// <summary>What is fixed of a wire.</summary>
public sealed record WireOptions
{
    /// <summary>Layer.</summary>
    public WireType? Type { get; init; }

    /// <summary>Repeaters.</summary>
    public WireRepeaters? Repeaters { get; init; }

    /// <summary>Whether it is driven with a reduced swing; only without repeaters.</summary>
    public bool? LowSwing { get; init; }
}

/// <summary>What is fixed of an organisation; all counts are powers of two.</summary>
public sealed record OrganisationOptions
{
    /// <summary>Rows of mats in the bank.</summary>
    [AllowedRange(1, 512)]
    public int? BankRows { get; init; }

    /// <summary>Columns of mats in the bank.</summary>
    [AllowedRange(1, 512)]
    public int? BankColumns { get; init; }

    /// <summary>Mats active in a column.</summary>
    [AllowedRange(1, 512)]
    public int? ActiveBankRows { get; init; }

    /// <summary>Mats active in a row.</summary>
    [AllowedRange(1, 512)]
    public int? ActiveBankColumns { get; init; }

    /// <summary>Rows of subarrays in a mat.</summary>
    [AllowedRange(1, 2)]
    public int? MatRows { get; init; }

    /// <summary>Columns of subarrays in a mat.</summary>
    [AllowedRange(1, 2)]
    public int? MatColumns { get; init; }

    /// <summary>Subarrays active in a column.</summary>
    [AllowedRange(1, 2)]
    public int? ActiveMatRows { get; init; }

    /// <summary>Subarrays active in a row.</summary>
    [AllowedRange(1, 2)]
    public int? ActiveMatColumns { get; init; }

    /// <summary>Bitlines that share a sense amplifier.</summary>
    [AllowedRange(1, 256)]
    public int? SenseAmpMux { get; init; }

    /// <summary>Degree of the first output multiplexer.</summary>
    [AllowedRange(1, 256)]
    public int? OutputMux1 { get; init; }

    /// <summary>Degree of the second output multiplexer.</summary>
    [AllowedRange(1, 256)]
    public int? OutputMux2 { get; init; }
}

/// <summary>Allowed excess over the best value that any organisation reaches: 0.1 allows 10 %. What is left out is not bounded.</summary>
public sealed record LimitOptions
{
    /// <summary>Of the read latency.</summary>
    [AllowedRange(0)]
    public double? ReadLatency { get; init; }

    /// <summary>Of the write latency.</summary>
    [AllowedRange(0)]
    public double? WriteLatency { get; init; }

    /// <summary>Of the dynamic energy of a read.</summary>
    [AllowedRange(0)]
    public double? ReadEnergy { get; init; }

    /// <summary>Of the dynamic energy of a write.</summary>
    [AllowedRange(0)]
    public double? WriteEnergy { get; init; }

    /// <summary>Of the product of read energy and latency.</summary>
    [AllowedRange(0)]
    public double? ReadEdp { get; init; }

    /// <summary>Of the product of write energy and latency.</summary>
    [AllowedRange(0)]
    public double? WriteEdp { get; init; }

    /// <summary>Of the static power.</summary>
    [AllowedRange(0)]
    public double? Leakage { get; init; }

    /// <summary>Of the area.</summary>
    [AllowedRange(0)]
    public double? Area { get; init; }
}
