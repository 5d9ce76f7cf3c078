using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>Writes report lines as JSON: values in SI units, null where the model has no finite value.</summary>
internal static class JsonReport
{
    public static void Write(TextWriter output, IReadOnlyList<(string Name, IReadOnlyList<ReportLine> Lines)> sections)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (name, lines) in sections)
            {
                json.WritePropertyName(name);
                Write(json, lines);
            }
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(memory.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ReportLine> lines)
    {
        json.WriteStartArray();
        foreach (var line in lines)
            Write(json, line);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReportLine line)
    {
        json.WriteStartObject();
        json.WriteString("name", line.Label);
        if (line.Value is { } value)
        {
            if (double.IsFinite(value))
                json.WriteNumber("value", value);
            else
                json.WriteNull("value");
            json.WriteString("unit", line.Unit);
        }
        if (line.Text is not null)
            json.WriteString("text", line.Text);
        if (line.Remark.Length > 0)
            json.WriteString("remark", line.Remark);
        if (line.Parts.Count > 0)
        {
            json.WritePropertyName("parts");
            Write(json, line.Parts);
        }
        json.WriteEndObject();
    }
}
