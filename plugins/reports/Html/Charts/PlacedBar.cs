using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>A bar and the values between which it stands.</summary>
internal readonly record struct PlacedBar(Datum Datum, double From, double To)
{
    /// <summary>The bars of a figure: from zero, from a decade below on a logarithmic axis, or stacked upwards and, for negative values, downwards.</summary>
    /// <exception cref="FigureException">Stacked bars on a logarithmic axis.</exception>
    public static IReadOnlyList<PlacedBar> Place(Figure figure, SeriesData data)
    {
        if (figure.Mark != FigureMark.StackedBar)
        {
            var floor = figure.LogY ? Math.Pow(10, Math.Ceiling(Math.Log10(data.Data.Min(datum => datum.Low)) - 1e-9) - 1) : 0;
            return [.. data.Data.Select(datum => new PlacedBar(datum, floor, datum.Y))];
        }
        if (figure.LogY)
            throw new FigureException("Stacked bars have no logarithmic axis: the logarithms of parts do not add up.");
        var above = new Dictionary<double, double>();
        var below = new Dictionary<double, double>();
        var bars = new List<PlacedBar>();
        foreach (var datum in data.Data)
        {
            var heap = datum.Y >= 0 ? above : below;
            var from = heap.GetValueOrDefault(datum.X);
            heap[datum.X] = from + datum.Y;
            bars.Add(new PlacedBar(datum, from, from + datum.Y));
        }
        return bars;
    }
}
