using System.Text.Json.Nodes;
using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Reports.Html.Interactive;

/// <summary>A heat map in Vega-Lite.</summary>
internal static class HeatMapSpecification
{
    private const int MostTicks = 5;

    /// <summary>The specification.</summary>
    /// <param name="data">The cells.</param>
    /// <param name="description">The picture in words.</param>
    /// <param name="share">The place of a value among the colours, where cells are labelled; null where they are not.</param>
    public static JsonObject Of(CellData data, string description, Func<double, double>? share)
    {
        var values = new JsonArray();
        foreach (var cell in data.Cells)
        {
            values.Add(new JsonObject
            {
                ["x"] = data.Columns[cell.X],
                ["y"] = data.Rows[cell.Y],
                ["v"] = cell.Value,
                ["vt"] = data.Value.ShowWithUnit(cell.Value),
                ["t"] = data.Value.Show(cell.Value),
                ["dark"] = share is not null && Viridis.IsDark(share(cell.Value)),
            });
        }
        var every = (data.Ticks.Count + MostTicks - 1) / MostTicks;
        List<Tick> ticks = [.. data.Ticks.Where((_, i) => i % every == 0)];
        var legend = new JsonObject { ["values"] = new JsonArray([.. ticks.Select(tick => (JsonNode)tick.Value)]), ["labelExpr"] = Encodings.Labels(ticks) };
        var encoding = new JsonObject
        {
            ["x"] = Band("x", data.X, data.Columns),
            ["y"] = Band("y", data.Y, data.Rows),
            ["color"] = new JsonObject
            {
                ["field"] = "v",
                ["type"] = "quantitative",
                ["title"] = data.Value.Title,
                ["scale"] = new JsonObject { ["scheme"] = "viridis", ["type"] = data.IsLogarithmic ? "log" : "linear", ["domain"] = new JsonArray(data.Minimum, data.Maximum) },
                ["legend"] = legend,
            },
            ["tooltip"] = new JsonArray(Encodings.TipField("x", data.X.Name), Encodings.TipField("y", data.Y.Name), Encodings.TipField("vt", data.Value.Name)),
        };
        return Encodings.Picture(
            description, Math.Clamp(data.Rows.Count * 30, 180, 420) + 120, values,
            new JsonObject { ["mark"] = new JsonObject { ["type"] = "rect" }, ["encoding"] = encoding },
            share is null ? null : Labels(data));
    }

    private static JsonObject Labels(CellData data) => new()
    {
        ["name"] = "labels",
        ["mark"] = new JsonObject { ["type"] = "text" },
        ["encoding"] = new JsonObject
        {
            ["x"] = Band("x", data.X, data.Columns),
            ["y"] = Band("y", data.Y, data.Rows),
            ["text"] = new JsonObject { ["field"] = "t", ["type"] = "nominal" },
            ["color"] = new JsonObject { ["condition"] = new JsonObject { ["test"] = "datum.dark", ["value"] = "white" }, ["value"] = "black" },
        },
    };

    private static JsonObject Band(string field, Variable variable, IReadOnlyList<string> labels) => new()
    {
        ["field"] = field,
        ["type"] = "ordinal",
        ["title"] = variable.Title,
        ["scale"] = new JsonObject { ["domain"] = Encodings.Texts(labels) },
        ["axis"] = field == "x" ? new JsonObject { ["domain"] = false } : new JsonObject { ["labelOverlap"] = "parity", ["domain"] = false },
    };
}
