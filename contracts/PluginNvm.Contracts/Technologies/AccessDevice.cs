namespace PluginNvm.Contracts;

/// <summary>The device that connects a cell to its line.</summary>
public sealed record AccessDevice
{
    /// <summary>Type of the device: <c>cmos</c>, <c>bjt</c>, <c>diode</c> or <c>none</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Number of fins of a FinFET; null for a planar or unknown device.</summary>
    public int? Fins { get; init; }

    /// <summary>Channel width of a planar device; null where fins or nothing is known.</summary>
    public Length? Width { get; init; }

    /// <summary>Voltage lost across the device.</summary>
    public Voltage? VoltageDrop { get; init; }
}
