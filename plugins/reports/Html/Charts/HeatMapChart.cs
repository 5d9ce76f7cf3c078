using System.Text.Json.Nodes;
using PluginNvm.Modeling;
using PluginNvm.Reports.Html.Interactive;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Cells coloured by their value, with a scale of the colours.</summary>
internal sealed class HeatMapChart(CellData data) : IChart
{
    private const int MostLabels = 240;
    private const double ScaleRoom = 84;
    private readonly double _minimum = data.Minimum;
    private readonly double _maximum = data.Maximum;
    private readonly bool _isLogarithmic = data.IsLogarithmic;

    /// <inheritdoc />
    public string Description
    {
        get
        {
            var (low, high) = (data.Cells.MinBy(cell => cell.Value), data.Cells.MaxBy(cell => cell.Value));
            return $"Heat map of {data.Value.Title} over {data.X.Title} and {data.Y.Title}; {HumanNumber.Count(data.Cells.Count, "cell")}. "
                + $"Smallest: {data.Tip(low)}. Largest: {data.Tip(high)}.";
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Notes => data.Notes;

    /// <inheritdoc />
    public int Size => data.Cells.Count;

    /// <inheritdoc />
    public (double Width, double Height) Draw(SvgText svg)
    {
        var frame = Frame();
        frame.Draw(svg);
        var (width, tall) = (((BandScale)frame.X).Band, ((BandScale)frame.Y).Band);
        var gap = Math.Min(width, tall) > 8 ? 1 : 0;
        var hasLabels = HasLabels(width, tall);
        foreach (var cell in data.Cells)
        {
            var (x, y) = (frame.X.At(cell.X), frame.Y.At(cell.Y));
            svg.AddWithTip("rect", data.Cells.Count <= 2000 ? data.Tip(cell) : null, ("x", x - width / 2), ("y", y - tall / 2), ("width", width - gap), ("height", tall - gap),
                ("fill", Viridis.At(Share(cell.Value))));
            if (hasLabels)
                svg.AddText("text", data.Value.Show(cell.Value), ("x", x), ("y", y + 4), ("font-size", 11), ("text-anchor", "middle"), ("pointer-events", "none"),
                    ("fill", Viridis.IsDark(Share(cell.Value)) ? "#ffffff" : "#000000"));
        }
        DrawScale(svg, frame);
        return (PlotFrame.Width, frame.Height);
    }

    /// <inheritdoc />
    public JsonObject Specify() => HeatMapSpecification.Of(data, Description, HasLabels(((BandScale)Frame().X).Band, ((BandScale)Frame().Y).Band) ? Share : null);

    private PlotFrame Frame() =>
        new(new BandScale(data.Columns), new BandScale(data.Rows), data.X.Title, data.Y.Title, 14, Math.Clamp(data.Rows.Count * 30, 180, 420), ScaleRoom);

    private bool HasLabels(double width, double tall) =>
        data.Cells.Count <= MostLabels && tall >= 15 && data.Cells.All(cell => TextSize.Width(data.Value.Show(cell.Value), 11) < width - 4);

    private double Share(double value)
    {
        if (_maximum <= _minimum)
            return 0.5;
        return _isLogarithmic ? Math.Log(value / _minimum) / Math.Log(_maximum / _minimum) : (value - _minimum) / (_maximum - _minimum);
    }

    private void DrawScale(SvgText svg, PlotFrame frame)
    {
        const int steps = 40;
        var x = frame.Right + 16;
        var step = (frame.Bottom - frame.Top) / steps;
        for (var i = 0; i < steps; i++)
            svg.Add("rect", ("x", x), ("y", frame.Bottom - (i + 1) * step), ("width", 14), ("height", step + 0.5), ("fill", Viridis.At((i + 0.5) / steps)));
        foreach (var tick in data.Ticks)
            svg.Label(x + 20, frame.Bottom - Share(tick.Value) * (frame.Bottom - frame.Top) + 4, TextSize.Fit(tick.Label, ScaleRoom - 34), Paint.Muted);
        svg.Label(PlotFrame.Width - 8, 12, TextSize.Fit(data.Value.Title, 300), Paint.Ink, TextSize.Label, "end");
    }
}
