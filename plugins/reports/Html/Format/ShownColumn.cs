using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html.Format;

/// <summary>A column in the unit it is shown in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit of the texts; empty for ratios, which carry their own sign.</param>
/// <param name="IsRatio">Whether its numbers are ratios.</param>
/// <param name="IsNumeric">Whether it holds a number.</param>
internal sealed record ShownColumn(string Name, ShownUnit Unit, bool IsRatio, bool IsNumeric)
{
    /// <summary>Name and unit.</summary>
    public string Header => Unit.Symbol.Length == 0 ? Name : $"{Name} [{Unit.Symbol}]";

    /// <summary>A column whose unit suits a magnitude.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isNumeric">Whether it holds a number.</param>
    /// <param name="magnitude">The magnitude, in the column's unit.</param>
    public static ShownColumn For(Column column, bool isNumeric, double magnitude)
    {
        var isRatio = ShownUnit.IsRatio(column);
        return new ShownColumn(column.Name, isRatio ? new ShownUnit(1, "") : ShownUnit.For(column.Unit, magnitude), isRatio, isNumeric);
    }

    /// <summary>A cell of the column.</summary>
    public string Text(object? cell) => cell switch
    {
        null => Numbers.Unknown,
        string text => text,
        bool truth => truth ? "true" : "false",
        long whole when Unit.Size.Equals(1) && !IsRatio => Numbers.Whole(whole),
        _ when Cells.Number(cell) is { } number => Text(number),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A number of the column, in the data's unit.</summary>
    public string Text(double number) => IsRatio ? Numbers.Ratio(number) : Numbers.Value(number / Unit.Size);
}
