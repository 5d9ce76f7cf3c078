namespace PluginNvm.Arrays.Analytical.Devices;

/// <summary>What the tables say of the transistors of one node, roadmap and temperature, in SI units.</summary>
internal sealed record DeviceData
{
    /// <summary>Node in nanometres; one of the tables or between two of them.</summary>
    public required int Node { get; init; }

    public required Roadmap Roadmap { get; init; }

    /// <summary>Junction temperature, K.</summary>
    public required int Temperature { get; init; }

    /// <summary>Supply voltage, V.</summary>
    public required double Vdd { get; init; }

    /// <summary>Threshold voltage, V.</summary>
    public required double Vth { get; init; }

    /// <summary>Physical gate length, m.</summary>
    public required double GateLength { get; init; }

    /// <summary>Ideal gate capacitance per width, F/m.</summary>
    public required double IdealGate { get; init; }

    /// <summary>Overlap capacitance per width, F/m.</summary>
    public required double Overlap { get; init; }

    /// <summary>Fringe capacitance per width, F/m.</summary>
    public required double Fringe { get; init; }

    /// <summary>Gate oxide capacitance, F/m2.</summary>
    public required double Oxide { get; init; }

    /// <summary>Effective electron mobility, m2/Vs.</summary>
    public required double MobilityN { get; init; }

    /// <summary>Effective hole mobility, m2/Vs.</summary>
    public required double MobilityP { get; init; }

    /// <summary>Width of the p device over that of the n device in a balanced gate.</summary>
    public required double PnRatio { get; init; }

    /// <summary>Effective on resistance as a multiple of supply voltage over on current.</summary>
    public required double ResistanceFactor { get; init; }

    /// <summary>On current of the n device, A/m.</summary>
    public required double OnCurrentN { get; init; }

    /// <summary>On current of the p device, A/m.</summary>
    public required double OnCurrentP { get; init; }

    /// <summary>Off current of the n device, A/m.</summary>
    public required double OffCurrentN { get; init; }

    /// <summary>Off current of the p device, A/m.</summary>
    public required double OffCurrentP { get; init; }
}
