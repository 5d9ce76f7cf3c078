using System.Text.Json.Nodes;
using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Reports.Html.Interactive;

/// <summary>Bars in Vega-Lite.</summary>
internal static class BarSpecification
{
    private const double WidestBar = 72;

    /// <summary>The specification.</summary>
    public static JsonObject Of(Figure figure, SeriesData data, string description, IReadOnlyList<PlacedBar> bars, AxisScale vertical, bool hasLabels)
    {
        var isStacked = figure.Mark == FigureMark.StackedBar;
        var horizontal = new BandScale(data.Categories!);
        // Few bars do not become slabs.
        var filled = Math.Min(0.8, WidestBar * (isStacked ? 1 : data.Series.Count) * data.Categories!.Count / PlotFrame.Width);
        JsonObject Place(string field)
        {
            var place = new JsonObject { ["x"] = Encodings.Horizontal(data, horizontal), ["y"] = Encodings.Vertical(data, vertical) };
            place["y"]!["field"] = field;
            place["x"]!["scale"]!["paddingInner"] = 1 - filled;
            place["x"]!["scale"]!["paddingOuter"] = (1 - filled) / 2;
            if (!isStacked && data.Series.Count > 1)
                place["xOffset"] = new JsonObject { ["field"] = "s", ["type"] = "nominal", ["scale"] = new JsonObject { ["domain"] = Encodings.Texts(data.Series) } };
            return place;
        }

        var bar = Place("to");
        bar["y2"] = new JsonObject { ["field"] = "from" };
        bar["color"] = Encodings.Colour(data);
        bar["opacity"] = Encodings.Emphasis(data);
        bar["tooltip"] = Encodings.Tooltip(data);

        var whisker = Place("low");
        whisker["y2"] = new JsonObject { ["field"] = "high" };
        whisker["opacity"] = Encodings.Emphasis(data);

        var label = Place("top");
        label["text"] = new JsonObject { ["field"] = "t", ["type"] = "nominal" };
        label["opacity"] = Encodings.Emphasis(data);

        var placed = bars.ToDictionary(found => (found.Datum.X, found.Datum.Series));
        var values = Encodings.Values(data, datum =>
        {
            var value = Encodings.Value(data, datum);
            var (_, from, to) = placed[(datum.X, datum.Series)];
            (value["from"], value["to"], value["top"]) = (from, to, datum.High);
            return value;
        });
        return Encodings.Picture(
            description, Encodings.Height, values,
            new JsonObject { ["params"] = Encodings.Parameters(data.Series.Count > 1, zoom: false), ["mark"] = new JsonObject { ["type"] = "bar" }, ["encoding"] = bar },
            !isStacked && data.HasSpread ? new JsonObject { ["mark"] = new JsonObject { ["type"] = "rule" }, ["encoding"] = whisker } : null,
            data.Y.IsRatio ? Unchanged(data, vertical) : null,
            hasLabels ? new JsonObject { ["name"] = "labels", ["mark"] = new JsonObject { ["type"] = "text", ["baseline"] = "bottom", ["dy"] = -3 }, ["encoding"] = label } : null);
    }

    private static JsonObject? Unchanged(SeriesData data, AxisScale vertical)
    {
        if (!vertical.Holds(1))
            return null;
        var y = Encodings.Vertical(data, vertical);
        y.Remove("field");
        y["datum"] = 1;
        return new JsonObject { ["mark"] = new JsonObject { ["type"] = "rule", ["strokeDash"] = new JsonArray(4, 3) }, ["encoding"] = new JsonObject { ["y"] = y } };
    }
}
