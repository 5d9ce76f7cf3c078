using PluginNvm.Contracts;

namespace PluginNvm.Technologies.CellFile;

/// <summary>Options of <c>cell-file</c>.</summary>
public sealed record CellFileOptions
{
    /// <summary>The JSON file that describes the cell; quantities are text with a unit, for example "8.4 ns".</summary>
    public required InputFile File { get; init; }
}
