using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html;

/// <summary>Options of <c>html</c>.</summary>
public sealed record HtmlReportOptions
{
    /// <summary>The most rows shown of a table. Of a larger table of points, the page shows rows at even distances and the spread of every column.</summary>
    [AllowedRange(0, 10000)]
    public int MaximumRows { get; init; } = 200;

    /// <summary>Whether every figure is also written to <c>figures/NAME.svg</c>.</summary>
    public bool Svg { get; init; } = true;

    /// <summary>Whether figures answer to the mouse: tooltips, legends that single out a series, zoom. It adds about 0.8 MB of scripts to a page with figures.</summary>
    public bool Interactive { get; init; } = true;
}
