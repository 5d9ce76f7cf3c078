namespace PluginNvm.Contracts;

/// <summary>How a cell is sensed.</summary>
public sealed record ReadPath
{
    /// <summary>The device in series with the cell while reading; shared with the write path where both name the same one.</summary>
    public AccessDevice? Access { get; init; }

    /// <summary>Time from asserted word line to a decided sense amplifier.</summary>
    public Time? SenseLatency { get; init; }

    /// <summary>Energy of sensing one cell.</summary>
    public Energy? SenseEnergy { get; init; }

    /// <summary>Voltage across the cell while reading.</summary>
    public Voltage? Voltage { get; init; }

    /// <summary>Current through the cell while reading, where it is sensed by current.</summary>
    public Current? Current { get; init; }
}
