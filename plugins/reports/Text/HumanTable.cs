using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Text;

/// <summary>Turns a result table into a grid of texts.</summary>
internal static class HumanTable
{
    /// <summary>The whole table.</summary>
    /// <param name="table">Any result table.</param>
    /// <param name="keys">How many leading columns tell the rows apart.</param>
    /// <param name="comparable">Whether columns of one unit are shown in one unit, because a reader compares along a row.</param>
    public static Grid Of(ResultTable table, int keys, bool comparable)
    {
        var shown = ShownTable.Of(table, keys, comparable);
        return new Grid([.. shown.Columns.Select(column => new GridColumn(column.Header, column.IsNumeric))], shown.Rows, shown.Keys);
    }
}
