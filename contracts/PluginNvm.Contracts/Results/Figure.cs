namespace PluginNvm.Contracts;

/// <summary>How a figure draws its table.</summary>
public enum FigureMark
{
    /// <summary>Bars over categories; grouped by <see cref="Figure.Series"/>.</summary>
    Bar,

    /// <summary>Bars whose series are stacked.</summary>
    StackedBar,

    /// <summary>Lines over a continuous x.</summary>
    Line,

    /// <summary>Points; with the Pareto front where both axes have a direction that is better.</summary>
    Scatter,

    /// <summary>Cells coloured by <see cref="Figure.Value"/>.</summary>
    HeatMap,

    /// <summary>Nodes and links: each row is a link from <see cref="Figure.X"/> to <see cref="Figure.Y"/> with a load <see cref="Figure.Value"/>.</summary>
    NodeLink,
}

/// <summary>A declarative figure over a table: it says what is shown, a report decides how.</summary>
public sealed record Figure
{
    /// <summary>File-safe name.</summary>
    public required string Name { get; init; }

    /// <summary>What the figure shows, as its heading.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the <see cref="ResultTable"/> it draws.</summary>
    public required string Table { get; init; }

    /// <summary>The kind of drawing.</summary>
    public required FigureMark Mark { get; init; }

    /// <summary>Column on the horizontal axis.</summary>
    public required string X { get; init; }

    /// <summary>Column on the vertical axis.</summary>
    public required string Y { get; init; }

    /// <summary>Column that separates series by colour, or null.</summary>
    public string? Series { get; init; }

    /// <summary>Column that gives a cell's colour or a link's load, or null.</summary>
    public string? Value { get; init; }

    /// <summary>Whether the horizontal axis is logarithmic.</summary>
    public bool LogX { get; init; }

    /// <summary>Whether the vertical axis is logarithmic.</summary>
    public bool LogY { get; init; }

    /// <summary>Which direction of the horizontal is an improvement; null for the <see cref="Column.Better"/> of the column <see cref="X"/>.</summary>
    public Better? BetterX { get; init; }

    /// <summary>Which direction of the vertical is an improvement; null for the <see cref="Column.Better"/> of the column <see cref="Y"/>.</summary>
    public Better? BetterY { get; init; }
}
