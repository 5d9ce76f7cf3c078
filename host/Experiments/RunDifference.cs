namespace PluginNvm.Host.Experiments;

/// <summary>What two points that belong together do not have in common: a value, or what became of them.</summary>
/// <param name="Coordinates">The members of the axes that both sets have.</param>
/// <param name="Metric">The value's name; <c>status</c> where the points did not come to the same end, and have no values to compare.</param>
/// <param name="First">The first point's value; null when it has none.</param>
/// <param name="Second">The second point's value; null when it has none.</param>
internal sealed record RunDifference(IReadOnlyList<string> Coordinates, string Metric, double? First, double? Second)
{
    /// <summary>The name under which statuses differ.</summary>
    public const string Status = "status";

    /// <summary>What became of the first point, where that differs.</summary>
    public string? FirstStatus { get; init; }

    /// <summary>What became of the second point, where that differs.</summary>
    public string? SecondStatus { get; init; }

    /// <summary>Second over first, minus one; null where that is no number.</summary>
    public double? Relative => Second / First - 1 is { } relative && double.IsFinite(relative) ? relative : null;
}
