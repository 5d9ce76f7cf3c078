namespace PluginNvm.Reports.Html.Charts;

/// <summary>The axes of a picture, laid out around its plot.</summary>
internal sealed class PlotFrame
{
    /// <summary>The width of every picture with axes.</summary>
    public const double Width = 640;

    private const double Margin = 8;
    private const double LongestLabel = 150;
    private const double Turn = 35;
    private readonly string _xTitle;
    private readonly string _yTitle;

    /// <param name="x">The horizontal scale.</param>
    /// <param name="y">The vertical scale.</param>
    /// <param name="xTitle">The title of the horizontal axis.</param>
    /// <param name="yTitle">The title of the vertical axis.</param>
    /// <param name="top">Where the frame begins.</param>
    /// <param name="plotHeight">The height of the plot.</param>
    /// <param name="rightRoom">Room to leave on the right.</param>
    public PlotFrame(AxisScale x, AxisScale y, string xTitle, string yTitle, double top, double plotHeight = 290, double rightRoom = 0)
    {
        (_xTitle, _yTitle) = (xTitle, yTitle);
        Left = Margin + (yTitle.Length == 0 ? 0 : 20) + Math.Min(y.Ticks.Max(tick => TextSize.Width(tick.Label)), LongestLabel) + 10;
        Right = Width - Margin - rightRoom - (x is BandScale ? 0 : TextSize.Width(x.Ticks[^1].Label) / 2);
        Top = top + Margin;
        Bottom = Top + plotHeight;
        Y = y is BandScale ? y with { From = Top, To = Bottom } : y with { From = Bottom, To = Top };
        var band = (Right - Left) / Math.Max(x.Ticks.Count, 1);
        IsTurned = x is BandScale && x.Ticks.Any(tick => TextSize.Width(tick.Label) > band - 6);
        // The first label, turned, reaches to the left of its tick.
        if (IsTurned)
            Left = Math.Max(Left, Margin + Math.Min(TextSize.Width(x.Ticks[0].Label), LongestLabel) * Math.Cos(Turn * Math.PI / 180) - band / 2);
        X = x with { From = Left, To = Right };
        var labels = IsTurned ? Math.Min(X.Ticks.Max(tick => TextSize.Width(tick.Label)), LongestLabel) * Math.Sin(Turn * Math.PI / 180) + 14 : 16;
        TitleLine = Bottom + 8 + labels + 16;
        Height = (xTitle.Length == 0 ? TitleLine - 16 : TitleLine + 4) + Margin;
    }

    /// <summary>The horizontal scale.</summary>
    public AxisScale X { get; }

    /// <summary>The vertical scale.</summary>
    public AxisScale Y { get; }

    /// <summary>The plot's left edge.</summary>
    public double Left { get; }

    /// <summary>The plot's right edge.</summary>
    public double Right { get; }

    /// <summary>The plot's upper edge.</summary>
    public double Top { get; }

    /// <summary>The plot's lower edge.</summary>
    public double Bottom { get; }

    /// <summary>The lower edge of everything.</summary>
    public double Height { get; }

    /// <summary>Whether the labels along the horizontal are too long to stand level.</summary>
    public bool IsTurned { get; }

    private double TitleLine { get; }

    /// <summary>Draws grid, axes, labels and titles.</summary>
    public void Draw(SvgText svg)
    {
        if (Y is not BandScale)
        {
            foreach (var tick in Y.Ticks)
                svg.Add("line", ("x1", Left), ("x2", Right), ("y1", Y.At(tick.Value)), ("y2", Y.At(tick.Value)), ("stroke", Paint.Grid));
        }
        if (X is not BandScale)
        {
            foreach (var tick in X.Ticks)
                svg.Add("line", ("x1", X.At(tick.Value)), ("x2", X.At(tick.Value)), ("y1", Top), ("y2", Bottom), ("stroke", Paint.Grid));
        }
        svg.Add("line", ("x1", Left), ("x2", Right), ("y1", Bottom), ("y2", Bottom), ("stroke", Paint.Muted));
        foreach (var tick in Thinned(Y, 13))
            svg.Label(Left - 8, Y.At(tick.Value) + 4, TextSize.Fit(tick.Label, LongestLabel), Paint.Muted, anchor: "end");
        foreach (var tick in Thinned(X, IsTurned ? 14 : 0))
            XLabel(svg, tick);
        if (_xTitle.Length > 0)
            svg.Label((Left + Right) / 2, TitleLine, TextSize.Fit(_xTitle, Right - Left, TextSize.Title), Paint.Ink, TextSize.Title, "middle");
        if (_yTitle.Length > 0)
            svg.Label(Margin + 11, (Top + Bottom) / 2, TextSize.Fit(_yTitle, Bottom - Top, TextSize.Title), Paint.Ink, TextSize.Title, "middle", turned: -90);
    }

    private void XLabel(SvgText svg, Tick tick)
    {
        var at = X.At(tick.Value);
        if (IsTurned)
            svg.Label(at + 4, Bottom + 14, TextSize.Fit(tick.Label, LongestLabel), Paint.Muted, anchor: "end", turned: -Turn);
        else
            svg.Label(at, Bottom + 18, tick.Label, Paint.Muted, anchor: "middle");
    }

    /// <summary>So many ticks that their labels do not touch.</summary>
    private static IEnumerable<Tick> Thinned(AxisScale scale, double room)
    {
        var every = scale is BandScale band && room > 0 ? Math.Max(1, (int)Math.Ceiling(room / band.Band)) : 1;
        return scale.Ticks.Where((_, i) => i % every == 0);
    }
}
