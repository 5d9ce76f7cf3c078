using PluginNvm.Contracts;

namespace PluginNvm.Technologies.Bitcells;

/// <summary>The foundry SRAM bitcell: volatile, and the reference of relative areas. Nothing else of it is known, so all other values are null.</summary>
[Plugin("sram", "The foundry's SRAM bitcell at 16 nm, the reference of relative cell areas; its latencies and energies are not known.",
    Source = "By definition: relative area 1.")]
public sealed class Sram : Plugin<IMemoryTechnology, BitcellOptions>, IMemoryTechnology
{
    /// <inheritdoc />
    protected override IMemoryTechnology Build()
    {
        KnownNode.Require("sram", Options.Node);
        return this;
    }

    /// <inheritdoc />
    /// <remarks>The values known of this cell do not depend on temperature.</remarks>
    public MemoryCell Cell(OperatingConditions conditions) => new()
    {
        Technology = "sram",
        Node = Options.Node,
        NonVolatile = false,
        AreaRelativeToSram = 1,
        Provenance = [new Provenance("sram bitcell area relative to SRAM", ProvenanceKind.Computed, "1 by definition: the cell is the reference")],
    };
}
