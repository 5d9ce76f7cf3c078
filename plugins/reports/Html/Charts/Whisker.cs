namespace PluginNvm.Reports.Html.Charts;

/// <summary>A thin line from the smallest to the largest of the rows behind a mean.</summary>
internal static class Whisker
{
    /// <summary>Draws it.</summary>
    public static void Draw(SvgText svg, PlotFrame frame, double x, Datum datum)
    {
        var (low, high) = (SvgText.Number(frame.Y.At(datum.Low)), SvgText.Number(frame.Y.At(datum.High)));
        var (left, right, middle) = (SvgText.Number(x - 3), SvgText.Number(x + 3), SvgText.Number(x));
        svg.Add("path", ("d", $"M{left} {low}H{right}M{middle} {low}V{high}M{left} {high}H{right}"), ("stroke", Paint.Ink), ("stroke-width", 1), ("fill", "none"));
    }
}
