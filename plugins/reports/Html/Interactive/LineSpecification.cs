using System.Text.Json.Nodes;
using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Reports.Html.Interactive;

/// <summary>Lines in Vega-Lite.</summary>
internal static class LineSpecification
{
    /// <summary>The specification.</summary>
    public static JsonObject Of(Figure figure, SeriesData data, string description, bool hasMarkers)
    {
        var horizontal = Axes.Horizontal(figure, data);
        var vertical = Axes.Vertical(figure, data, data.Data.Min(datum => datum.Low), data.Data.Max(datum => datum.High));
        JsonObject Place(string field)
        {
            var place = new JsonObject
            {
                ["x"] = Encodings.Horizontal(data, horizontal),
                ["y"] = Encodings.Vertical(data, vertical),
                ["color"] = Encodings.Colour(data),
                ["opacity"] = Encodings.Emphasis(data),
            };
            place["y"]!["field"] = field;
            return place;
        }

        var line = Place("y");
        line["detail"] = new JsonObject { ["field"] = "g", ["type"] = "nominal" };
        if (data.Series.Count > 1)
            line["strokeDash"] = Encodings.OfSeries(data, Dashes);
        var marker = Place("y");
        if (data.Series.Count > 1)
            marker["shape"] = Encodings.OfSeries(data, series => Marker.Name(series));
        marker["tooltip"] = Encodings.Tooltip(data);
        var whisker = Place("low");
        whisker["y2"] = new JsonObject { ["field"] = "high" };

        var points = new JsonObject { ["type"] = "point", ["filled"] = true, ["size"] = hasMarkers ? 70 : 30, ["clip"] = true };
        return Encodings.Picture(
            description, Encodings.Height, Encodings.Values(data, datum =>
            {
                var value = Encodings.Value(data, datum);
                value["g"] = data.StretchOf(datum);
                return value;
            }),
            new JsonObject
            {
                ["params"] = Encodings.Parameters(data.Series.Count > 1, data.Categories is null),
                ["mark"] = new JsonObject { ["type"] = "line", ["clip"] = true },
                ["encoding"] = line,
            },
            data.HasSpread ? new JsonObject { ["mark"] = new JsonObject { ["type"] = "rule", ["clip"] = true }, ["encoding"] = whisker } : null,
            new JsonObject { ["mark"] = points, ["encoding"] = marker });
    }

    private static JsonArray Dashes(int series) => Marker.Dashes(series) is { Count: > 0 } dashes ? [.. dashes.Select(dash => (JsonNode)dash)] : [1, 0];
}
