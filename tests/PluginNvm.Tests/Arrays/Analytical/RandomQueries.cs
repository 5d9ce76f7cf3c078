using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Nvsim;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Tests.Arrays.Analytical;

/// <summary>Memories at random: cells of the examples, any node and temperature of the tables, any routing and wires.</summary>
internal sealed class RandomQueries(int seed)
{
    private static readonly string[] Cells = ["sram.cell", "stt-ram.cell", "stt-ram-aggressive.cell", "reram.cell", "pcram.cell"];

    private readonly Random _random = new(seed);

    public static CircuitCell Cell(string name) => CellFileReader.Read(NvsimFolder.ExampleFile(Path.Combine("cells", name))).Cell;

    /// <summary>A memory whose organisations are those of CACTI's assumption, so that a search is short.</summary>
    public MemoryQuery Next(bool? cache = null)
    {
        var isCache = cache ?? _random.Next(3) == 0;
        var bus = _random.Next(4) == 0;
        return new MemoryQuery
        {
            Cell = Cell(Cells[_random.Next(Cells.Length)]),
            Node = _random.Next(22, 201),
            Roadmap = (Roadmap)_random.Next(3),
            Temperature = _random.Next(300, 401),
            IsCache = isCache,
            CapacityBits = 8L << _random.Next(14, 23),
            WordBits = 1L << _random.Next(6, 10),
            Ways = isCache ? 1 << _random.Next(0, 5) : 1,
            Access = isCache ? (CacheAccessMode)_random.Next(3) : CacheAccessMode.Normal,
            HTree = !bus,
            LocalWire = new WireChoice { Type = (WireType)_random.Next(4) },
            GlobalWire = _random.Next(2) == 0
                ? new WireChoice { Type = (WireType)_random.Next(2, 6), Repeaters = (WireRepeaters)_random.Next(8), LowSwing = false }
                : new WireChoice(),
            Space = new DesignSpace { OneActiveRow = true, Buffers = [(BufferStyle)_random.Next(3)] },
        };
    }
}
