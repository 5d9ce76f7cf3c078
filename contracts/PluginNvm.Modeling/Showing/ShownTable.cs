using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>A table in the form in which a person reads it: each column in one unit that suits its values, points below each other.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The texts of the cells.</param>
/// <param name="Keys">How many leading columns tell the rows apart.</param>
public sealed record ShownTable(IReadOnlyList<ShownColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, int Keys)
{
    /// <summary>The whole table.</summary>
    /// <param name="table">Any table.</param>
    /// <param name="keys">How many leading columns tell the rows apart.</param>
    /// <param name="comparable">Whether columns of one unit are shown in one unit, because a reader compares along a row.</param>
    public static ShownTable Of(ResultTable table, int keys, bool comparable) => Of(new TableNumbers(table), keys, comparable, table.Rows);

    /// <summary>Some rows, in units that suit all rows of their table.</summary>
    /// <param name="numbers">The numbers of the table.</param>
    /// <param name="keys">How many leading columns tell the rows apart.</param>
    /// <param name="comparable">Whether columns of one unit are shown in one unit, because a reader compares along a row.</param>
    /// <param name="rows">The rows to show.</param>
    public static ShownTable Of(TableNumbers numbers, int keys, bool comparable, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var shown = rows.ToList();
        List<ShownColumn> columns = [.. ColumnsOf(numbers, comparable).Select((column, i) => column.Aligned(shown.Select(row => row[i])))];
        return new ShownTable(columns, [.. shown.Select(row => (IReadOnlyList<string>)[.. row.Select((cell, i) => columns[i].Text(cell))])], keys);
    }

    /// <summary>The columns in units that suit all rows.</summary>
    /// <param name="numbers">The numbers of the table.</param>
    /// <param name="comparable">Whether columns of one unit are shown in one unit.</param>
    public static IReadOnlyList<ShownColumn> ColumnsOf(TableNumbers numbers, bool comparable) =>
    [
        .. numbers.Table.Columns.Select((column, i) =>
            ShownColumn.Of(column, numbers[i].Count > 0, unit => ShownUnit.ForColumn(unit, comparable ? numbers.OfUnitOf(i) : numbers[i]))),
    ];

    /// <summary>A table without the columns that refine others (<see cref="Column.Part"/>), which files hold. Its rows are made anew at each enumeration.</summary>
    /// <param name="table">Any table, such as that of the points.</param>
    public static ResultTable Headlines(ResultTable table)
    {
        var kept = Enumerable.Range(0, table.Columns.Count).Where(i => !table.Columns[i].Part).ToList();
        return kept.Count == table.Columns.Count ? table : table with { Columns = [.. kept.Select(i => table.Columns[i])], Rows = new ChosenCells(table.Rows, kept) };
    }
}
