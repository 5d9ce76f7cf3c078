using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Charts;
using PluginNvm.Reports.Html.Page;

namespace PluginNvm.Reports.Html;

/// <summary>
/// The report as one page, <c>report.html</c>, which needs no network, and each figure as <c>figures/NAME.svg</c>.
/// The page is complete without scripts; where they run, figures get tooltips, selectable legends and zoom.
/// </summary>
[Plugin("html", "One page for the browser with figures and tables, and each figure as an SVG file.")]
public sealed class HtmlReport : Plugin<IReportWriter, HtmlReportOptions>, IReportWriter
{
    /// <inheritdoc />
    public void Write(ExperimentReport report, IReportOutput output, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var drawings = Drawing.All(report);
        using (var page = output.CreateText("report.html"))
            new ReportPage(report, Options, drawings).Write(page);
        if (!Options.Svg)
            return;
        foreach (var drawing in drawings.Where(drawing => drawing.Chart is not null))
        {
            cancellation.ThrowIfCancellationRequested();
            using var file = output.CreateText(drawing.File);
            file.Write(drawing.StandaloneSvg());
        }
    }
}
