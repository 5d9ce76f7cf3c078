using System.Globalization;
using System.Text.Json.Nodes;
using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Reports.Html.Interactive;

/// <summary>Pieces of Vega-Lite specifications. Fields have short names of their own, so that no name of the report becomes part of an expression.</summary>
internal static class Encodings
{
    /// <summary>The height of a picture with its axes and legend.</summary>
    public const double Height = 390;

    /// <summary>Where the JSON schema of the specification lies; it is a name, nothing reads it.</summary>
    private const string Schema = "https://vega.github.io/schema/vega-lite/v6.json";

    /// <summary>A specification of layers over common values.</summary>
    public static JsonObject Picture(string description, double height, JsonArray values, params ReadOnlySpan<JsonObject?> layers)
    {
        var list = new JsonArray();
        foreach (var layer in layers)
        {
            if (layer is not null)
                list.Add(layer);
        }
        return new JsonObject
        {
            ["$schema"] = Schema,
            ["description"] = description,
            ["width"] = "container",
            ["height"] = height,
            ["autosize"] = new JsonObject { ["type"] = "fit", ["contains"] = "padding" },
            ["params"] = new JsonArray(Colour("ink", Paint.Ink), Colour("paper", Paint.Paper), Colour("accent", Paint.Of(0))),
            ["data"] = new JsonObject { ["values"] = values },
            ["layer"] = list,
        };
    }

    /// <summary>The values of a figure with two axes.</summary>
    public static JsonArray Values(SeriesData data, Func<Datum, JsonObject>? more = null)
    {
        var values = new JsonArray();
        foreach (var datum in data.Data)
            values.Add(more is null ? Value(data, datum) : more(datum));
        return values;
    }

    /// <summary>One value.</summary>
    public static JsonObject Value(SeriesData data, Datum datum)
    {
        var value = new JsonObject
        {
            ["x"] = data.Categories is null ? datum.X : data.Categories[(int)datum.X],
            ["y"] = datum.Y,
            ["s"] = data.Series[datum.Series],
            ["o"] = datum.Series,
            ["n"] = datum.Name,
            ["xt"] = data.XText(datum),
            ["yt"] = data.Y.ShowWithUnit(datum.Y),
            ["t"] = data.Y.Show(datum.Y),
        };
        if (datum.Count > 1)
        {
            value["low"] = datum.Low;
            value["high"] = datum.High;
            value["spread"] = $"{data.Y.Show(datum.Low)} to {data.Y.Show(datum.High)} ({HumanNumber.Whole(datum.Count)} rows)";
        }
        return value;
    }

    /// <summary>The horizontal axis.</summary>
    public static JsonObject Horizontal(SeriesData data, AxisScale scale) => data.Categories is { } categories
        ? new JsonObject { ["field"] = "x", ["type"] = "nominal", ["title"] = data.X.Title, ["scale"] = new JsonObject { ["domain"] = Texts(categories) } }
        : Continuous("x", data.X, scale);

    /// <summary>The vertical axis.</summary>
    public static JsonObject Vertical(SeriesData data, AxisScale scale) => Continuous("y", data.Y, scale);

    /// <summary>Colours of the series.</summary>
    public static JsonObject Colour(SeriesData data) => data.Series.Count == 1
        ? new JsonObject { ["value"] = new JsonObject { ["expr"] = "accent" } }
        : new JsonObject
        {
            ["field"] = "s",
            ["type"] = "nominal",
            ["title"] = data.SeriesTitle,
            ["scale"] = new JsonObject { ["domain"] = Texts(data.Series), ["range"] = "category" },
        };

    /// <summary>A property of a series that does not depend on colour: its shape or its dashes.</summary>
    public static JsonObject OfSeries(SeriesData data, Func<int, JsonNode> property)
    {
        var range = new JsonArray();
        for (var i = 0; i < data.Series.Count; i++)
            range.Add(property(i));
        return new JsonObject
        {
            ["field"] = "s",
            ["type"] = "nominal",
            ["title"] = data.SeriesTitle,
            ["scale"] = new JsonObject { ["domain"] = Texts(data.Series), ["range"] = range },
        };
    }

    /// <summary>What the mouse shows.</summary>
    public static JsonArray Tooltip(SeriesData data)
    {
        var fields = new JsonArray();
        if (data.Data.Any(datum => datum.Name.Length > 0))
            fields.Add(TipField("n", data.SeriesTitle.Length == 0 ? "series" : data.SeriesTitle));
        fields.Add(TipField("xt", data.X.Name));
        fields.Add(TipField("yt", data.Y.Name));
        if (data.HasSpread)
            fields.Add(TipField("spread", "mean of"));
        return fields;
    }

    /// <summary>A line of a tooltip.</summary>
    public static JsonObject TipField(string field, string title)
    {
        // Lines of these names would become a heading and a picture.
        var name = title is "title" or "image" ? $"{title}:" : title;
        return new JsonObject { ["field"] = field, ["type"] = "nominal", ["title"] = name };
    }

    /// <summary>Full strength for the series picked in the legend.</summary>
    public static JsonObject Emphasis(SeriesData data) => data.Series.Count == 1
        ? new JsonObject { ["value"] = 1 }
        : new JsonObject { ["condition"] = new JsonObject { ["param"] = "pick", ["value"] = 1 }, ["value"] = 0.12 };

    /// <summary>Picking series in the legend and, where wanted, moving and zooming.</summary>
    public static JsonArray Parameters(bool pick, bool zoom)
    {
        var parameters = new JsonArray();
        if (pick)
        {
            parameters.Add(new JsonObject
            {
                ["name"] = "pick",
                ["select"] = new JsonObject { ["type"] = "point", ["fields"] = Texts(["s"]) },
                ["bind"] = "legend",
            });
        }
        if (zoom)
        {
            // The bare wheel scrolls the page.
            parameters.Add(new JsonObject
            {
                ["name"] = "zoom",
                ["select"] = new JsonObject { ["type"] = "interval", ["zoom"] = "wheel![event.ctrlKey]" },
                ["bind"] = "scales",
            });
        }
        return parameters;
    }

    /// <summary>The expression that gives each of these ticks its label.</summary>
    public static string Labels(IReadOnlyCollection<Tick> ticks) =>
        $"[{string.Join(',', ticks.Select(tick => $"'{tick.Label}'"))}][indexof({Numbers(ticks.Select(tick => tick.Value))}, datum.value)]";

    /// <summary>Numbers as a list of an expression.</summary>
    public static string Numbers(IEnumerable<double> values) => $"[{string.Join(',', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]";

    /// <summary>A list of texts.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    // The page's script replaces the value by the one of the reader's theme.
    private static JsonObject Colour(string name, Paint paint) => new() { ["name"] = name, ["value"] = paint.Colour };

    private static JsonObject Continuous(string field, Variable variable, AxisScale scale)
    {
        var (low, high, type) = scale switch
        {
            LogScale log => (log.Minimum, log.Maximum, "log"),
            LinearScale linear => (linear.Minimum, linear.Maximum, "linear"),
            _ => throw new InvalidOperationException("A continuous axis has a continuous scale."),
        };
        var axis = scale is LogScale
            ? LogarithmicAxis.Of(field, low, high, variable.Suffix)
            : new JsonObject { ["tickCount"] = 6, ["format"] = Math.Max(Math.Abs(low), Math.Abs(high)) is >= 1e6 or < 1e-3 ? "~e" : "~r" };
        axis["title"] = variable.Title;
        if (scale is LinearScale && variable.IsRatio)
            axis["labelExpr"] = "datum.label + 'x'";
        return new JsonObject
        {
            ["field"] = field,
            ["type"] = "quantitative",
            ["scale"] = new JsonObject { ["type"] = type, ["domain"] = new JsonArray(low, high), ["nice"] = false },
            ["axis"] = axis,
        };
    }
}
