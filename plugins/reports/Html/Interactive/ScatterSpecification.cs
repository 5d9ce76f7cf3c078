using System.Text.Json.Nodes;
using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Reports.Html.Interactive;

/// <summary>Points in Vega-Lite.</summary>
internal static class ScatterSpecification
{
    /// <summary>The specification.</summary>
    public static JsonObject Of(Figure figure, SeriesData data, string description)
    {
        var horizontal = Axes.Horizontal(figure, data);
        var vertical = Axes.Vertical(figure, data, data.Data.Min(datum => datum.Y), data.Data.Max(datum => datum.Y));
        var point = new JsonObject
        {
            ["x"] = Encodings.Horizontal(data, horizontal),
            ["y"] = Encodings.Vertical(data, vertical),
            ["color"] = Encodings.Colour(data),
            ["opacity"] = Encodings.Emphasis(data),
            ["tooltip"] = Encodings.Tooltip(data),
        };
        if (data.Series.Count > 1)
            point["shape"] = Encodings.OfSeries(data, series => Marker.Name(series));
        return Encodings.Picture(
            description, Encodings.Height, Encodings.Values(data),
            new JsonObject
            {
                ["params"] = Encodings.Parameters(data.Series.Count > 1, data.Categories is null),
                ["mark"] = new JsonObject { ["type"] = "point", ["filled"] = true, ["size"] = data.Data.Count > 300 ? 30 : 70, ["clip"] = true },
                ["encoding"] = point,
            },
            data.Front.Count > 1 ? Front(data, horizontal, vertical) : null);
    }

    private static JsonObject Front(SeriesData data, AxisScale horizontal, AxisScale vertical)
    {
        var values = new JsonArray();
        foreach (var datum in data.Front)
            values.Add(new JsonObject { ["x"] = datum.X, ["y"] = datum.Y });
        return new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = values },
            ["mark"] = new JsonObject
            {
                ["type"] = "line", ["interpolate"] = data.Directions.RisesFirst ? "step-before" : "step-after", ["strokeWidth"] = 1.25, ["clip"] = true, ["color"] = new JsonObject { ["expr"] = "ink" },
            },
            ["encoding"] = new JsonObject { ["x"] = Encodings.Horizontal(data, horizontal), ["y"] = Encodings.Vertical(data, vertical) },
        };
    }
}
