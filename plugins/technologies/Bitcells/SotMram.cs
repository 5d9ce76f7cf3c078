using PluginNvm.Contracts;

namespace PluginNvm.Technologies.Bitcells;

/// <summary>
/// The SOT-MRAM bitcell: written through a transistor of three fins, read through another of one fin.
/// Every value is recalled, unverified; the fin counts have low confidence.
/// </summary>
[Plugin("sot-mram", "Spin-orbit-torque MRAM bitcell at 16 nm with separate read and write transistors (recalled, unverified).",
    Source = "DeepNVM++, arXiv 2012.04559, bitcell table; recalled, unverified.")]
public sealed class SotMram : Plugin<IMemoryTechnology, BitcellOptions>, IMemoryTechnology
{
    /// <inheritdoc />
    protected override IMemoryTechnology Build()
    {
        KnownNode.Require("sot-mram", Options.Node);
        return this;
    }

    /// <inheritdoc />
    /// <remarks>The temperature of the recalled values is not known, so they are given for every temperature.</remarks>
    public MemoryCell Cell(OperatingConditions conditions) => new()
    {
        Technology = "sot-mram",
        Node = Options.Node,
        NonVolatile = true,
        AreaRelativeToSram = 0.29,
        Read = new ReadPath
        {
            Access = new AccessDevice { Type = AccessDeviceType.Cmos, Fins = 1 },
            SenseLatency = new Time(650e-12),
            SenseEnergy = new Energy(0.020e-12),
        },
        Write = new WritePath
        {
            Access = new AccessDevice { Type = AccessDeviceType.Cmos, Fins = 3 },
            Set = new WritePulse { Latency = new Time(313e-12), Energy = new Energy(0.08e-12) },
            Reset = new WritePulse { Latency = new Time(243e-12), Energy = new Energy(0.08e-12) },
        },
        Provenance = [Origins.Timing("sot-mram"), Origins.Fins("sot-mram"), Origins.Area("sot-mram"), Origins.Temperature("sot-mram", conditions)],
    };
}
