using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Chooses the scales of a figure.</summary>
internal static class Axes
{
    /// <summary>The horizontal scale.</summary>
    public static AxisScale Horizontal(Figure figure, SeriesData data)
    {
        if (data.Categories is { } categories)
            return new BandScale(categories);
        var (low, high) = (data.Data.Min(datum => datum.X), data.Data.Max(datum => datum.X));
        // Lines run from edge to edge.
        if (figure.Mark == FigureMark.Line && high > low)
            return figure.LogX ? new LogScale(low, high, data.X.Suffix) : new LinearScale(low, high, data.X.Suffix);
        return figure.LogX
            ? LogScale.Around(low, high, data.X.Suffix)
            : LinearScale.Around(low, high, IsNearZero(low, high), data.X.Suffix);
    }

    /// <summary>The vertical scale over values from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public static AxisScale Vertical(Figure figure, SeriesData data, double low, double high) => figure.LogY
        ? LogScale.Around(low, high, data.Y.Suffix)
        : LinearScale.Around(low, high, figure.Mark is FigureMark.Bar or FigureMark.StackedBar || IsNearZero(low, high), data.Y.Suffix);

    private static bool IsNearZero(double low, double high) => low >= 0 ? low < high / 2 : high <= 0 && high > low / 2;
}
