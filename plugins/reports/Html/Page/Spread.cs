using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Page;

/// <summary>What the numbers of a table's columns span.</summary>
internal static class Spread
{
    private static readonly IReadOnlyList<string> Names = ["min", "median", "mean", "max", "n"];

    /// <summary>Writes a row for every column of numbers.</summary>
    public static void Write(HtmlText html, TableNumbers numbers)
    {
        var rows = ShownTable.ColumnsOf(numbers, comparable: false).Select((column, i) => (column, i)).Where(item => item.column.IsNumeric).Select(item => Row(item.column, numbers[item.i]));
        GridWriter.Write(html, [("column", false), .. Names.Select(name => (name, true))], [.. rows], keys: 1, "Spread of every column");
    }

    private static IReadOnlyList<string> Row(ShownColumn column, IReadOnlyList<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        var middle = sorted.Count / 2;
        var median = sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return [column.Header, column.Text(sorted[0]), column.Text(median), column.Text(sorted.Average()), column.Text(sorted[^1]), HumanNumber.Whole(sorted.Count)];
    }
}
