namespace PluginNvm.Arrays.Analytical.Wires;

/// <summary>Metal layers and how optimistic their geometry is.</summary>
public enum WireType
{
    /// <summary>Local layer, aggressive.</summary>
    LocalAggressive,

    /// <summary>Local layer, conservative.</summary>
    LocalConservative,

    /// <summary>Semi-global layer, aggressive.</summary>
    SemiAggressive,

    /// <summary>Semi-global layer, conservative.</summary>
    SemiConservative,

    /// <summary>Global layer, aggressive.</summary>
    GlobalAggressive,

    /// <summary>Global layer, conservative.</summary>
    GlobalConservative,
}
