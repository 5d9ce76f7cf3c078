using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Reads a heat map from a table.</summary>
internal static class CellReader
{
    /// <summary>Columns or rows that can be told apart.</summary>
    public const int Most = 120;

    /// <summary>The cells of a figure.</summary>
    /// <exception cref="FigureException">There is nothing to draw.</exception>
    public static CellData Read(Figure figure, ResultTable table)
    {
        var x = Variable.Read(table, figure.X);
        var y = Variable.Read(table, figure.Y);
        var value = Variable.Read(table, figure.Value ?? throw new FigureException("A heat map names the column of its values in 'value'."));
        var (columns, xs) = Steps(x);
        var (rows, ys) = Steps(y);
        // Numbers grow upwards, names are read downwards.
        if (y.Numbers is not null)
            (rows, ys) = ([.. rows.Reverse()], [.. ys.Select(index => rows.Count - 1 - index)]);
        var values = value.Required();
        var notes = new List<string>();
        if (columns.Count > Most || rows.Count > Most)
            notes.Add(
                $"The map of {HumanNumber.Whole(columns.Count)} by {HumanNumber.Whole(rows.Count)} values is drawn in at most {HumanNumber.Whole(Most)} by {HumanNumber.Whole(Most)} cells, "
                + "each the mean of its rows.");
        var (xBin, yBin) = (Bins(columns.Count), Bins(rows.Count));
        var cells = Means(Enumerable.Range(0, table.Rows.Count)
                .Where(row => double.IsFinite(values[row]))
                .Select(row => new Cell((int)xs[row] / xBin, (int)ys[row] / yBin, values[row], 1)))
            .OrderBy(cell => cell.Y).ThenBy(cell => cell.X)
            .ToList();
        if (cells.Count == 0)
            throw new FigureException("No row holds a value that can be drawn.");
        if (notes.Count == 0 && cells.Any(cell => cell.Count > 1))
            notes.Add("Where several rows fall together, their mean is drawn.");
        return new CellData { X = x.WithoutCells(), Y = y.WithoutCells(), Value = value.WithoutCells(), Columns = Every(columns, xBin), Rows = Every(rows, yBin), Cells = cells, Notes = notes };
    }

    /// <summary>Rows that fall together as one, without keeping the rows.</summary>
    private static IEnumerable<Cell> Means(IEnumerable<Cell> rows)
    {
        var sums = new Dictionary<(int X, int Y), Cell>();
        foreach (var row in rows)
            sums[(row.X, row.Y)] = sums.TryGetValue((row.X, row.Y), out var sum) ? sum with { Value = sum.Value + row.Value, Count = sum.Count + 1 } : row;
        return sums.Values.Select(sum => sum with { Value = sum.Value / sum.Count });
    }

    private static (IReadOnlyList<string> Names, IReadOnlyList<double> Indices) Steps(Variable variable)
    {
        if (variable.Numbers is not { } numbers)
            return SeriesReader.Index(variable.Texts);
        var distinct = numbers.Where(double.IsFinite).Distinct().Order().ToList();
        var index = distinct.Select((number, i) => (number, i)).ToDictionary(pair => pair.number, pair => (double)pair.i);
        return ([.. variable.Labels(distinct)], [.. numbers.Select(number => index.GetValueOrDefault(number))]);
    }

    private static int Bins(int count) => (count + Most - 1) / Most;

    private static IReadOnlyList<string> Every(IReadOnlyList<string> labels, int bin) => [.. labels.Where((_, i) => i % bin == 0)];
}
