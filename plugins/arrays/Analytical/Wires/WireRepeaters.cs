namespace PluginNvm.Arrays.Analytical.Wires;

/// <summary>Repeaters of a wire: none, those of least delay, or smaller ones that are slower by at most a share.</summary>
public enum WireRepeaters
{
    /// <summary>No repeaters.</summary>
    None,

    /// <summary>Repeaters of least delay.</summary>
    Optimal,

    /// <summary>Smaller repeaters, up to 5 % slower.</summary>
    Penalty5,

    /// <summary>Smaller repeaters, up to 10 % slower.</summary>
    Penalty10,

    /// <summary>Smaller repeaters, up to 20 % slower.</summary>
    Penalty20,

    /// <summary>Smaller repeaters, up to 30 % slower.</summary>
    Penalty30,

    /// <summary>Smaller repeaters, up to 40 % slower.</summary>
    Penalty40,

    /// <summary>Smaller repeaters, up to 50 % slower.</summary>
    Penalty50,
}

/// <summary>Figures of the repeater styles.</summary>
internal static class WireRepeatersFigures
{
    /// <summary>Allowed excess over the least delay.</summary>
    public static double Penalty(this WireRepeaters repeaters) => repeaters switch
    {
        WireRepeaters.Penalty5 => 0.05,
        WireRepeaters.Penalty10 => 0.1,
        WireRepeaters.Penalty20 => 0.2,
        WireRepeaters.Penalty30 => 0.3,
        WireRepeaters.Penalty40 => 0.4,
        WireRepeaters.Penalty50 => 0.5,
        _ => 0,
    };
}
