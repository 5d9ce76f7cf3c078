using PluginNvm.Contracts;

namespace PluginNvm.Technologies.CellFile;

/// <summary>
/// A memory cell described by a JSON file, so that a new technology needs no code. Required are <c>technology</c>, <c>node</c>,
/// <c>nonVolatile</c> and <c>provenance</c>; whatever else is not stated is unknown, never zero. The plugin's README lists all members.
/// </summary>
/// <remarks>The description holds for every temperature: a cell that changes with temperature is a file per temperature.</remarks>
[Plugin("cell-file", "A memory cell described by a JSON file, with units and with the origin of its values.")]
public sealed class CellFileTechnology : Plugin<IMemoryTechnology, CellFileOptions>, IMemoryTechnology
{
    private MemoryCell? _cell;

    /// <inheritdoc />
    protected override IMemoryTechnology Build()
    {
        _cell = CellDescription.Read(Options.File);
        return this;
    }

    /// <inheritdoc />
    public MemoryCell Cell(OperatingConditions conditions) => _cell!;
}
