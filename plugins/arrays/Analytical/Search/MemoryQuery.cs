using System.Globalization;
using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>A memory that is asked for: cells, devices, size, and what of its organisation is fixed.</summary>
internal sealed record MemoryQuery
{
    public required CircuitCell Cell { get; init; }

    /// <summary>Cells of a cache's tags.</summary>
    public CircuitCell? TagCell { get; init; }

    /// <summary>Process node in nanometres.</summary>
    public required int Node { get; init; }

    public Roadmap Roadmap { get; init; } = Roadmap.HP;

    /// <summary>K.</summary>
    public int Temperature { get; init; } = 350;

    /// <summary>Whether it is a cache, else a RAM.</summary>
    public bool IsCache { get; init; }

    public required long CapacityBits { get; init; }

    /// <summary>Word of a RAM or line of a cache, bits.</summary>
    public required long WordBits { get; init; }

    public int Ways { get; init; } = 1;

    public CacheAccessMode Access { get; init; }

    public bool HTree { get; init; } = true;

    public bool InternalSensing { get; init; } = true;

    public WireChoice LocalWire { get; init; } = new();

    public WireChoice GlobalWire { get; init; } = new();

    /// <summary>Widest n transistor, F.</summary>
    public double MaximumWidth { get; init; } = 100;

    /// <summary>Organisations of the RAM or of the data array.</summary>
    public DesignSpace Space { get; init; } = new();

    /// <summary>Allowed excess of the RAM or of the data array over the best value of each objective, as a share; what is not named is not bounded.</summary>
    public IReadOnlyDictionary<Objective, double> Limits { get; init; } = new Dictionary<Objective, double>();

    /// <summary>Everything that results depend on, as text.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture,
        $"{Cell}, {TagsKey}, {string.Join(' ', Limits)}, {CapacityBits} in {WordBits}, {LocalWire}, {GlobalWire}, {Space with { Buffers = [] }} {string.Join(' ', Space.Buffers)}");

    /// <summary>Everything that the tag array depends on, as text: nothing that is asked of the data array alone.</summary>
    public string TagsKey => string.Create(CultureInfo.InvariantCulture,
        $"{TagCell ?? Cell}, {Node} nm {Roadmap} {Temperature} K, {IsCache} {Ways} ways, {CapacityBits / WordBits} of {WordBits}, {Access} {HTree} {InternalSensing} {MaximumWidth}");
}
