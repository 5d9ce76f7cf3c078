namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>A line of a report with those below it.</summary>
/// <param name="Label">What it is.</param>
internal sealed record ReportLine(string Label)
{
    /// <summary>The value in the SI unit of <see cref="Unit"/>; null for a line of text. Not finite where the model has no value.</summary>
    public double? Value { get; init; }

    /// <summary>SI unit of the value: s, J, W, m, m2, B/s or K; empty for a plain number.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What stands in place of a value.</summary>
    public string? Text { get; init; }

    /// <summary>What a reader must know about the value; empty for nothing.</summary>
    public string Remark { get; init; } = "";

    /// <summary>What it consists of.</summary>
    public IReadOnlyList<ReportLine> Parts { get; init; } = [];

    public static ReportLine Of(string label, double value, string unit, params IReadOnlyList<ReportLine> parts) =>
        new(label) { Value = value, Unit = unit, Parts = parts };

    public static ReportLine Words(string label, string text) => new(label) { Text = text };

    public static ReportLine Group(string label, params IReadOnlyList<ReportLine> parts) => new(label) { Parts = parts };
}
