using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>The points to which no other is better in both directions.</summary>
/// <param name="X">Which direction along the horizontal is better.</param>
/// <param name="Y">Which direction along the vertical is better.</param>
internal readonly record struct ParetoFront(Better X, Better Y)
{
    /// <summary>The directions of a figure: its own, or those of its columns.</summary>
    public static ParetoFront Of(Figure figure, Variable x, Variable y) => new(figure.BetterX ?? x.Better, figure.BetterY ?? y.Better);

    /// <summary>Whether both axes have a direction.</summary>
    public bool Exists => X != Better.Neither && Y != Better.Neither;

    /// <summary>Whether the line goes first along the vertical from one point to the next: the corner then lies at the worse value of both.</summary>
    public bool RisesFirst => X == Better.Higher;

    /// <summary>The directions in words.</summary>
    public string Direction => X == Y
        ? $"towards {Word(X)} values of both"
        : $"towards {Word(X)} values along the horizontal and {Word(Y)} ones along the vertical";

    /// <summary>The front, from left to right; empty where an axis has no direction.</summary>
    public IReadOnlyList<Datum> Among(IReadOnlyList<Datum> data)
    {
        if (!Exists)
            return [];
        var (x, y) = (Sign(X), Sign(Y));
        var front = new List<Datum>();
        var best = double.PositiveInfinity;
        foreach (var datum in data.OrderBy(datum => x * datum.X).ThenBy(datum => y * datum.Y))
        {
            if (y * datum.Y >= best)
                continue;
            front.Add(datum);
            best = y * datum.Y;
        }
        if (X == Better.Higher)
            front.Reverse();
        return front;
    }

    private static int Sign(Better better) => better == Better.Higher ? -1 : 1;

    private static string Word(Better better) => better == Better.Higher ? "large" : "small";
}
