using PluginNvm.Contracts;

namespace PluginNvm.Technologies.Bitcells;

/// <summary>
/// The STT-MRAM bitcell: one transistor of four fins, through which the cell is both read and written.
/// Every value is recalled, unverified; the fin count has low confidence.
/// </summary>
[Plugin("stt-mram", "Spin-transfer-torque MRAM bitcell at 16 nm, read and written through one four-fin transistor (recalled, unverified).",
    Source = "DeepNVM++, arXiv 2012.04559, bitcell table; recalled, unverified.")]
public sealed class SttMram : Plugin<IMemoryTechnology, BitcellOptions>, IMemoryTechnology
{
    /// <inheritdoc />
    protected override IMemoryTechnology Build()
    {
        KnownNode.Require("stt-mram", Options.Node);
        return this;
    }

    /// <inheritdoc />
    /// <remarks>The temperature of the recalled values is not known, so they are given for every temperature.</remarks>
    public MemoryCell Cell(OperatingConditions conditions)
    {
        var shared = new AccessDevice { Type = AccessDeviceType.Cmos, Fins = 4 };
        return new MemoryCell
        {
            Technology = "stt-mram",
            Node = Options.Node,
            NonVolatile = true,
            AreaRelativeToSram = 0.34,
            Read = new ReadPath { Access = shared, SenseLatency = new Time(650e-12), SenseEnergy = new Energy(0.076e-12) },
            Write = new WritePath
            {
                Access = shared,
                Set = new WritePulse { Latency = new Time(8.4e-9), Energy = new Energy(1.1e-12) },
                Reset = new WritePulse { Latency = new Time(7.78e-9), Energy = new Energy(2.2e-12) },
            },
            Provenance = [Origins.Timing("stt-mram"), Origins.Fins("stt-mram"), Origins.Area("stt-mram"), Origins.Temperature("stt-mram", conditions)],
        };
    }
}
