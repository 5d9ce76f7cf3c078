using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>Turns a result table into texts, each column in one unit that suits its largest value.</summary>
internal static class HumanTable
{
    /// <summary>The ending of the name of a column of gains over a baseline, see <see cref="ExperimentReport.Points"/>.</summary>
    private const string Gain = " gain";

    /// <summary>The whole table.</summary>
    /// <param name="table">Any result table.</param>
    /// <param name="keys">How many leading columns tell the rows apart.</param>
    public static Grid Of(ResultTable table, int keys)
    {
        var columns = new List<GridColumn>();
        var formats = new List<Func<object?, string>>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            var numbers = table.Rows.Select(row => Number(row[i])).OfType<double>().ToList();
            var scale = Scale.For(column.Unit, numbers.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max());
            var ratio = column.Unit.Length == 0 && column.Name.EndsWith(Gain, StringComparison.Ordinal);
            columns.Add(new GridColumn(scale.Symbol.Length == 0 ? column.Name : $"{column.Name} [{scale.Symbol}]", numbers.Count > 0));
            formats.Add(cell => Text(cell, scale, ratio));
        }
        return new Grid(columns, [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select((cell, i) => formats[i](cell))])], keys);
    }

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
