namespace PluginNvm.Arrays.Analytical.Circuits;

/// <summary>How chains of inverters are sized.</summary>
public enum BufferStyle
{
    /// <summary>By logical effort.</summary>
    Latency,

    /// <summary>The last stage as small as its current allows, the others by logical effort.</summary>
    Balance,

    /// <summary>One stage as small as its current allows.</summary>
    Area,
}
