using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>A cell of a heat map: the mean of its rows.</summary>
internal readonly record struct Cell(int X, int Y, double Value, int Count);

/// <summary>What a heat map draws.</summary>
internal sealed record CellData
{
    /// <summary>The columns' axis.</summary>
    public required Variable X { get; init; }

    /// <summary>The rows' axis.</summary>
    public required Variable Y { get; init; }

    /// <summary>What the colours mean.</summary>
    public required Variable Value { get; init; }

    /// <summary>Labels of the columns, from left to right.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Labels of the rows, from top to bottom.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>The cells that have a value.</summary>
    public required IReadOnlyList<Cell> Cells { get; init; }

    /// <summary>What a reader must know of what is not drawn one to one.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The smallest value.</summary>
    public double Minimum => Cells.Min(cell => cell.Value);

    /// <summary>The largest value.</summary>
    public double Maximum => Cells.Max(cell => cell.Value);

    /// <summary>Whether the values span so many decades that equal steps of colour stand for equal ratios.</summary>
    public bool IsLogarithmic => Minimum > 0 && Maximum > 200 * Minimum;

    /// <summary>The values named beside the colours.</summary>
    public IReadOnlyList<Tick> Ticks => Maximum <= Minimum
        ? [new Tick(Minimum, Value.Show(Minimum))]
        : IsLogarithmic ? NiceTicks.Logarithmic(Minimum, Maximum, Value.Suffix) : NiceTicks.Linear(Minimum, Maximum, Value.Suffix);

    /// <summary>Everything about a cell in one line.</summary>
    public string Tip(Cell cell)
    {
        var mean = cell.Count > 1 ? $" (mean of {HumanNumber.Whole(cell.Count)})" : "";
        return $"{X.Name} {Columns[cell.X]}, {Y.Name} {Rows[cell.Y]}: {Value.Name} {Value.ShowWithUnit(cell.Value)}{mean}";
    }
}
