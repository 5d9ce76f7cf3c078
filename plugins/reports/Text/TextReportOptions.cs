using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>Options of <c>table</c> and <c>markdown</c>.</summary>
public sealed record TextReportOptions
{
    /// <summary>The table of points is shown when it has at most this many rows; a larger one is left to the csv report.</summary>
    [AllowedRange(0)]
    public int MaximumRows { get; init; } = 40;
}
