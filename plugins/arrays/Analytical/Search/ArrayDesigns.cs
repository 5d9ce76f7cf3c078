using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>Makes the designs of the arrays that a memory consists of.</summary>
internal sealed class ArrayDesigns
{
    // What an address and the state of a line take in a tag.
    private const int PhysicalAddressBits = 48;
    private const int ValidAndDirty = 2;

    private readonly MemoryQuery _query;
    private readonly Conventions _conventions;
    private readonly Device _device;

    public ArrayDesigns(MemoryQuery query, Conventions conventions)
    {
        (_query, _conventions) = (query, conventions);
        _device = DeviceTable.At(query.Node, query.Roadmap, query.Temperature, conventions);
        MaximumWidth = query.MaximumWidth * _device.Feature;
    }

    private double MaximumWidth { get; }

    /// <summary>A wire that crosses a bank.</summary>
    public GlobalWire GlobalWire(WireStyle style) => Wires.GlobalWire.Of(style, _device, MaximumWidth, _conventions);

    /// <summary>The RAM, or the data array of the cache.</summary>
    public ArrayDesign Data(WireType local, GlobalWire global) => new()
    {
        Cell = _query.Cell,
        Circuitry = Circuitry(local),
        Role = _query.IsCache ? ArrayRole.Data : ArrayRole.Ram,
        Access = _query.Access,
        Ways = _query.Ways,
        BlockBits = DataBlock,
        Blocks = _query.CapacityBits / DataBlock,
        RoutedWays = _query is { IsCache: true, Access: CacheAccessMode.Normal } ? _query.Ways : 1,
        HTree = _query.HTree,
        InternalSensing = _query.InternalSensing,
        GlobalWire = global,
    };

    /// <summary>The tag array of the cache: a tag per line, with the bits that the address of a set leaves and the line's state.</summary>
    public ArrayDesign Tags(WireType local, GlobalWire global)
    {
        var lines = _query.CapacityBits / _query.WordBits;
        var index = Log.TwoOf(lines / _query.Ways);
        var offset = Log.TwoOf(_query.WordBits / 8);
        return new ArrayDesign
        {
            Cell = _query.TagCell ?? _query.Cell,
            Circuitry = Circuitry(local),
            Role = ArrayRole.Tags,
            Access = _query.Access,
            Ways = _query.Ways,
            BlockBits = PhysicalAddressBits - index - offset + ValidAndDirty,
            Blocks = lines,
            RoutedWays = _query.Ways,
            HTree = _query.HTree,
            InternalSensing = _query.InternalSensing,
            GlobalWire = global,
        };
    }

    /// <summary>What an access moves: of a fast cache, all lines of a set.</summary>
    private long DataBlock => _query is { IsCache: true, Access: CacheAccessMode.Fast } ? _query.WordBits * _query.Ways : _query.WordBits;

    private Circuitry Circuitry(WireType local) =>
        new(_device, MaximumWidth, WireTable.At(_query.Node, local, _query.Temperature, _conventions), _conventions);
}
