using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>Writes a report as JSON, a table's row on a line of its own, without holding the whole text.</summary>
internal sealed class JsonText : IDisposable
{
    private readonly TextWriter _output;
    private readonly CancellationToken _cancellation;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly ArrayBufferWriter<byte> _row = new();
    private readonly Utf8JsonWriter _json;
    private readonly Utf8JsonWriter _rowJson;

    public JsonText(TextWriter output, CancellationToken cancellation)
    {
        _output = output;
        _cancellation = cancellation;
        // The file is not part of a web page, so only what JSON itself asks for is escaped.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        _json = new Utf8JsonWriter(_buffer, options);
        _rowJson = new Utf8JsonWriter(_row, options with { Indented = false });
    }

    public void Write(ExperimentReport report)
    {
        _json.WriteStartObject();
        _json.WriteString("title", report.Title);
        Texts("axes", report.Axes);
        _json.WritePropertyName("points");
        Table(report.Points);
        Array("claims", report.Claims, Claim);
        Array("summaries", report.Summaries, Table);
        Array("tables", report.Tables, Table);
        Array("figures", report.Figures, Figure);
        Array("provenance", report.Provenance, Origin);
        Array("failures", report.Failures, Failure);
        Array("environment", report.Environment, part => Fields(("name", part.Name), ("value", part.Value)));
        _json.WriteEndObject();
        Drain();
        _output.Write('\n');
    }

    public void Dispose()
    {
        _json.Dispose();
        _rowJson.Dispose();
    }

    private void Table(ResultTable table)
    {
        _json.WriteStartObject();
        _json.WriteString("name", table.Name);
        _json.WriteString("title", table.Title);
        Array("columns", table.Columns, column => OneLine(json =>
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("unit", column.Unit);
            json.WriteBoolean("part", column.Part);
            json.WriteBoolean("ratio", column.Ratio);
            json.WriteString("better", Word(column.Better));
            json.WriteEndObject();
        }));
        Array("rows", table.Rows, row => OneLine(json =>
        {
            json.WriteStartArray();
            foreach (var cell in row)
                Value(json, cell);
            json.WriteEndArray();
        }));
        _json.WriteEndObject();
    }

    private void Claim(ClaimOutcome claim) => Fields(
        ("metric", claim.Metric), ("form", claim.Form.ToString().ToLowerInvariant()), ("at", claim.At), ("reduce", claim.Reduce), ("published", claim.Published), ("ours", claim.Ours),
        ("deviation", claim.Deviation), ("mean", claim.Mean), ("minimum", claim.Minimum), ("maximum", claim.Maximum), ("count", (long)claim.Count),
        ("source", claim.Source), ("note", claim.Note));

    private void Figure(Figure figure) => Fields(
        ("name", figure.Name), ("title", figure.Title), ("table", figure.Table), ("mark", JsonNamingPolicy.CamelCase.ConvertName(figure.Mark.ToString())),
        ("x", figure.X), ("y", figure.Y), ("series", figure.Series), ("value", figure.Value), ("logX", figure.LogX), ("logY", figure.LogY),
        ("betterX", Word(figure.BetterX)), ("betterY", Word(figure.BetterY)));

    private static string? Word(Better? better) => better?.ToString().ToLowerInvariant();

    private void Origin(Provenance origin) => Fields(("label", origin.Label), ("subject", origin.Subject), ("source", origin.Source));

    private void Failure(PointFailure failure)
    {
        _json.WriteStartObject();
        _json.WriteNumber("point", failure.Point);
        Texts("coordinates", failure.Coordinates);
        _json.WriteString("code", failure.Code);
        _json.WriteString("plugin", failure.Plugin);
        _json.WriteString("message", failure.Message);
        _json.WriteEndObject();
    }

    private void Fields(params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        _json.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            _json.WritePropertyName(name);
            Value(_json, value);
        }
        _json.WriteEndObject();
    }

    private void Texts(string name, IReadOnlyList<string> texts) => Array(name, texts, text => _json.WriteStringValue(text));

    private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _cancellation.ThrowIfCancellationRequested();
            write(item);
            Drain();
        }
        _json.WriteEndArray();
    }

    private void OneLine(Action<Utf8JsonWriter> write)
    {
        _row.ResetWrittenCount();
        _rowJson.Reset();
        write(_rowJson);
        _rowJson.Flush();
        _json.WriteRawValue(_row.WrittenSpan, skipInputValidation: true);
    }

    private void Drain()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
