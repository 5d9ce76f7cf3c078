using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>
/// The report on the console: claims, summaries, points, failures and where the numbers come from, in aligned columns that fit the console.
/// Numbers have four significant digits and units that suit them; the csv and json reports keep every digit.
/// </summary>
[Plugin("table", "Tables on the console, for people: units that suit the numbers, gains as ratios, origins of the numbers.")]
public sealed class TableReport : Plugin<IReportWriter, TextReportOptions>, IReportWriter
{
    /// <inheritdoc />
    public void Write(ExperimentReport report, IReportOutput output, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ConsoleDocument.Write(ReportDocument.Compose(report, Options), output.Console, output.ConsoleWidth);
    }
}
