using System.Text;
using Newtonsoft.Json;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Results;

/// <summary>
/// Writes the items of a store as JSON, which the library's serializer reads back. The serializer itself is not used for writing: its first object costs
/// more than a point, and a run's first result waits for it.
/// </summary>
internal static class BlobText
{
    /// <summary>A table, figure, origin or shape.</summary>
    public static byte[] Of(object item)
    {
        using var text = new StringWriter();
        using (var json = new JsonTextWriter(text))
        {
            switch (item)
            {
                case ResultTable table:
                    Write(json, table);
                    break;
                case Figure figure:
                    Write(json, figure);
                    break;
                case Provenance origin:
                    Object(json, (nameof(origin.Subject), origin.Subject), (nameof(origin.Kind), (int)origin.Kind), (nameof(origin.Source), origin.Source));
                    break;
                case ValueShape shape:
                    json.WriteStartObject();
                    List(json, nameof(shape.Columns), shape.Columns, static (json, column) =>
                        Object(json, (nameof(column.Name), column.Name), (nameof(column.Unit), column.Unit), (nameof(column.Better), (int)column.Better), (nameof(column.Headline), column.Headline)));
                    json.WriteEndObject();
                    break;
                default:
                    throw new ArgumentException($"a store holds no {item.GetType().Name}", nameof(item));
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(JsonTextWriter json, ResultTable table)
    {
        json.WriteStartObject();
        Member(json, nameof(table.Name), table.Name);
        Member(json, nameof(table.Title), table.Title);
        List(json, nameof(table.Columns), table.Columns, static (json, column) =>
            Object(json, (nameof(column.Name), column.Name), (nameof(column.Unit), column.Unit), (nameof(column.Part), column.Part), (nameof(column.Ratio), column.Ratio),
                (nameof(column.Better), (int)column.Better)));
        List(json, nameof(table.Rows), table.Rows, static (json, row) =>
        {
            json.WriteStartArray();
            foreach (var cell in row)
                json.WriteValue(cell);
            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private static void Write(JsonTextWriter json, Figure figure) => Object(json,
        (nameof(figure.Name), figure.Name), (nameof(figure.Title), figure.Title), (nameof(figure.Table), figure.Table), (nameof(figure.Mark), (int)figure.Mark),
        (nameof(figure.X), figure.X), (nameof(figure.Y), figure.Y), (nameof(figure.Series), figure.Series), (nameof(figure.Value), figure.Value),
        (nameof(figure.LogX), figure.LogX), (nameof(figure.LogY), figure.LogY),
        (nameof(figure.BetterX), (int?)figure.BetterX), (nameof(figure.BetterY), (int?)figure.BetterY));

    private static void Object(JsonTextWriter json, params ReadOnlySpan<(string Name, object? Value)> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
            Member(json, name, value);
        json.WriteEndObject();
    }

    private static void Member(JsonTextWriter json, string name, object? value)
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
