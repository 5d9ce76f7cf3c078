namespace PluginNvm.Reports.Html.Charts;

/// <summary>The names of the series in rows above a picture.</summary>
internal sealed class Legend
{
    private const double Row = 20;
    private const double Key = 18;
    private const double Gap = 16;
    private readonly List<(double X, double Y, string Text, Action<SvgText, double, double> Draw)> _entries = [];
    private readonly double _height;

    /// <param name="title">What the series are; empty for no title.</param>
    /// <param name="width">The width to fill.</param>
    /// <param name="entries">The names, and what draws the key at a centre.</param>
    public Legend(string title, double width, IEnumerable<(string Name, Action<SvgText, double, double> Draw)> entries)
    {
        Title = title;
        var (x, y) = (title.Length == 0 ? 0 : TextSize.Width(title) + Gap, 0d);
        foreach (var (name, draw) in entries)
        {
            var text = TextSize.Fit(name, width / 2);
            var needed = Key + 6 + TextSize.Width(text);
            if (x > 0 && x + needed > width)
                (x, y) = (0, y + Row);
            _entries.Add((x, y, text, draw));
            x += needed + Gap;
        }
        _height = _entries.Count == 0 ? 0 : y + Row + 8;
    }

    /// <summary>Room for it and a gap below.</summary>
    public double Height => _height;

    private string Title { get; }

    /// <summary>Draws it.</summary>
    public void Draw(SvgText svg, double left, double top)
    {
        if (_entries.Count > 0 && Title.Length > 0)
            svg.Label(left, top + 13, Title, Paint.Muted);
        foreach (var (x, y, text, draw) in _entries)
        {
            draw(svg, left + x + Key / 2, top + y + 9);
            svg.Label(left + x + Key + 6, top + y + 13, text, Paint.Ink);
        }
    }
}
