using System.Globalization;
using System.Text;
using CsvHelper;

namespace PluginNvm.Arrays.Published;

/// <summary>Reads one CSV table; what is wrong goes to a list, and the rest is read on.</summary>
internal static class CacheTableReader
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly string[] Required =
    [
        "technology", "node_nm", "capacity_kib", "read_latency_ns", "write_latency_ns", "read_energy_nj", "write_energy_nj", "leakage_mw", "area_mm2",
        "provenance", "source",
    ];

    private static readonly string[] Optional = ["word_bytes", "ways", "temperature_k"];

    /// <summary>The rows that could be read.</summary>
    public static IReadOnlyList<CacheRow> Read(TableSource source, List<string> problems)
    {
        var rows = new List<CacheRow>();
        using var csv = CsvReader.FromText(Encoding.UTF8.GetString(source.Content).TrimStart(ByteOrderMark), new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            CommentPrefix = '#',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            FormatProvider = CultureInfo.InvariantCulture,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => problems.Add($"{source.Name}({record.LineNumber}): {Explain(record.Reason)}"),
        });
        if (!NextRecord(csv))
        {
            problems.Add($"{source.Name}(1): no line names the columns; expected is {string.Join(',', Required)}");
            return rows;
        }
        if (Header(csv, source.Name, problems) is not { } columns)
            return rows;
        while (NextRecord(csv))
        {
            var place = $"{source.Name}({csv.LineNumber})";
            if (csv.FieldCount != columns.Count)
                problems.Add($"{place}: {csv.FieldCount} values where the first line names {columns.Count} columns");
            else if (new RowReader(columns, csv.Current.ToArray(), place, problems).Read() is { } row)
                rows.Add(row);
        }
        return rows;
    }

    private static string Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quotation mark inside a value; such a value stands in quotation marks and the mark is doubled",
        CsvMalformedReason.TextAfterClosingQuote => "text after a closing quotation mark; a comma is expected",
        CsvMalformedReason.UnterminatedQuote => "a quotation mark that is never closed",
        _ => "not a record of comma-separated values",
    };

    private static bool NextRecord(CsvReader csv)
    {
        while (csv.Read())
        {
            // A spreadsheet leaves lines of nothing but commas.
            if (Enumerable.Range(0, csv.FieldCount).Any(field => !csv.IsEmpty(field)))
                return true;
        }
        return false;
    }

    private static Dictionary<string, int>? Header(CsvReader csv, string name, List<string> problems)
    {
        var before = problems.Count;
        var columns = new Dictionary<string, int>();
        var place = $"{name}({csv.LineNumber})";
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var column = csv.GetString(i);
            if (!Required.Contains(column) && !Optional.Contains(column))
                problems.Add($"{place}: column {i + 1}, '{column}', is not known; known are {string.Join(", ", Required.Concat(Optional))}");
            else if (!columns.TryAdd(column, i))
                problems.Add($"{place}: column '{column}' occurs twice");
        }
        foreach (var missing in Required.Where(column => !columns.ContainsKey(column)))
            problems.Add($"{place}: column '{missing}' is missing");
        return problems.Count == before ? columns : null;
    }
}
