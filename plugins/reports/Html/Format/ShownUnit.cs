using PluginNvm.Contracts;

namespace PluginNvm.Reports.Html.Format;

/// <summary>The unit in which numbers are shown.</summary>
/// <param name="Size">Units of the data per shown unit.</param>
/// <param name="Symbol">The shown unit; empty for a plain number.</param>
internal readonly record struct ShownUnit(double Size, string Symbol)
{
    /// <summary>The unit of ratios.</summary>
    public const string Times = "x";

    private static readonly IReadOnlyList<IReadOnlyList<Unit>> Dimensions =
    [
        Energy.Units, Time.Units, Power.Units, Area.Units, Length.Units, Voltage.Units, Current.Units, Capacitance.Units, Resistance.Units,
        Frequency.Units, Bandwidth.Units, DataSize.Units,
    ];

    /// <summary>Whether a column holds ratios.</summary>
    public static bool IsRatio(Column column) =>
        column.Unit == Times || (column.Unit.Length == 0 && column.Name.EndsWith(" gain", StringComparison.Ordinal));

    /// <summary>The largest unit of the same dimension that does not exceed the largest value.</summary>
    /// <param name="unit">The data's unit; of a product such as <c>J s</c> the first factor is scaled.</param>
    /// <param name="largest">The largest magnitude, in that unit.</param>
    public static ShownUnit For(string unit, double largest)
    {
        var parts = unit.Split(' ', 2);
        if (Find(parts[0]) is not { } found || largest == 0 || !double.IsFinite(largest))
            return new ShownUnit(1, unit);
        var rest = parts.Length == 1 ? "" : $" {parts[1]}";
        // Bytes are never shown in bits.
        var usable = found.Dimension.Where(u => u.Shown && (parts[0] == "bit" || u.Symbol != "bit")).OrderBy(u => u.Factor).ToList();
        var chosen = usable.LastOrDefault(u => u.Factor / found.Own.Factor <= largest * (1 + 1e-9)) ?? usable[0];
        return new ShownUnit(chosen.Factor / found.Own.Factor, chosen.Symbol + rest);
    }

    /// <summary>The unit with this symbol and its dimension's base unit; null where there is none.</summary>
    public static (double Factor, string Base)? InBase(string symbol) =>
        Find(symbol) is { } found ? (found.Own.Factor, found.Dimension.First(unit => unit.Factor == 1).Symbol) : null;

    private static (IReadOnlyList<Unit> Dimension, Unit Own)? Find(string symbol)
    {
        foreach (var dimension in Dimensions)
        {
            if (dimension.Where(unit => unit.Symbol == symbol).Take(1).ToList() is [var own])
                return (dimension, own);
        }
        return null;
    }
}
