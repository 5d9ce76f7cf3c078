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

    /// <summary>
    /// The largest unit of the same family that is not larger than the median magnitude; where a value would need an exponent in it, the nearest
    /// unit in which none does, if there is one.
    /// </summary>
    /// <param name="unit">The column's unit; in a product such as <c>J s</c> the first factor is scaled.</param>
    /// <param name="values">The column's values in that unit; zeros say nothing.</param>
    public static Scale For(string unit, IReadOnlyList<double> values)
    {
        var magnitudes = values.Where(value => value != 0 && double.IsFinite(value)).Select(Math.Abs).Order().ToList();
        var space = unit.IndexOf(' ', StringComparison.Ordinal);
        var (head, rest) = space < 0 ? (unit, "") : (unit[..space], unit[space..]);
        var family = Families.FirstOrDefault(units => units.Any(u => u.Symbol == head));
        if (family is null || magnitudes.Count == 0)
            return new Scale(1, unit);

        var own = family.First(u => u.Symbol == head).Factor;
        // A whole number of bytes is never shown in bits.
        var candidates = family.Where(u => u.Shown && (head == "bit" || u.Symbol != "bit")).OrderBy(u => u.Factor).ToList();
        var median = magnitudes[magnitudes.Count / 2];
        var suited = Math.Max(0, candidates.FindLastIndex(u => u.Factor / own <= median * (1 + 1e-9)));
        var plain = Enumerable.Range(0, candidates.Count).Where(i => IsPlain(candidates[i].Factor / own)).OrderBy(i => Math.Abs(i - suited));
        var best = candidates[plain.FirstOrDefault(suited)];
        return new Scale(best.Factor / own, best.Symbol + rest);

        bool IsPlain(double factor) => !HumanNumber.NeedsExponent(magnitudes[0] / factor) && !HumanNumber.NeedsExponent(magnitudes[^1] / factor);
    }
}
