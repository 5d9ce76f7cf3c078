using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Chooses the scales of a figure.</summary>
internal static class Axes
{
    // So that marks at the edge are whole.
    private const double Room = 0.02;

    /// <summary>The horizontal scale.</summary>
    public static AxisScale Horizontal(Figure figure, SeriesData data)
    {
        if (data.Categories is { } categories)
            return new BandScale(categories);
        var (low, high) = (data.Data.Min(datum => datum.X), data.Data.Max(datum => datum.X));
        // Lines run from edge to edge.
        if (figure.Mark == FigureMark.Line && high > low)
            return (figure.LogX ? (AxisScale)new LogScale(low, high, data.X.Suffix) : new LinearScale(low, high, data.X.Suffix)).WithRoom(Room, low, high);
        AxisScale scale = figure.LogX
            ? LogScale.Around(low, high, data.X.Suffix)
            : LinearScale.Around(low, high, IsNearZero(low, high), data.X.Suffix);
        return scale.WithRoom(Room, low, high);
    }

    /// <summary>The vertical scale over values from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public static AxisScale Vertical(Figure figure, SeriesData data, double low, double high)
    {
        var isBar = figure.Mark is FigureMark.Bar or FigureMark.StackedBar;
        AxisScale scale = figure.LogY
            ? LogScale.Around(low, high, data.Y.Suffix)
            : LinearScale.Around(low, high, isBar || IsNearZero(low, high), data.Y.Suffix);
        return isBar ? scale : scale.WithRoom(Room, low, high);
    }

    private static bool IsNearZero(double low, double high) => low >= 0 ? low < high / 2 : high <= 0 && high > low / 2;
}
