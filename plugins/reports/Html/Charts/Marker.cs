namespace PluginNvm.Reports.Html.Charts;

/// <summary>The shapes of points and the dashes of lines, so that series differ also without colour.</summary>
internal static class Marker
{
    /// <summary>Vega's names of the shapes, in the same order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["circle", "square", "triangle-up", "diamond", "triangle-down", "cross", "triangle-right", "triangle-left"];

    private static readonly IReadOnlyList<double[]> LineDashes = [[], [6, 3], [2, 3], [8, 3, 2, 3], [10, 4], [4, 2], [1, 2], [10, 3, 2, 3, 2, 3]];

    /// <summary>The dashes of a series; empty for a whole line.</summary>
    public static IReadOnlyList<double> Dashes(int series) => LineDashes[(series + series / LineDashes.Count) % LineDashes.Count];

    /// <summary>The name of the shape of a series.</summary>
    public static string Name(int series) => Names[Shape(series)];

    /// <summary>Draws the marker of a series.</summary>
    public static void Draw(SvgText svg, int series, double x, double y, double size, string? tip = null)
    {
        var paint = Paint.Of(series);
        if (Shape(series) == 0)
            svg.AddWithTip("circle", tip, ("cx", x), ("cy", y), ("r", size), ("fill", paint), ("stroke", Paint.Paper), ("stroke-width", 0.75));
        else
            svg.AddWithTip("path", tip, ("d", Outline(Shape(series), x, y, size)), ("fill", paint), ("stroke", Paint.Paper), ("stroke-width", 0.75));
    }

    // After eight series the colours repeat; another shape then goes with each.
    private static int Shape(int series) => (series + 3 * (series / Paint.Series.Count)) % Names.Count;

    private static string Outline(int shape, double x, double y, double r)
    {
        var (a, b) = (r * 1.15, r * 0.4);
        (double X, double Y)[] corners = shape switch
        {
            1 => [(-r * 0.9, -r * 0.9), (r * 0.9, -r * 0.9), (r * 0.9, r * 0.9), (-r * 0.9, r * 0.9)],
            2 => [(0, -a), (a, a * 0.8), (-a, a * 0.8)],
            3 => [(0, -a * 1.1), (a * 1.1, 0), (0, a * 1.1), (-a * 1.1, 0)],
            4 => [(0, a), (a, -a * 0.8), (-a, -a * 0.8)],
            5 => [(-b, -a), (b, -a), (b, -b), (a, -b), (a, b), (b, b), (b, a), (-b, a), (-b, b), (-a, b), (-a, -b), (-b, -b)],
            6 => [(a, 0), (-a * 0.8, a), (-a * 0.8, -a)],
            _ => [(-a, 0), (a * 0.8, a), (a * 0.8, -a)],
        };
        return "M" + string.Join("L", corners.Select(corner => $"{SvgText.Number(x + corner.X)} {SvgText.Number(y + corner.Y)}")) + "Z";
    }
}
