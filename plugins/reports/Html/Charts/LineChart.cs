using System.Text.Json.Nodes;
using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Interactive;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Lines over a continuous horizontal, or over categories where it holds texts.</summary>
internal sealed class LineChart(Figure figure, SeriesData data) : IChart
{
    private const int MostMarkers = 40;

    // A value alone between two gaps is seen by its marker only.
    private const int MostLoneMarkers = 400;
    private readonly IReadOnlyList<IReadOnlyList<Datum>> _lines = [.. data.Data.GroupBy(datum => (datum.Series, data.StretchOf(datum))).Select(line => line.ToList())];

    /// <inheritdoc />
    public string Description => Descriptions.Of("Line chart", data);

    /// <inheritdoc />
    public IReadOnlyList<string> Notes => data.Notes;

    /// <inheritdoc />
    public int Size => data.Data.Count;

    private bool HasMarkers => _lines.All(line => line.Count <= MostMarkers) || (_lines.Any(line => line.Count == 1) && data.Data.Count <= MostLoneMarkers);

    /// <inheritdoc />
    public (double Width, double Height) Draw(SvgText svg)
    {
        var entries = data.Series.Select((name, i) => (name, (Action<SvgText, double, double>)((to, x, y) => Key(to, i, x, y))));
        var legend = new Legend(data.SeriesTitle, PlotFrame.Width - 16, data.Series.Count > 1 ? entries : []);
        var vertical = Axes.Vertical(figure, data, data.Data.Min(datum => datum.Low), data.Data.Max(datum => datum.High));
        var frame = new PlotFrame(Axes.Horizontal(figure, data), vertical, data.X.Title, data.Y.Title, legend.Height);
        legend.Draw(svg, 8, 4);
        frame.Draw(svg);
        foreach (var line in _lines)
        {
            var points = line.Select(datum => $"{SvgText.Number(frame.X.At(datum.X))},{SvgText.Number(frame.Y.At(datum.Y))}");
            svg.Add("polyline", ("points", string.Join(" ", points)), ("fill", "none"), ("stroke", Paint.Of(line[0].Series)), ("stroke-width", 2), ("stroke-linejoin", "round"),
                ("stroke-dasharray", DashesOf(line[0].Series)));
        }
        foreach (var datum in HasMarkers ? data.Data : [])
        {
            if (datum.High > datum.Low)
                Whisker.Draw(svg, frame, frame.X.At(datum.X), datum);
            Marker.Draw(svg, datum.Series, frame.X.At(datum.X), frame.Y.At(datum.Y), 4.5, data.Tip(datum));
        }
        return (PlotFrame.Width, frame.Height);
    }

    /// <inheritdoc />
    public JsonObject Specify() => LineSpecification.Of(figure, data, Description, HasMarkers);

    private void Key(SvgText svg, int series, double x, double y)
    {
        svg.Add("line", ("x1", x - 9), ("x2", x + 9), ("y1", y), ("y2", y), ("stroke", Paint.Of(series)), ("stroke-width", 2), ("stroke-dasharray", DashesOf(series)));
        if (HasMarkers)
            Marker.Draw(svg, series, x, y, 4.5);
    }

    private static string? DashesOf(int series) => Marker.Dashes(series) is { Count: > 0 } dashes ? string.Join(" ", dashes.Select(SvgText.Number)) : null;
}
