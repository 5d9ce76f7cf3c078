namespace PluginNvm.Contracts;

/// <summary>How a cell is written; set and reset may differ.</summary>
public sealed record WritePath
{
    /// <summary>The device in series with the cell while writing.</summary>
    public AccessDevice? Access { get; init; }

    /// <summary>Writing the low-resistance state (or a one).</summary>
    public WritePulse Set { get; init; } = new();

    /// <summary>Writing the high-resistance state (or a zero).</summary>
    public WritePulse Reset { get; init; } = new();
}

/// <summary>One write operation of one cell; null means unknown.</summary>
public sealed record WritePulse
{
    /// <summary>Pulse width until the cell has switched.</summary>
    public Time? Latency { get; init; }

    /// <summary>Energy of the pulse in one cell.</summary>
    public Energy? Energy { get; init; }

    /// <summary>Voltage of the pulse.</summary>
    public Voltage? Voltage { get; init; }

    /// <summary>Current of the pulse.</summary>
    public Current? Current { get; init; }
}
