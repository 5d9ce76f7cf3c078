namespace PluginNvm.Reports.Text;

/// <summary>
/// Lays a grid out in aligned columns. Where it is too wide, text and headers are wrapped, and if that is not enough the table is written
/// in pieces that repeat its key columns. Numbers are never broken.
/// </summary>
internal static class ConsoleGrid
{
    private const string Gap = "  ";

    // Below this width a wrapped text is harder to read than a table in pieces.
    private const int NarrowestText = 14;
    private const int NarrowestHeader = 8;

    public static IEnumerable<string> Lines(Grid grid, int width)
    {
        if (grid.Columns.Count == 0)
            yield break;
        var first = true;
        foreach (var piece in Pieces(grid, width))
        {
            if (!first)
                yield return "";
            first = false;
            foreach (var line in Piece(grid, piece, width))
                yield return line;
        }
    }

    private static IEnumerable<IReadOnlyList<int>> Pieces(Grid grid, int width)
    {
        var all = Enumerable.Range(0, grid.Columns.Count).ToList();
        var least = all.Select(i => Least(grid, i)).ToList();
        if (width <= 0 || Total(least) <= width)
        {
            yield return all;
            yield break;
        }
        var keys = all.Take(grid.Keys).ToList();
        var piece = keys.ToList();
        foreach (var column in all.Skip(grid.Keys))
        {
            if (piece.Count > keys.Count && Total([.. piece.Append(column).Select(i => least[i])]) > width)
            {
                yield return piece;
                piece = [.. keys];
            }
            piece.Add(column);
        }
        yield return piece;
    }

    private static IEnumerable<string> Piece(Grid grid, IReadOnlyList<int> columns, int width)
    {
        var widths = Widths(grid, columns, width);
        foreach (var line in Row([.. columns.Select(i => grid.Columns[i].Header)], grid, columns, widths))
            yield return line;
        yield return string.Join(Gap, widths.Select(w => new string('-', w)));
        foreach (var row in grid.Rows)
        {
            foreach (var line in Row([.. columns.Select(i => row[i])], grid, columns, widths))
                yield return line;
        }
    }

    private static int[] Widths(Grid grid, IReadOnlyList<int> columns, int width)
    {
        var widths = columns.Select(i => Math.Max(Wrapping.Natural(grid.Columns[i].Header), WidestCell(grid, i))).ToArray();
        var least = columns.Select(i => Least(grid, i)).ToArray();
        while (width > 0 && Total(widths) > width)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => widths[i] > least[i]).DefaultIfEmpty(-1).MaxBy(i => i < 0 ? -1 : widths[i]);
            if (widest < 0)
                break;
            widths[widest]--;
        }
        return widths;
    }

    private static IEnumerable<string> Row(IReadOnlyList<string> texts, Grid grid, IReadOnlyList<int> columns, int[] widths)
    {
        var cells = texts.Select((text, i) => Wrapping.Wrap(text, widths[i])).ToList();
        for (var line = 0; line < cells.Max(cell => cell.Count); line++)
        {
            yield return string.Join(Gap, cells.Select((cell, i) =>
            {
                var text = line < cell.Count ? cell[line] : "";
                return grid.Columns[columns[i]].Numbers ? text.PadLeft(widths[i]) : text.PadRight(widths[i]);
            }));
        }
    }

    private static int Least(Grid grid, int column)
    {
        var cells = WidestCell(grid, column);
        var title = grid.Columns[column].Header;
        var header = Math.Min(Wrapping.Natural(title), Math.Max(Wrapping.LongestWord(title), NarrowestHeader));
        return Math.Max(header, grid.Columns[column].Numbers ? cells : Math.Min(cells, NarrowestText));
    }

    private static int WidestCell(Grid grid, int column) => grid.Rows.Select(row => Wrapping.Natural(row[column])).DefaultIfEmpty(0).Max();

    private static int Total(IReadOnlyCollection<int> widths) => widths.Sum() + Gap.Length * Math.Max(widths.Count - 1, 0);
}
