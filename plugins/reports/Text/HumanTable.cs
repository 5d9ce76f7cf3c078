using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>Turns a result table into texts, each column in one unit that suits its largest value.</summary>
internal static class HumanTable
{
    /// <summary>The ending of the name of a column of gains over a baseline, see <see cref="ExperimentReport.Points"/>.</summary>
    private const string Gain = " gain";

    /// <summary>The unit of a column of ratios.</summary>
    private const string Times = "x";

    /// <summary>The whole table.</summary>
    /// <param name="table">Any result table.</param>
    /// <param name="keys">How many leading columns tell the rows apart.</param>
    /// <param name="comparable">Whether columns of one unit are shown in one unit, because a reader compares along a row.</param>
    public static Grid Of(ResultTable table, int keys, bool comparable)
    {
        var largest = Enumerable.Range(0, table.Columns.Count).Select(i => Largest(table, i)).ToList();
        var columns = new List<GridColumn>();
        var formats = new List<Func<object?, string>>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            var ratio = column.Unit == Times || (column.Unit.Length == 0 && column.Name.EndsWith(Gain, StringComparison.Ordinal));
            var magnitude = comparable ? largest.Where((_, other) => table.Columns[other].Unit == column.Unit).Max() : largest[i];
            var scale = ratio ? new Scale(1, "") : Scale.For(column.Unit, magnitude ?? 0);
            columns.Add(new GridColumn(scale.Symbol.Length == 0 ? column.Name : $"{column.Name} [{scale.Symbol}]", largest[i] is not null));
            formats.Add(cell => Text(cell, scale, ratio));
        }
        return new Grid(columns, [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select((cell, i) => formats[i](cell))])], keys);
    }

    /// <summary>The largest magnitude in a column; null where it holds no number.</summary>
    private static double? Largest(ResultTable table, int column) =>
        table.Rows.Select(row => Number(row[column])).Where(number => number is { } n && double.IsFinite(n)).Max(number => number is { } n ? Math.Abs(n) : (double?)null);

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
