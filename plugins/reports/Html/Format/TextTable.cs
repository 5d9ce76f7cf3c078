using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html.Format;

/// <summary>A table of finished texts.</summary>
/// <param name="Headers">The column headers.</param>
/// <param name="Numeric">Whether a column holds numbers.</param>
/// <param name="Rows">The texts.</param>
/// <param name="Keys">How many leading columns tell the rows apart.</param>
internal sealed record TextTable(IReadOnlyList<string> Headers, IReadOnlyList<bool> Numeric, IReadOnlyList<IReadOnlyList<string>> Rows, int Keys)
{
    /// <summary>The rows of a result table at <paramref name="shown"/>, each column in a unit that suits all of its rows.</summary>
    /// <param name="table">Any result table.</param>
    /// <param name="keys">How many leading columns tell the rows apart.</param>
    /// <param name="comparable">Whether columns of one unit are shown in one unit, because a reader compares along a row.</param>
    /// <param name="shown">Indices of the rows; null for all.</param>
    public static TextTable Of(ResultTable table, int keys, bool comparable, IReadOnlyList<int>? shown = null)
    {
        var columns = Columns(table, comparable);
        var rows = shown is null ? table.Rows : [.. shown.Select(row => table.Rows[row])];
        return new TextTable(
            [.. columns.Select(column => column.Header)],
            [.. columns.Select(column => column.IsNumeric)],
            [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select((cell, i) => columns[i].Text(cell))])],
            keys);
    }

    /// <summary>The columns in units that suit all rows.</summary>
    public static IReadOnlyList<ShownColumn> Columns(ResultTable table, bool comparable)
    {
        var largest = table.Columns.Select((_, i) => Cells.Largest(table, i)).ToList();
        return [.. table.Columns.Select((column, i) =>
        {
            var magnitude = comparable ? largest.Where((_, other) => table.Columns[other].Unit == column.Unit).Max() : largest[i];
            return ShownColumn.For(column, largest[i] is not null, magnitude ?? 0);
        })];
    }
}
