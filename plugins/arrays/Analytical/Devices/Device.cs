namespace PluginNvm.Arrays.Analytical.Devices;

/// <summary>The transistors of one node, roadmap and temperature: what a channel of some width makes of it. SI units throughout.</summary>
internal sealed class Device
{
    private const double BuiltInPotential = 0.9;

    private readonly double _resistanceWidthN;
    private readonly double _resistanceWidthP;
    private readonly double _transconductancePerWidthN;
    private readonly double _transconductancePerWidthP;

    public Device(DeviceData data)
    {
        Data = data;
        Feature = data.Node * 1e-9;
        Vdd = data.Vdd;
        PnRatio = data.PnRatio;
        OnCurrentN = data.OnCurrentN;
        OffCurrentN = data.OffCurrentN;
        OffCurrentP = data.OffCurrentP;
        GatePerWidth = data.IdealGate + data.Overlap + 3 * data.Fringe;
        Junction = 1e-3 / Math.Pow(1 + Vdd / BuiltInPotential, 0.5);
        Sidewall = 2.5e-10 / Math.Pow(1 + Vdd / BuiltInPotential, 0.33);
        DrainToChannel = 0.5e-10 / Math.Pow(1 + Vdd / BuiltInPotential, 0.33);
        _resistanceWidthN = data.ResistanceFactor * Vdd / data.OnCurrentN;
        _resistanceWidthP = data.ResistanceFactor * Vdd / data.OnCurrentP;
        // Both polarities are taken to have the n device's threshold.
        var overdrive = Vdd - data.Vth;
        var saturationN = data.GateLength * 1e5 / data.MobilityN;
        var saturationP = data.GateLength * 1e5 / data.MobilityP;
        _transconductancePerWidthN = data.MobilityN * data.Oxide / 2 / data.GateLength * Math.Min(saturationN, overdrive);
        _transconductancePerWidthP = data.MobilityP * data.Oxide / 2 / data.GateLength * Math.Min(saturationP, overdrive);
    }

    public DeviceData Data { get; }

    /// <summary>Feature size F.</summary>
    public double Feature { get; }

    /// <summary>Supply voltage.</summary>
    public double Vdd { get; }

    /// <summary>Width of the p device over that of the n device in a balanced gate.</summary>
    public double PnRatio { get; }

    /// <summary>On current of the n device per width.</summary>
    public double OnCurrentN { get; }

    /// <summary>Off current of the n device per width.</summary>
    public double OffCurrentN { get; }

    /// <summary>Off current of the p device per width.</summary>
    public double OffCurrentP { get; }

    /// <summary>Gate capacitance per width.</summary>
    public double GatePerWidth { get; }

    /// <summary>Drain junction capacitance per area.</summary>
    public double Junction { get; }

    /// <summary>Drain side wall capacitance per length.</summary>
    public double Sidewall { get; }

    /// <summary>Drain to channel side wall capacitance per length.</summary>
    public double DrainToChannel { get; }

    /// <summary>Narrowest n device, 1.5 F.</summary>
    public double MinimumWidth => 1.5 * Feature;

    /// <summary>Gate capacitance of a width.</summary>
    public double Gate(double width) => GatePerWidth * width;

    /// <summary>Effective on resistance of an n device.</summary>
    public double ResistanceN(double width) => _resistanceWidthN / width;

    /// <summary>Effective on resistance of a p device.</summary>
    public double ResistanceP(double width) => _resistanceWidthP / width;

    /// <summary>Transconductance of an n device.</summary>
    public double TransconductanceN(double width) => _transconductancePerWidthN * width;

    /// <summary>Transconductance of a p device.</summary>
    public double TransconductanceP(double width) => _transconductancePerWidthP * width;
}
