using System.Text.Json.Nodes;
using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Reports.Html.Interactive;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Points, with the Pareto front as a line where both axes have a direction that is better.</summary>
internal sealed class ScatterChart(Figure figure, SeriesData data) : IChart
{
    private const int MostTips = 400;

    /// <inheritdoc />
    public string Description => Descriptions.Of("Scatter plot", data)
        + (data.Front.Count == 0 ? "" : $" The line is the Pareto front {data.Directions.Direction}, {HumanNumber.Count(data.Front.Count, "point")}.");

    /// <inheritdoc />
    public IReadOnlyList<string> Notes => data.Notes;

    /// <inheritdoc />
    public int Size => Math.Max(data.Rows, data.Data.Count);

    /// <inheritdoc />
    public (double Width, double Height) Draw(SvgText svg)
    {
        var legend = new Legend(data.SeriesTitle, PlotFrame.Width - 16, Entries());
        var y = Axes.Vertical(figure, data, data.Data.Min(datum => datum.Y), data.Data.Max(datum => datum.Y));
        var frame = new PlotFrame(Axes.Horizontal(figure, data), y, data.X.Title, data.Y.Title, legend.Height);
        legend.Draw(svg, 8, 4);
        frame.Draw(svg);
        if (data.Front.Count > 1)
            svg.Add("path", ("d", Steps(frame)), ("fill", "none"), ("stroke", Paint.Ink), ("stroke-width", 1.25), ("stroke-opacity", 0.75));
        var size = data.Data.Count > 300 ? 2.8 : 4.5;
        foreach (var datum in data.Data)
            Marker.Draw(svg, datum.Series, frame.X.At(datum.X), frame.Y.At(datum.Y), size, data.Data.Count <= MostTips ? data.Tip(datum) : null);
        return (PlotFrame.Width, frame.Height);
    }

    /// <inheritdoc />
    public JsonObject Specify() => ScatterSpecification.Of(figure, data, Description);

    private IEnumerable<(string Name, Action<SvgText, double, double> Draw)> Entries()
    {
        for (var i = 0; data.Series.Count > 1 && i < data.Series.Count; i++)
        {
            var series = i;
            yield return (data.Series[i], (svg, x, y) => Marker.Draw(svg, series, x, y, 4.5));
        }
        if (data.Front.Count > 1)
            yield return ("Pareto front", FrontKey);
    }

    private static void FrontKey(SvgText svg, double x, double y) =>
        svg.Add("line", ("x1", x - 9), ("x2", x + 9), ("y1", y), ("y2", y), ("stroke", Paint.Ink), ("stroke-width", 1.25));

    private string Steps(PlotFrame frame)
    {
        var first = data.Front[0];
        var start = $"M{SvgText.Number(frame.X.At(first.X))} {SvgText.Number(frame.Y.At(first.Y))}";
        return start + string.Concat(data.Front.Skip(1).Select(datum => Step(SvgText.Number(frame.X.At(datum.X)), SvgText.Number(frame.Y.At(datum.Y)))));
    }

    private string Step(string x, string y) => data.Directions.RisesFirst ? $"V{y}H{x}" : $"H{x}V{y}";
}
