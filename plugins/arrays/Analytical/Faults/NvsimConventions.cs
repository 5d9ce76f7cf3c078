using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Arrays.Analytical.Faults;

/// <summary>NVSim's conventions, faults included: mode <c>nvsim</c>.</summary>
internal sealed class NvsimConventions : Conventions
{
    // Of a converter from current to voltage, at every node, F2.
    private const double ConverterArea = 50_000;

    public static NvsimConventions Instance { get; } = new();

    public override string Name => "nvsim";

    /// <summary>The step from 120 to 200 nm is taken to be 60 nm wide.</summary>
    public override double BlendSpan(int lowerNode, int upperNode) => lowerNode == 120 ? 60 : upperNode - lowerNode;

    public override double BlendedOverlap(double lower, double upper, double weight) => lower;

    public override int WireNode(int node, IEnumerable<int> tabulated) => tabulated.Where(other => other >= node).Min();

    public override ConverterCost Converter(int node) => node switch
    {
        >= 119 => new(0.49e-9, 85.2e-15, 14.0e-9, ConverterArea),
        >= 89 => new(0.53e-9, 87.2e-15, 18.7e-9, ConverterArea),
        >= 64 => new(0.62e-9, 90.0e-15, 25.7e-9, ConverterArea),
        >= 44 => new(0.80e-9, 102.6e-15, 4.41e-9, ConverterArea),
        >= 31 => new(1.07e-9, 125.6e-15, 125.4e-9, ConverterArea),
        _ => new(1.45e-9, 150e-15, 150e-9, ConverterArea),
    };

    public override double SenseAmplifierLeakage(double power, double supply) => power * supply;

    public override int ComparedBitsPerQuarter(int bits) => bits / 4;

    public override double CompareGateLeakage(double power) => 0;

    public override double SecondDecoderDelay(double first, double second) => first;

    public override double LastPredecodeStage(double value) => 0;

    public override double RowPredecoderLoad(double wire) => wire;

    public override double MultiplexerPredecoderLoad(double wire, double nearWire) => wire;

    public override int RowPredecoderBits(int addressBits, int multiplexerBits, int wayBits) => addressBits - multiplexerBits;

    public override double LowSwingGateResistance(double minimum) => 2 * minimum;

    /// <summary>Sizes are tried downwards at the spacing of least delay; a size is taken where the sum of its relative energy and leakage falls below that of the last one taken.</summary>
    public override RepeatedWire.Segment FrugalRepeaters(RepeatedWire.Segment fastest, double delayPerMetre)
    {
        var chosen = fastest;
        for (var size = fastest.Size; size >= 1; size--)
        {
            var candidate = fastest.Resized(size);
            if (candidate.Delay <= delayPerMetre && candidate.Energy / chosen.Energy + candidate.Leakage / chosen.Leakage < 2)
                chosen = candidate;
        }
        return chosen;
    }

    public override double RepeatedWireEnd(double input, double output) => output;

    public override double PrechargerHeight(Extent precharger, double subarrayWidth) => precharger.Height;

    public override bool WaysBoundTagColumns => true;

    public override double CellWriteShare(int ways) => 1.0 / ways;

    public override double ResetEnergy(double set, double cells, double periphery) => set + periphery;

    public override double DefaultSetVoltage(double setVoltage, double resetVoltage, double supply) => resetVoltage == 0 ? supply : Math.Abs(setVoltage);

    public override int VerticalParallel(int horizontalLevels, int wires) => horizontalLevels == 2 ? wires : 2 * wires;

    public override double LeakingBusBits(bool active, double bits) => active ? bits : 0;

    public override int ExternalSenseDelayCount => 2;

    public override double MissEnergy(double tags, double data, bool dataAfterTags) => dataAfterTags ? tags : tags + data;
}
