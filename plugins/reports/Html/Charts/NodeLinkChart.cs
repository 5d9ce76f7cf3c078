using System.Text.Json.Nodes;
using PluginNvm.Modeling;
using PluginNvm.Reports.Html.Interactive;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Nodes and links; a link's width and colour grow with its load.</summary>
internal sealed class NodeLinkChart(LinkData data) : IChart
{
    /// <summary>Nodes up to which each is named.</summary>
    internal const int MostNames = 64;

    /// <summary>The radius of a link from a node to itself.</summary>
    internal const double Loop = 11;

    private const double Side = 48;
    private readonly IReadOnlyList<(double X, double Y)> _places = NodeLayout.Place(data);
    private readonly double _largest = data.Largest;

    /// <inheritdoc />
    public string Description
    {
        get
        {
            var heaviest = _largest > 0 ? $" The heaviest is {data.Tip(data.Links.MaxBy(link => LinkData.Share(link, _largest)))}." : "";
            return $"Picture of {HumanNumber.Count(data.Nodes.Count, "node")} and {HumanNumber.Count(data.Links.Count, "link")}.{heaviest}";
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Notes => data.Notes;

    /// <inheritdoc />
    public int Size => data.Links.Count;

    /// <inheritdoc />
    public (double Width, double Height) Draw(SvgText svg)
    {
        var top = _largest > 0 ? 34 : 8;
        var height = top + 420;
        (double X, double Y) At(int node) => (Side + _places[node].X * (PlotFrame.Width - 2 * Side), top + Side / 2 + _places[node].Y * (height - top - Side));
        if (_largest > 0)
            Legend(svg);
        foreach (var link in data.Links)
        {
            if (link.From == link.To)
            {
                var (x, y) = At(link.From);
                svg.AddWithTip("circle", data.Tip(link), ("cx", x), ("cy", y + Loop), ("r", Loop), ("fill", "none"), ("stroke", Colour(link)), ("stroke-width", Width(link)));
                continue;
            }
            var ends = Ends(link, At(link.From), At(link.To));
            svg.AddWithTip("line", data.Links.Count <= 1000 ? data.Tip(link) : null, ("x1", ends.X1), ("y1", ends.Y1), ("x2", ends.X2), ("y2", ends.Y2),
                ("stroke", Colour(link)), ("stroke-width", Width(link)), ("stroke-linecap", "round"));
        }
        var hasNames = data.Nodes.Count <= MostNames;
        for (var i = 0; i < data.Nodes.Count; i++)
        {
            var (x, y) = At(i);
            svg.AddWithTip("circle", data.Nodes[i], ("cx", x), ("cy", y), ("r", hasNames ? 5 : 3), ("fill", Paint.Ink), ("stroke", Paint.Paper), ("stroke-width", 1.5));
            if (hasNames)
                svg.AddText("text", NameOf(data.Nodes[i]), ("x", x), ("y", y - 9), ("text-anchor", "middle"), ("fill", Paint.Ink), ("font-size", 11),
                    ("stroke", Paint.Paper), ("stroke-width", 3), ("stroke-linejoin", "round"), ("paint-order", "stroke"));
        }
        return (PlotFrame.Width, height);
    }

    /// <inheritdoc />
    public JsonObject Specify() => NodeLinkSpecification.Of(data, Description, _places);

    /// <summary>A node's name as the picture shows it.</summary>
    internal static string NameOf(string node) => TextSize.Fit(node, 80, 11);

    /// <summary>Where a link is drawn: a little to its right, so that the way back does not cover it.</summary>
    internal static (double X1, double Y1, double X2, double Y2) Ends(Link link, (double X, double Y) from, (double X, double Y) to, double aside = 3)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(Math.Sqrt(dx * dx + dy * dy), 1e-9);
        var (ox, oy) = (-dy / length * aside, dx / length * aside);
        return (from.X + ox, from.Y + oy, to.X + ox, to.Y + oy);
    }

    private Paint Colour(Link link) => Paint.Loads[Math.Min((int)(LinkData.Share(link, _largest) * Paint.Loads.Count), Paint.Loads.Count - 1)];

    private double Width(Link link) => 1 + 5 * LinkData.Share(link, _largest);

    private void Legend(SvgText svg)
    {
        svg.Label(8, 18, data.Value!.Title, Paint.Muted);
        var x = 8 + TextSize.Width(data.Value.Title) + 18;
        for (var i = 0; i < Paint.Loads.Count; i++)
        {
            svg.Add("line", ("x1", x), ("x2", x + 26), ("y1", 14), ("y2", 14), ("stroke", Paint.Loads[i]),
                ("stroke-width", 1 + 5 * (i + 0.5) / Paint.Loads.Count), ("stroke-linecap", "round"));
            var text = $"to {data.Value.Show(_largest * (i + 1) / Paint.Loads.Count)}";
            svg.Label(x + 33, 18, text, Paint.Muted);
            x += 33 + TextSize.Width(text) + 14;
        }
    }
}
