using Newtonsoft.Json;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>
/// Writes a finished point as one line of JSON, which the library's serializer reads back. The serializer itself is not used for writing: its first
/// object costs more than a point, and a run's first result waits for it.
/// </summary>
internal static class PointRecordWriter
{
    /// <summary>The line.</summary>
    public static string Write(PointRecord record)
    {
        using var text = new StringWriter();
        using var json = new JsonTextWriter(text);
        json.WriteStartObject();
        Member(json, nameof(record.Key), record.Key);
        List(json, nameof(record.Values), record.Values, Write);
        List(json, nameof(record.Headlines), record.Headlines, static (json, headline) => json.WriteValue(headline));
        List(json, nameof(record.Tables), record.Tables, Write);
        List(json, nameof(record.Figures), record.Figures, Write);
        List(json, nameof(record.Provenance), record.Provenance, Write);
        json.WriteEndObject();
        return text.ToString();
    }

    private static void Write(JsonTextWriter json, MetricValue value)
    {
        json.WriteStartObject();
        Member(json, nameof(value.Name), value.Name);
        json.WritePropertyName(nameof(value.Value));
        json.WriteValue(value.Value);
        Member(json, nameof(value.Unit), value.Unit);
        Member(json, nameof(value.Better), (int)value.Better);
        json.WriteEndObject();
    }

    private static void Write(JsonTextWriter json, ResultTable table)
    {
        json.WriteStartObject();
        Member(json, nameof(table.Name), table.Name);
        Member(json, nameof(table.Title), table.Title);
        List(json, nameof(table.Columns), table.Columns, Write);
        List(json, nameof(table.Rows), table.Rows, Write);
        json.WriteEndObject();
    }

    private static void Write(JsonTextWriter json, Column column)
    {
        json.WriteStartObject();
        Member(json, nameof(column.Name), column.Name);
        Member(json, nameof(column.Unit), column.Unit);
        json.WriteEndObject();
    }

    private static void Write(JsonTextWriter json, IReadOnlyList<object?> row)
    {
        json.WriteStartArray();
        foreach (var cell in row)
            json.WriteValue(cell);
        json.WriteEndArray();
    }

    private static void Write(JsonTextWriter json, Figure figure)
    {
        json.WriteStartObject();
        Member(json, nameof(figure.Name), figure.Name);
        Member(json, nameof(figure.Title), figure.Title);
        Member(json, nameof(figure.Table), figure.Table);
        Member(json, nameof(figure.Mark), (int)figure.Mark);
        Member(json, nameof(figure.X), figure.X);
        Member(json, nameof(figure.Y), figure.Y);
        Member(json, nameof(figure.Series), figure.Series);
        Member(json, nameof(figure.Value), figure.Value);
        Member(json, nameof(figure.LogX), figure.LogX);
        Member(json, nameof(figure.LogY), figure.LogY);
        json.WriteEndObject();
    }

    private static void Write(JsonTextWriter json, Provenance provenance)
    {
        json.WriteStartObject();
        Member(json, nameof(provenance.Subject), provenance.Subject);
        Member(json, nameof(provenance.Kind), (int)provenance.Kind);
        Member(json, nameof(provenance.Source), provenance.Source);
        json.WriteEndObject();
    }

    private static void Member(JsonTextWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void Member(JsonTextWriter json, string name, int value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void Member(JsonTextWriter json, string name, bool value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void List<T>(JsonTextWriter json, string name, IReadOnlyList<T> items, Action<JsonTextWriter, T> write)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }
}
