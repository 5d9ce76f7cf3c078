namespace PluginNvm.Arrays.Analytical.Devices;

/// <summary>Families of logic device.</summary>
public enum Roadmap
{
    /// <summary>High performance.</summary>
    HP,

    /// <summary>Low standby power.</summary>
    LSTP,

    /// <summary>Low operating power.</summary>
    LOP,
}
