namespace PluginNvm.Contracts;

/// <summary>Kinds of device that connect a cell to its line.</summary>
public enum AccessDeviceType
{
    /// <summary>A MOS transistor, planar or FinFET.</summary>
    Cmos,

    /// <summary>A bipolar transistor.</summary>
    Bjt,

    /// <summary>A diode or another selector with two terminals.</summary>
    Diode,

    /// <summary>No device: a bare crosspoint.</summary>
    None,
}

/// <summary>The device that connects a cell to its line.</summary>
public sealed record AccessDevice
{
    /// <summary>Type of the device.</summary>
    public required AccessDeviceType Type { get; init; }

    /// <summary>Number of fins of a FinFET; null for a planar or unknown device.</summary>
    public int? Fins { get; init; }

    /// <summary>Channel width of a planar device; null where fins or nothing is known.</summary>
    public Length? Width { get; init; }

    /// <summary>Voltage lost across the device.</summary>
    public Voltage? VoltageDrop { get; init; }
}
