using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>
/// CSV files for pandas, R and spreadsheets: <c>results.csv</c> (a row per point), <c>tables/NAME.csv</c> (each summary and table),
/// <c>claims.csv</c> and <c>provenance.csv</c>. A header is <c>name [unit]</c> where there is a unit; values are in SI units with all their digits.
/// </summary>
[Plugin("csv", "CSV files of the points, tables, claims and origins of the numbers, with all digits.")]
public sealed class CsvReport : Plugin<IReportWriter, NoOptions>, IReportWriter
{
    /// <inheritdoc />
    public void Write(ExperimentReport report, IReportOutput output, CancellationToken cancellation)
    {
        WriteFile("results.csv", report.Points, output, cancellation);
        foreach (var table in report.Summaries.Concat(report.Tables))
            WriteFile($"tables/{table.Name}.csv", table, output, cancellation);
        if (report.Claims.Count > 0)
            WriteFile("claims.csv", ClaimTables.ForPrograms(report.Claims), output, cancellation);
        if (report.Provenance.Count > 0)
            WriteFile("provenance.csv", Origins(report.Provenance), output, cancellation);
    }

    private static void WriteFile(string path, ResultTable table, IReportOutput output, CancellationToken cancellation)
    {
        using var file = output.CreateText(path);
        CsvText.Write(table, file, cancellation);
    }

    private static ResultTable Origins(IReadOnlyList<Provenance> origins) => new()
    {
        Name = "provenance",
        Title = "Where the numbers come from",
        Columns = [new Column("label"), new Column("subject"), new Column("source")],
        Rows = [.. origins.Select(origin => (IReadOnlyList<object?>)[origin.Label, origin.Subject, origin.Source])],
    };
}
