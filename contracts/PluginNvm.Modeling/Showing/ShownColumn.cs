using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>A column in the form in which a person reads it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit of the texts; without a symbol for ratios, which carry their own sign.</param>
/// <param name="IsRatio">Whether its numbers are ratios.</param>
/// <param name="IsNumeric">Whether it holds a number.</param>
public sealed record ShownColumn(string Name, ShownUnit Unit, bool IsRatio, bool IsNumeric)
{
    /// <summary>Decimals of every number, so that points stand below each other; null for as many as each needs.</summary>
    public int? Decimals { get; init; }

    /// <summary>Name and unit, such as <c>energy [mJ]</c>.</summary>
    public string Header => Unit.Symbol.Length == 0 ? Name : $"{Name} [{Unit.Symbol}]";

    /// <summary>Whether a column holds ratios, by its flag or by its unit.</summary>
    /// <param name="column">Any column.</param>
    public static bool HoldsRatios(Column column) => column.Ratio || column.Unit == HumanNumber.Times;

    /// <summary>A column in a unit chosen for its numbers.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isNumeric">Whether it holds a number.</param>
    /// <param name="unit">Chooses the unit from the column's own; not asked for ratios.</param>
    public static ShownColumn Of(Column column, bool isNumeric, Func<string, ShownUnit> unit)
    {
        var isRatio = HoldsRatios(column);
        return new ShownColumn(column.Name, isRatio ? ShownUnit.Own("") : unit(column.Unit), isRatio, isNumeric);
    }

    /// <summary>This column with decimals that suit the cells it will show.</summary>
    /// <param name="cells">Those cells, in the data's unit.</param>
    public ShownColumn Aligned(IEnumerable<object?> cells) => IsRatio || !IsNumeric
        ? this
        : this with { Decimals = HumanNumber.CommonDecimals(cells.Where(cell => !IsWhole(cell)).Select(HumanNumber.Of).OfType<double>().Select(number => number / Unit.Size)) };

    /// <summary>A cell of the column.</summary>
    /// <param name="cell">The cell, in the data's unit.</param>
    public string Text(object? cell) => cell switch
    {
        null => HumanNumber.Unknown,
        string text => text,
        bool truth => truth ? "true" : "false",
        long whole when IsWhole(cell) => HumanNumber.Whole(whole),
        _ when HumanNumber.Of(cell) is { } number => Text(number),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A number of the column.</summary>
    /// <param name="number">The number, in the data's unit.</param>
    public string Text(double number)
    {
        if (IsRatio)
            return HumanNumber.Ratio(number);
        var shown = number / Unit.Size;
        return Decimals is { } decimals && double.IsFinite(shown)
            ? shown.ToString("F" + HumanNumber.Whole(decimals), CultureInfo.InvariantCulture)
            : HumanNumber.Plain(shown);
    }

    /// <summary>Whether a cell is a count that is shown in full.</summary>
    private bool IsWhole(object? cell) => cell is long && Unit.Size.Equals(1) && !IsRatio;
}
