using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>The console's report as the file <c>report.md</c>, with tables in GitHub's form and the versions in use.</summary>
[Plugin("markdown", "The tables of the console as report.md, for notes and repositories.")]
public sealed class MarkdownReport : Plugin<IReportWriter, TextReportOptions>, IReportWriter
{
    /// <inheritdoc />
    public void Write(ExperimentReport report, IReportOutput output, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var blocks = ReportDocument.Compose(report, Options).ToList();
        if (report.Environment.Count > 0)
            blocks.AddRange([new Heading(2, "Made with"), new Items([.. report.Environment.Select(part => $"{part.Name}: {part.Value}")])]);
        using var file = output.CreateText("report.md");
        MarkdownDocument.Write(blocks, file);
    }
}
