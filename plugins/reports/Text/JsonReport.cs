using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>Everything of the report as one file, <c>results.json</c>, in a stable order and with all digits; a table is its columns and its rows.</summary>
[Plugin("json", "Everything as one JSON file, with all digits.")]
public sealed class JsonReport : Plugin<IReportWriter, NoOptions>, IReportWriter
{
    /// <inheritdoc />
    public void Write(ExperimentReport report, IReportOutput output, CancellationToken cancellation)
    {
        using var file = output.CreateText("results.json");
        using var json = new JsonText(file, cancellation);
        json.Write(report);
    }
}
