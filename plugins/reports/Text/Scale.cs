using PluginNvm.Contracts;

namespace PluginNvm.Reports.Text;

/// <summary>The unit in which a column of numbers reads best.</summary>
/// <param name="Factor">Units of the column per shown unit.</param>
/// <param name="Symbol">The shown unit; empty for a plain number.</param>
internal readonly record struct Scale(double Factor, string Symbol)
{
    private static readonly IReadOnlyList<IReadOnlyList<Unit>> Families =
    [
        Energy.Units, Time.Units, Power.Units, Area.Units, Length.Units, Voltage.Units, Current.Units, Capacitance.Units, Resistance.Units,
        Frequency.Units, Bandwidth.Units, DataSize.Units,
    ];

    /// <summary>The largest unit of the same family that is not larger than <paramref name="magnitude"/>, the column's largest value.</summary>
    /// <param name="unit">The column's unit; in a product such as <c>J s</c> the first factor is scaled.</param>
    /// <param name="magnitude">A value in that unit.</param>
    public static Scale For(string unit, double magnitude)
    {
        var space = unit.IndexOf(' ', StringComparison.Ordinal);
        var (head, rest) = space < 0 ? (unit, "") : (unit[..space], unit[space..]);
        var family = Families.FirstOrDefault(units => units.Any(u => u.Symbol == head));
        if (family is null || magnitude == 0 || !double.IsFinite(magnitude))
            return new Scale(1, unit);

        var own = family.First(u => u.Symbol == head).Factor;
        // A whole number of bytes is never shown in bits.
        var candidates = family.Where(u => u.Shown && (head == "bit" || u.Symbol != "bit")).OrderBy(u => u.Factor).ToList();
        var best = candidates.LastOrDefault(u => u.Factor / own <= magnitude * (1 + 1e-9), candidates[0]);
        return new Scale(best.Factor / own, best.Symbol + rest);
    }
}
