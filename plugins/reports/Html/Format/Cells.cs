using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html.Format;

/// <summary>Reads the cells of result tables.</summary>
internal static class Cells
{
    /// <summary>The number in a cell; null where it holds none.</summary>
    public static double? Number(object? cell) => cell switch
    {
        double number => number,
        long number => number,
        _ => null,
    };

    /// <summary>The largest finite magnitude in a column; null where it holds no number.</summary>
    public static double? Largest(ResultTable table, int column)
    {
        double? largest = null;
        foreach (var row in table.Rows)
        {
            if (Number(row[column]) is { } number && double.IsFinite(number))
                largest = Math.Max(largest ?? 0, Math.Abs(number));
        }
        return largest;
    }
}
