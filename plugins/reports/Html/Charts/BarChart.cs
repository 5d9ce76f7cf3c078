using System.Text.Json.Nodes;
using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Interactive;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Bars over categories, side by side or stacked.</summary>
internal sealed class BarChart(Figure figure, SeriesData data) : IChart
{
    private const int MostLabels = 30;
    private readonly IReadOnlyList<PlacedBar> _bars = PlacedBar.Place(figure, data);

    /// <inheritdoc />
    public string Description => Descriptions.Of(IsStacked ? "Stacked bar chart" : "Bar chart", data);

    /// <inheritdoc />
    public IReadOnlyList<string> Notes => data.Notes;

    /// <inheritdoc />
    public int Size => data.Data.Count;

    private bool IsStacked => figure.Mark == FigureMark.StackedBar;

    /// <inheritdoc />
    public (double Width, double Height) Draw(SvgText svg)
    {
        var entries = data.Series.Select((name, i) => (name, (Action<SvgText, double, double>)((to, x, y) => Key(to, i, x, y))));
        var legend = new Legend(data.SeriesTitle, PlotFrame.Width - 16, data.Series.Count > 1 ? entries : []);
        // A value stands above the highest bar.
        var frame = Frame(Math.Max(legend.Height, 10));
        Hatch.Define(svg, data.Series.Count);
        legend.Draw(svg, 8, 4);
        frame.Draw(svg);
        var bars = _bars.Select(bar => (Bar: bar, Box: Box(bar, frame))).ToList();
        foreach (var (bar, box) in bars)
        {
            svg.AddWithTip("rect", bars.Count <= 400 ? data.Tip(bar.Datum) : null, ("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height),
                ("fill", Hatch.Of(svg, bar.Datum.Series)), ("stroke", Paint.Of(bar.Datum.Series)), ("stroke-width", 0.75));
            if (!IsStacked && bar.Datum.High > bar.Datum.Low)
                Whisker.Draw(svg, frame, box.X + box.Width / 2, bar.Datum);
        }
        if (data.Y.IsRatio)
            Reference(svg, frame);
        if (HasLabels(frame))
        {
            foreach (var (bar, box) in bars)
                svg.Label(box.X + box.Width / 2, frame.Y.At(bar.Datum.High) - 5, data.Y.Show(bar.Datum.Y), Paint.Ink, 11, "middle");
        }
        return (PlotFrame.Width, frame.Height);
    }

    /// <inheritdoc />
    public JsonObject Specify() => BarSpecification.Of(figure, data, Description, _bars, Frame(0).Y, HasLabels(Frame(0)));

    private PlotFrame Frame(double top) => new(
        Axes.Horizontal(figure, data),
        Axes.Vertical(figure, data, _bars.Min(Lowest), _bars.Max(Highest)),
        data.X.Title, data.Y.Title, top);

    private double Lowest(PlacedBar bar) => Math.Min(Math.Min(bar.From, bar.To), IsStacked ? bar.To : bar.Datum.Low);

    private double Highest(PlacedBar bar) => Math.Max(Math.Max(bar.From, bar.To), IsStacked ? bar.To : bar.Datum.High);

    private (double X, double Y, double Width, double Height) Box(PlacedBar bar, PlotFrame frame)
    {
        var band = ((BandScale)frame.X).Band;
        var group = band * (band > 8 ? 0.8 : 0.96);
        var width = IsStacked ? Math.Min(group, 72) : Math.Min(group / data.Series.Count, 56);
        var slots = IsStacked ? 1 : data.Series.Count;
        var x = frame.X.At(bar.Datum.X) + (IsStacked ? -width / 2 : (bar.Datum.Series - slots / 2d) * width);
        var (a, b) = (frame.Y.At(Floor(bar.From, frame)), frame.Y.At(Floor(bar.To, frame)));
        var inset = width > 6 && !IsStacked ? 0.75 : 0;
        return (x + inset, Math.Min(a, b), width - 2 * inset, Math.Abs(a - b));
    }

    private static double Floor(double value, PlotFrame frame) => frame.Y is LogScale log ? Math.Max(value, log.Minimum) : value;

    private bool HasLabels(PlotFrame frame)
    {
        if (IsStacked || data.Data.Count > MostLabels || data.Data.Any(datum => datum.Y < 0))
            return false;
        var slot = Math.Min(((BandScale)frame.X).Band * 0.8 / data.Series.Count, 56);
        return data.Data.All(datum => TextSize.Width(data.Y.Show(datum.Y), 11) <= slot + (data.Series.Count == 1 ? 12 : 2));
    }

    /// <summary>The line of no change.</summary>
    private static void Reference(SvgText svg, PlotFrame frame)
    {
        var y = frame.Y.At(1);
        if (frame.Y.Holds(1))
            svg.Add("line", ("x1", frame.Left), ("x2", frame.Right), ("y1", y), ("y2", y), ("stroke", Paint.Ink), ("stroke-dasharray", "4 3"), ("stroke-opacity", 0.7));
    }

    private static void Key(SvgText svg, int series, double x, double y) =>
        svg.Add("rect", ("x", x - 8), ("y", y - 6), ("width", 16), ("height", 12), ("fill", Hatch.Of(svg, series)), ("stroke", Paint.Of(series)));
}
