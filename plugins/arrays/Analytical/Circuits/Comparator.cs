using PluginNvm.Arrays.Analytical.Devices;

namespace PluginNvm.Arrays.Analytical.Circuits;

/// <summary>Compares the tag of one way with the address, in four quarters.</summary>
internal sealed class Comparator
{
    // Widths in F (n, p) of the chain that evaluates a quarter; source: CACTI.
    private static readonly (double N, double P)[] Chain = [(7.5, 12.5), (15, 25), (30, 50), (50, 100)];
    private const double CompareN = 12.5;
    private const double PullUp = 37.5;

    /// <param name="circuitry">Devices and limits.</param>
    /// <param name="bits">Bits of the tag.</param>
    public Comparator(Circuitry circuitry, int bits)
    {
        var device = circuitry.Device;
        var f = device.Feature;
        var quarter = circuitry.Conventions.ComparedBitsPerQuarter(bits);
        var logic = Gates.LogicStrip * f;
        var strip = Gates.AreaStrip * f;
        var inputs = Chain.Select(stage => device.Gate(stage.N * f) + device.Gate(stage.P * f)).ToArray();
        var outputs = Chain.Select(stage => device.InverterOutput(stage.N * f, stage.P * f, logic)).ToArray();
        var compare = device.NandOutput(2, CompareN * f, 0, strip);
        var bottom = outputs[3] + quarter * compare;
        var top = quarter * compare + device.InverterOutput(0, PullUp * f, logic);

        var slope = Ramp.Step;
        double switched = 0;
        for (var i = 0; i < 3; i++)
        {
            var resistance = device.ResistanceN(Chain[i].N * f);
            var stage = Horowitz.Stage(resistance * (outputs[i] + inputs[i + 1]), 1 / (resistance * device.TransconductanceN(Chain[i].N * f)), slope);
            Delay += stage.Delay;
            slope = stage.Slope;
            switched += outputs[i] + inputs[i + 1];
        }
        var resistanceBottom = device.ResistanceN(Chain[3].N * f);
        var resistanceTop = 2 * device.ResistanceN(CompareN * f);
        Delay += Horowitz.Stage(resistanceBottom * bottom + (resistanceBottom + resistanceTop) * top, 0, slope).Delay;
        Energy = 4 * device.Vdd * device.Vdd * (switched + bottom + top);
        var compareLeakage = circuitry.Conventions.CompareGateLeakage(2 * quarter * device.InverterLeakage(CompareN * f, 0) * device.Vdd);
        Leakage = 4 * (device.Vdd * Chain.Sum(stage => device.InverterLeakage(stage.N * f, stage.P * f)) + compareLeakage);

        var inverters = Chain.Select(stage => device.InverterExtent(stage.N * f, stage.P * f, strip)).ToArray();
        var gate = device.NandExtent(2, CompareN * f, 0, strip);
        Extent = new Extent(inverters.Max(extent => extent.Height) + gate.Height, 4 * Math.Max(inverters.Sum(extent => extent.Width), quarter * gate.Width));
    }

    public double Delay { get; }

    public double Energy { get; }

    public double Leakage { get; }

    public Extent Extent { get; }
}
