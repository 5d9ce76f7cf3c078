using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Fills of bars: a colour with a hatching of its own, so that series differ also without colour.</summary>
internal static class Hatch
{
    private static readonly IReadOnlyList<string> Strokes =
    [
        "", "M-2 2L2 -2M0 8L8 0M6 10L10 6", "M0 4H8", "M-2 6L2 10M0 0L8 8M6 -2L10 2", "M4 0V8", "M0 4H8M4 0V8", "M2 2h.01M6 6h.01", "M0 8L8 0M0 0L8 8",
    ];

    /// <summary>Defines the fills of the first series.</summary>
    public static void Define(SvgText svg, int series)
    {
        svg.Open("defs");
        for (var i = 0; i < series; i++)
        {
            svg.Open("pattern", ("id", svg.Id($"fill-{HumanNumber.Whole(i)}")), ("width", 8), ("height", 8), ("patternUnits", "userSpaceOnUse"));
            svg.Add("rect", ("width", 8), ("height", 8), ("fill", Paint.Of(i)));
            var strokes = Strokes[(i + i / Paint.Series.Count) % Strokes.Count];
            if (strokes.Length > 0)
                svg.Add("path", ("d", strokes), ("stroke", Paint.Paper), ("stroke-width", strokes.Contains('h', StringComparison.Ordinal) ? 2.5 : 1.1),
                    ("stroke-linecap", "round"), ("stroke-opacity", 0.75), ("fill", "none"));
            svg.Close();
        }
        svg.Close();
    }

    /// <summary>The reference to a series' fill.</summary>
    public static string Of(SvgText svg, int series) => $"url(#{svg.Id($"fill-{HumanNumber.Whole(series)}")})";
}
