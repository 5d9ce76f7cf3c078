namespace PluginNvm.Contracts;

/// <summary>Which direction is an improvement; it decides how a gain over a baseline is formed.</summary>
public enum Better
{
    /// <summary>Smaller is better: gain = baseline / value.</summary>
    Lower,

    /// <summary>Larger is better: gain = value / baseline.</summary>
    Higher,

    /// <summary>Neither: the number describes, and no gain is formed.</summary>
    Neither,
}

/// <summary>One measured number.</summary>
/// <param name="Name">Column name: lower case words joined by hyphens, parts after a dot, for example <c>energy.l2.leakage</c>.</param>
/// <param name="Value">The number, finite.</param>
/// <param name="Unit">SI unit; empty for a plain number.</param>
/// <param name="Better">Which direction is an improvement.</param>
public sealed record MetricValue(string Name, double Value, string Unit, Better Better = Better.Lower);
