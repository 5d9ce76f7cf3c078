using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>Turns a result table into texts, each column in one unit that suits its values.</summary>
internal static class HumanTable
{
    /// <summary>The unit of a column of ratios that does not say so otherwise.</summary>
    private const string Times = "x";

    /// <summary>The whole table.</summary>
    /// <param name="table">Any result table.</param>
    /// <param name="keys">How many leading columns tell the rows apart.</param>
    /// <param name="comparable">Whether columns of one unit are shown in one unit, because a reader compares along a row.</param>
    public static Grid Of(ResultTable table, int keys, bool comparable)
    {
        var numbers = Enumerable.Range(0, table.Columns.Count).Select(i => Numbers(table, i)).ToList();
        var columns = new List<GridColumn>();
        var formats = new List<Func<object?, string>>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            var ratio = column.Ratio || column.Unit == Times;
            var compared = comparable ? [.. numbers.Where((_, other) => table.Columns[other].Unit == column.Unit).SelectMany(values => values)] : numbers[i];
            var scale = ratio ? new Scale(1, "") : Scale.For(column.Unit, compared);
            columns.Add(new GridColumn(scale.Symbol.Length == 0 ? column.Name : $"{column.Name} [{scale.Symbol}]", numbers[i].Count > 0));
            formats.Add(cell => Text(cell, scale, ratio));
        }
        return new Grid(columns, [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select((cell, i) => formats[i](cell))])], keys);
    }

    /// <summary>The numbers in a column.</summary>
    private static IReadOnlyList<double> Numbers(ResultTable table, int column) =>
        [.. table.Rows.Select(row => Number(row[column])).OfType<double>().Where(double.IsFinite)];

    private static double? Number(object? cell) => cell switch
    {
        double number => number,
        long number => number,
        _ => null,
    };

    private static string Text(object? cell, Scale scale, bool ratio) => cell switch
    {
        null => HumanNumber.Unknown,
        string text => text,
        bool truth => truth ? "true" : "false",
        long whole when scale.Factor.Equals(1) => whole.ToString(CultureInfo.InvariantCulture),
        _ when Number(cell) is { } number => ratio ? HumanNumber.Ratio(number) : HumanNumber.Plain(number / scale.Factor),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
