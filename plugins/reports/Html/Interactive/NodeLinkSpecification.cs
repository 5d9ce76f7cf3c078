using System.Text.Json.Nodes;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Reports.Html.Interactive;

/// <summary>Nodes and links in Vega-Lite, at the places of the static picture.</summary>
internal static class NodeLinkSpecification
{
    private const double Aside = 0.006;

    /// <summary>The specification.</summary>
    public static JsonObject Of(LinkData data, string description, IReadOnlyList<(double X, double Y)> places)
    {
        var largest = data.Largest;
        var hasNames = data.Nodes.Count <= NodeLinkChart.MostNames;
        var links = new JsonArray();
        // A link to itself has no length and would not be seen: it gets a ring of its own.
        var rings = new JsonArray();
        foreach (var link in data.Links)
        {
            var (x1, y1, x2, y2) = NodeLinkChart.Ends(link, places[link.From], places[link.To], Aside);
            var share = LinkData.Share(link, largest);
            (link.From == link.To ? rings : links).Add(new JsonObject
            {
                ["x"] = x1, ["y"] = y1, ["x2"] = x2, ["y2"] = y2, ["w"] = 1 + 5 * share,
                ["q"] = Math.Min((int)(share * Paint.Loads.Count), Paint.Loads.Count - 1),
                ["from"] = data.Nodes[link.From], ["to"] = data.Nodes[link.To],
                ["load"] = data.Value is { } value && double.IsFinite(link.Load) ? value.ShowWithUnit(link.Load) : "",
            });
        }
        var nodes = new JsonArray();
        for (var i = 0; i < data.Nodes.Count; i++)
            nodes.Add(new JsonObject { ["x"] = places[i].X, ["y"] = places[i].Y, ["n"] = data.Nodes[i], ["t"] = NodeLinkChart.NameOf(data.Nodes[i]) });

        var tooltip = new JsonArray(Encodings.TipField("from", data.FromTitle), Encodings.TipField("to", data.ToTitle));
        if (data.Value is { } shown)
            tooltip.Add(Encodings.TipField("load", shown.Name));
        var lines = new JsonObject
        {
            ["x"] = Place("x"),
            ["y"] = Place("y"),
            ["x2"] = new JsonObject { ["field"] = "x2" },
            ["y2"] = new JsonObject { ["field"] = "y2" },
            ["strokeWidth"] = new JsonObject { ["field"] = "w", ["type"] = "quantitative", ["scale"] = null, ["legend"] = null },
            ["color"] = Loads(data, largest),
            ["tooltip"] = tooltip,
        };
        return Encodings.Picture(
            description, 480, links,
            new JsonObject
            {
                ["params"] = Encodings.Parameters(pick: false, zoom: true),
                ["mark"] = new JsonObject { ["type"] = "rule", ["strokeCap"] = "round" },
                ["encoding"] = lines,
            },
            rings.Count > 0 ? Rings(rings, lines) : null,
            Nodes(nodes.DeepClone(), Point(hasNames ? 70 : 30), "tooltip", "n"),
            hasNames ? Nodes(nodes.DeepClone(), Name(new JsonObject { ["stroke"] = new JsonObject { ["expr"] = "paper" }, ["strokeWidth"] = 3 }), "text", "t") : null,
            hasNames ? Nodes(nodes, Name([]), "text", "t") : null);
    }

    private static JsonObject Rings(JsonArray values, JsonObject lines)
    {
        var encoding = (JsonObject)lines.DeepClone();
        encoding.Remove("x2");
        encoding.Remove("y2");
        return new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = values },
            ["mark"] = new JsonObject
            {
                ["type"] = "point", ["filled"] = false, ["opacity"] = 1, ["size"] = Math.PI * NodeLinkChart.Loop * NodeLinkChart.Loop, ["yOffset"] = NodeLinkChart.Loop,
            },
            ["encoding"] = encoding,
        };
    }

    private static JsonObject Nodes(JsonNode values, JsonObject mark, string nameChannel, string nameField) => new()
    {
        ["data"] = new JsonObject { ["values"] = values },
        ["mark"] = mark,
        ["encoding"] = new JsonObject { ["x"] = Place("x"), ["y"] = Place("y"), [nameChannel] = new JsonObject { ["field"] = nameField, ["type"] = "nominal" } },
    };

    /// <summary>A name above its node; drawn twice, first as a ground that sets it off from the links.</summary>
    private static JsonObject Name(JsonObject mark)
    {
        mark["type"] = "text";
        mark["align"] = "center";
        mark["dy"] = -10;
        return mark;
    }

    private static JsonObject Point(double size) =>
        new() { ["type"] = "point", ["filled"] = true, ["opacity"] = 1, ["color"] = new JsonObject { ["expr"] = "ink" }, ["size"] = size };

    private static JsonObject Place(string field) => new()
    {
        ["field"] = field,
        ["type"] = "quantitative",
        ["axis"] = null,
        // Names stand above their nodes and are wider than they.
        ["scale"] = new JsonObject
        {
            ["domain"] = field == "x" ? new JsonArray(-0.14, 1.14) : new JsonArray(-0.08, 1.08), ["nice"] = false, ["zero"] = false, ["reverse"] = field == "y",
        },
    };

    private static JsonObject Loads(LinkData data, double largest)
    {
        var indices = new JsonArray([.. Enumerable.Range(0, Paint.Loads.Count).Select(i => (JsonNode)i)]);
        if (data.Value is null || largest <= 0)
            return new JsonObject { ["field"] = "q", ["type"] = "ordinal", ["legend"] = null, ["scale"] = new JsonObject { ["domain"] = indices, ["range"] = "ordinal" } };
        var steps = new JsonArray([.. Enumerable.Range(1, Paint.Loads.Count).Select(i => (JsonNode)$"to {data.Value.Show(largest * i / Paint.Loads.Count)}")]);
        return new JsonObject
        {
            ["field"] = "q",
            ["type"] = "ordinal",
            ["title"] = data.Value.Title,
            ["scale"] = new JsonObject { ["domain"] = indices, ["range"] = "ordinal" },
            ["legend"] = new JsonObject { ["labelExpr"] = $"{steps.ToJsonString()}[datum.value]", ["symbolType"] = "stroke", ["symbolStrokeWidth"] = 3 },
        };
    }
}
