using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Nvsim;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical;

/// <summary>Options of <c>nvsim-cell</c>.</summary>
public sealed record NvsimCellOptions
{
    /// <summary>A cell file of NVSim, as it is.</summary>
    public required InputFile File { get; init; }

    /// <summary>The process node at which the cell is used: areas and widths in the file are in features. From 22 to 200 nm for array model 'analytical'.</summary>
    public required Length Node { get; init; }
}

/// <summary>A memory cell from a cell file of NVSim, at any node: resistances, voltages, currents and pulses do not scale.</summary>
/// <remarks>What the file holds beyond a cell's members stands among its parameters.</remarks>
[Plugin("nvsim-cell", "A memory cell described by a cell file of NVSim, at a node of choice.")]
public sealed class NvsimCell : Plugin<IMemoryTechnology, NvsimCellOptions>, IMemoryTechnology
{
    private MemoryCell? _cell;

    /// <inheritdoc />
    protected override IMemoryTechnology Build()
    {
        if (Options.Node.Metres is not > 0)
            throw new ModelException($"node {Options.Node}: a node is a positive length, for example \"45 nm\"");
        var file = CellFileReader.Read(Options.File);
        var origins = new List<Provenance> { new("cell", ProvenanceKind.Stated, $"cell file {Options.File.Given}") };
        origins.AddRange(file.Warnings.Select(warning => new Provenance("cell", ProvenanceKind.Assumed, warning)));
        _cell = CellConversion.ToMemoryCell(file.Cell, Name(file.Cell.Type), Options.Node, origins);
        return this;
    }

    /// <inheritdoc />
    /// <remarks>A cell file states no temperature, so its values are given for every one.</remarks>
    public MemoryCell Cell(OperatingConditions conditions) => _cell!;

    private static string Name(CellType type) => type switch
    {
        CellType.Sram => "sram",
        CellType.Edram => "edram",
        CellType.Mram => "stt-mram",
        CellType.Pcram => "pcm",
        _ => "reram",
    };
}
