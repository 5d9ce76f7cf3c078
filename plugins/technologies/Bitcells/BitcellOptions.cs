using PluginNvm.Contracts;

namespace PluginNvm.Technologies.Bitcells;

/// <summary>Options of the built-in bitcells.</summary>
public sealed record BitcellOptions
{
    /// <summary>The process node of the cell. Values are known at 16 nm only.</summary>
    public Length Node { get; init; } = new(16e-9);
}
