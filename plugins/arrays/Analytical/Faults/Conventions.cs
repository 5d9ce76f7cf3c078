using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Arrays.Analytical.Faults;

/// <summary>
/// The places where a known fault of NVSim enters the model. Every other formula is free of them, so that another set of conventions
/// gives another mode of the same model. Values are in SI units.
/// </summary>
internal abstract class Conventions
{
    /// <summary>Name of the mode that these make.</summary>
    public abstract string Name { get; }

    /// <summary>Nanometres over which two neighbouring nodes of the device table are blended.</summary>
    [ActsOn("D4")]
    public abstract double BlendSpan(int lowerNode, int upperNode);

    /// <summary>Overlap capacitance between two nodes, where <paramref name="weight"/> is the upper node's.</summary>
    [ActsOn("D18")]
    public abstract double BlendedOverlap(double lower, double upper, double weight);

    /// <summary>The node of the wire table that stands for a node.</summary>
    [ActsOn("D4")]
    public abstract int WireNode(int node, IEnumerable<int> tabulated);

    /// <summary>What a converter from current to voltage costs at a node.</summary>
    [ActsOn("D4", "D8")]
    public abstract ConverterCost Converter(int node);

    /// <summary>Static power of an idle sense amplifier.</summary>
    /// <param name="power">Leakage current times supply voltage.</param>
    /// <param name="supply">Supply voltage.</param>
    [ActsOn("D6")]
    public abstract double SenseAmplifierLeakage(double power, double supply);

    /// <summary>Bits that each of a comparator's four quarters compares.</summary>
    [ActsOn("D21")]
    public abstract int ComparedBitsPerQuarter(int bits);

    /// <summary>Static power of a comparator's comparing gates.</summary>
    [ActsOn("D21")]
    public abstract double CompareGateLeakage(double power);

    /// <summary>Delay of the basic decoder that starts the path through the second kind of decoder of a predecoder's first group.</summary>
    [ActsOn("D11")]
    public abstract double SecondDecoderDelay(double first, double second);

    /// <summary>Energy or static power of the last of three predecoding steps.</summary>
    [ActsOn("D12")]
    public abstract double LastPredecodeStage(double value);

    /// <summary>Capacitance that the row predecoders drive.</summary>
    /// <param name="wire">The wire to the subarrays.</param>
    [ActsOn("D13")]
    public abstract double RowPredecoderLoad(double wire);

    /// <summary>Capacitance that the predecoders of the multiplexers drive.</summary>
    /// <param name="wire">The wire beyond the nearest two subarrays.</param>
    /// <param name="nearWire">The wire within them.</param>
    [ActsOn("D13")]
    public abstract double MultiplexerPredecoderLoad(double wire, double nearWire);

    /// <summary>Address bits of the row predecoders.</summary>
    /// <param name="addressBits">Bits that reach a subarray.</param>
    /// <param name="multiplexerBits">Bits that the multiplexers use, those of folded ways among them.</param>
    /// <param name="wayBits">Bits of the ways that are folded into the multiplexers.</param>
    [ActsOn("D14")]
    public abstract int RowPredecoderBits(int addressBits, int multiplexerBits, int wayBits);

    /// <summary>Resistance of the gate in front of a low-swing driver, of which the smallest n device has the given one.</summary>
    [ActsOn("D15")]
    public abstract double LowSwingGateResistance(double minimum);

    /// <summary>The repeaters of least power within a delay per metre.</summary>
    [ActsOn("D16")]
    public abstract RepeatedWire.Segment FrugalRepeaters(RepeatedWire.Segment fastest, double delayPerMetre);

    /// <summary>Capacitance at the end of a repeated segment, charged through the wire's resistance.</summary>
    [ActsOn("D17")]
    public abstract double RepeatedWireEnd(double input, double output);

    /// <summary>Height that a precharger adds to a subarray.</summary>
    [ActsOn("D9")]
    public abstract double PrechargerHeight(Devices.Extent precharger, double subarrayWidth);

    /// <summary>Whether the associativity bounds the columns of a subarray that holds tags.</summary>
    [ActsOn("D27")]
    public abstract bool WaysBoundTagColumns { get; }

    /// <summary>Part of the energy in the written cells of a cache that is counted.</summary>
    [ActsOn("D37")]
    public abstract double CellWriteShare(int ways);

    /// <summary>Energy of a RESET.</summary>
    /// <param name="set">Energy of a SET with its periphery.</param>
    /// <param name="cells">Energy in the reset cells.</param>
    /// <param name="periphery">Energy of decoders and multiplexers.</param>
    [ActsOn("D1")]
    public abstract double ResetEnergy(double set, double cells, double periphery);

    /// <summary>Voltage of a SET by current where the cell states no energy.</summary>
    [ActsOn("D10")]
    public abstract double DefaultSetVoltage(double setVoltage, double resetVoltage, double supply);

    /// <summary>Parallel vertical wires of the last levels of an H-tree.</summary>
    [ActsOn("D30")]
    public abstract int VerticalParallel(int horizontalLevels, int wires);

    /// <summary>Bits of a bus that leak, for the wire of a row of mats.</summary>
    [ActsOn("D20")]
    public abstract double LeakingBusBits(bool active, double bits);

    /// <summary>How often the delays of a shared multiplexer and sense amplifier count in an SRAM with external sensing.</summary>
    [ActsOn("D20")]
    public abstract int ExternalSenseDelayCount { get; }

    /// <summary>Dynamic energy of a cache's miss.</summary>
    /// <param name="tags">Energy of reading the tags.</param>
    /// <param name="data">Energy of reading the data.</param>
    /// <param name="dataAfterTags">Whether the data are read only once the tags are known.</param>
    [ActsOn("D28")]
    public abstract double MissEnergy(double tags, double data, bool dataAfterTags);
}

/// <summary>What a converter from current to voltage costs.</summary>
/// <param name="Delay">s.</param>
/// <param name="Energy">J.</param>
/// <param name="Leakage">W.</param>
/// <param name="Area">F2.</param>
internal readonly record struct ConverterCost(double Delay, double Energy, double Leakage, double Area);
