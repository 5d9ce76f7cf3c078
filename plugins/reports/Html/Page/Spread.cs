using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Format;

namespace PluginNvm.Reports.Html.Page;

/// <summary>What the numbers of a table's columns span.</summary>
internal static class Spread
{
    private static readonly IReadOnlyList<string> Names = ["min", "median", "mean", "max", "n"];

    /// <summary>A row for every column of numbers.</summary>
    public static TextTable Of(ResultTable table)
    {
        var columns = TextTable.Columns(table, comparable: false);
        var rows = new List<IReadOnlyList<string>>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].IsNumeric)
                rows.Add(Row(table, i, columns[i]));
        }
        return new TextTable(["column", .. Names], [false, .. Names.Select(_ => true)], rows, Keys: 1);
    }

    private static IReadOnlyList<string> Row(ResultTable table, int index, ShownColumn column)
    {
        var numbers = table.Rows.Select(row => Cells.Number(row[index]) ?? double.NaN).Where(double.IsFinite).Order().ToList();
        var middle = numbers.Count / 2;
        var median = numbers.Count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
        return [column.Header, column.Text(numbers[0]), column.Text(median), column.Text(numbers.Average()), column.Text(numbers[^1]), Numbers.Whole(numbers.Count)];
    }
}
