using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Faults;

namespace PluginNvm.Arrays.Analytical.Wires;

/// <summary>A differential pair driven with a tenth of a volt and received by a sense amplifier.</summary>
internal sealed class LowSwingWire : GlobalWire
{
    private const double DriverResistanceFactor = 8.6;
    private const double Swing = 0.1;
    private const double Overdrive = 0.4;
    private const double WidestDriver = 100;
    private const double SteepSlope = 1e20;

    // Wide enough that the receiver's transistors are not folded.
    private const double ReceiverPitch = 1;

    private readonly Device _device;
    private readonly Conventions _conventions;
    private readonly double _maximumWidth;
    private readonly double _slope;
    private readonly double _fanoutOfFour;
    private readonly double _minimumInput;
    private readonly double _gateOutput;
    private readonly double _gateInput;
    private readonly double _receiver;

    public LowSwingWire(WireElectrics electrics, Device device, double maximumWidth, Conventions conventions)
        : base(electrics)
    {
        (_device, _maximumWidth, _conventions) = (device, maximumWidth, conventions);
        var (n, p) = (device.MinimumWidth, device.PnRatio * device.MinimumWidth);
        _minimumInput = device.Gate(n) + device.Gate(p);
        var output = device.InverterOutput(n, p, Gates.LogicStrip * device.Feature);
        var rise = Horowitz.Stage(device.ResistanceP(p) * (_minimumInput + output), 1 / (device.ResistanceP(p) * device.TransconductanceP(p)), SteepSlope);
        _slope = Horowitz.Stage(device.ResistanceN(n) * (_minimumInput + output), Gain(n), rise.Slope).Slope;
        _fanoutOfFour = Horowitz.Stage(device.ResistanceN(n) * (output + 4 * _minimumInput), Gain(n), SteepSlope).Delay;
        _gateInput = device.Gate(2 * n) + device.Gate(2 * p);
        _gateOutput = device.NandOutput(2, 2 * n, p, Gates.AreaStrip * device.Feature);
        _receiver = SenseAmplifier.Input(device, ReceiverPitch);
    }

    public override double Delay(double length) => At(length).Delay;

    public override double Energy(double length) => At(length).Energy;

    public override double Leakage(double length) => At(length).Leakage;

    private double Gain(double width) => 1 / (_device.ResistanceN(width) * _device.TransconductanceN(width));

    private (double Delay, double Energy, double Leakage) At(double length)
    {
        var (minimumN, ratio, vdd) = (_device.MinimumWidth, _device.PnRatio, _device.Vdd);
        var wire = Electrics.Capacitance * length;
        var resistanceOfWire = Electrics.Resistance * length;
        var driver = DriverWidth(length);
        var driverGate = _device.Gate(driver);

        var branching = (2 + ratio) / (1 + ratio);
        var effort = Math.Sqrt(branching * driverGate / _gateInput);
        var size = Math.Max(1, branching * driverGate / effort / _minimumInput);
        var inverterInput = size * _minimumInput;
        var (inverterN, inverterP) = (size * minimumN, size * ratio * minimumN);
        var inverterOutput = _device.InverterOutput(inverterN, inverterP, Gates.AreaStrip * _device.Feature);

        var gateResistance = _conventions.LowSwingGateResistance(_device.ResistanceN(minimumN));
        var transconductance = _device.TransconductanceN(minimumN);
        var gate = Horowitz.Stage(gateResistance * (_gateOutput + inverterInput), 1 / (gateResistance * transconductance), _slope);
        var inverterResistance = _device.ResistanceN(inverterN);
        var inverter = Horowitz.Stage(inverterResistance * (inverterOutput + driverGate), 1 / (inverterResistance * transconductance), gate.Slope);
        var drain = _device.InverterOutput(driver, 0, Gates.AreaStrip * _device.Feature);
        var resistance = _device.ResistanceN(driver);
        var timeConstant = resistance * DriverResistanceFactor * (wire + 2 * drain) + wire * resistanceOfWire / 2 + (resistance + resistanceOfWire) * _receiver;
        var line = Horowitz.Stage(timeConstant, Gain(driver), inverter.Slope);

        var energy = (_gateOutput + inverterInput) * vdd * vdd + (inverterOutput + driverGate) * vdd * vdd + (wire + 2 * drain + _receiver) * Swing * Overdrive;
        var leakage = 2 * (2 * vdd * _device.InverterLeakage(inverterN, inverterP) + 2 * vdd * _device.NandLeakage(2, ratio * minimumN)) + 4 * vdd * _device.InverterLeakage(driver, 0);
        return (gate.Delay + inverter.Delay + line.Delay, 2 * energy, leakage);
    }

    private double DriverWidth(double length)
    {
        if (Electrics.Resistance * Electrics.Capacitance * length * length > 8 * _fanoutOfFour)
            return _maximumWidth;
        var resistance = 8 * _fanoutOfFour / (Math.Log(2) * Electrics.Capacitance * length) / DriverResistanceFactor;
        var width = _device.ResistanceN(_device.MinimumWidth) * _device.MinimumWidth / resistance;
        return Math.Clamp(width, _device.MinimumWidth, WidestDriver * _device.Feature);
    }
}
