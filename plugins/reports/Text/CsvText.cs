using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>Writes a result table as CSV (RFC 4180, but with line feeds): doubles that read back to the same bits, an empty field for an unknown value.</summary>
internal static class CsvText
{
    public static void Write(ResultTable table, TextWriter output, CancellationToken cancellation)
    {
        WriteRecord(table.Columns.Select(column => column.Unit.Length == 0 ? column.Name : $"{column.Name} [{column.Unit}]"), output);
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteRecord(row.Select(Text), output);
        }
    }

    private static void WriteRecord(IEnumerable<string> fields, TextWriter output)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first)
                output.Write(',');
            first = false;
            output.Write(Quote(field));
        }
        output.Write('\n');
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Quote(string field)
    {
        var plain = field.AsSpan().IndexOfAny("\",\r\n") < 0 && (field.Length == 0 || !(char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[^1])));
        return plain ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
