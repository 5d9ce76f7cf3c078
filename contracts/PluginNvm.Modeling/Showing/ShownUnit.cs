using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>The unit in which numbers are shown to a person.</summary>
/// <param name="Size">Units of the data per shown unit.</param>
/// <param name="Symbol">The shown unit; empty for a plain number.</param>
public readonly record struct ShownUnit(double Size, string Symbol)
{
    private static readonly IReadOnlyList<IReadOnlyList<Unit>> Dimensions =
    [
        Energy.Units, Time.Units, Power.Units, Area.Units, Length.Units, Voltage.Units, Current.Units, Capacitance.Units, Resistance.Units,
        Frequency.Units, Bandwidth.Units, DataSize.Units,
    ];

    /// <summary>The data's own unit.</summary>
    /// <param name="symbol">Its symbol; empty for a plain number.</param>
    public static ShownUnit Own(string symbol) => new(1, symbol);

    /// <summary>
    /// The unit for a column that is read: the largest of the same dimension that is not larger than the median magnitude; where a value would need an
    /// exponent in it, the nearest unit in which none does, if there is one.
    /// </summary>
    /// <param name="unit">The data's unit; of a product such as <c>J s</c> the first factor is scaled.</param>
    /// <param name="values">The values in that unit; zeros say nothing.</param>
    public static ShownUnit ForColumn(string unit, IEnumerable<double> values)
    {
        var magnitudes = values.Where(value => value != 0 && double.IsFinite(value)).Select(Math.Abs).Order().ToList();
        if (magnitudes.Count == 0 || Candidates(unit) is not { } candidates)
            return Own(unit);
        var suited = Math.Max(0, candidates.FindLastIndex(candidate => candidate.Size <= magnitudes[magnitudes.Count / 2] * (1 + 1e-9)));
        var plain = Enumerable.Range(0, candidates.Count).Where(i => IsPlain(candidates[i].Size)).OrderBy(i => Math.Abs(i - suited));
        return candidates[plain.FirstOrDefault(suited)];

        bool IsPlain(double size) => !HumanNumber.NeedsExponent(magnitudes[0] / size) && !HumanNumber.NeedsExponent(magnitudes[^1] / size);
    }

    /// <summary>The unit for an axis: the largest of the same dimension that is not larger than the largest value.</summary>
    /// <param name="unit">The data's unit; of a product such as <c>J s</c> the first factor is scaled.</param>
    /// <param name="largest">The largest magnitude, in that unit.</param>
    public static ShownUnit ForAxis(string unit, double largest)
    {
        if (largest == 0 || !double.IsFinite(largest) || Candidates(unit) is not { } candidates)
            return Own(unit);
        return candidates[Math.Max(0, candidates.FindLastIndex(candidate => candidate.Size <= largest * (1 + 1e-9)))];
    }

    /// <summary>A unit's size in the base unit of its dimension, and that unit; null for an unknown symbol.</summary>
    /// <param name="symbol">A symbol such as <c>KiB</c>.</param>
    public static (double Factor, string Base)? InBase(string symbol) =>
        DimensionOf(symbol) is { } units ? (units.First(unit => unit.Symbol == symbol).Factor, units.First(unit => unit.Factor == 1).Symbol) : null;

    /// <summary>The units of the same dimension, from small to large; null for an unknown unit.</summary>
    private static List<ShownUnit>? Candidates(string unit)
    {
        var space = unit.IndexOf(' ', StringComparison.Ordinal);
        var (head, rest) = space < 0 ? (unit, "") : (unit[..space], unit[space..]);
        if (DimensionOf(head) is not { } dimension)
            return null;
        var own = dimension.First(u => u.Symbol == head).Factor;
        // Bytes are never shown in bits.
        var usable = dimension.Where(u => IsInBits(head) || !IsInBits(u.Symbol)).ToList();
        return [.. usable.Where(u => u.Shown || !usable.Any(other => other.Shown)).OrderBy(u => u.Factor).Select(u => new ShownUnit(u.Factor / own, u.Symbol + rest))];
    }

    private static bool IsInBits(string symbol) => symbol.Contains("bit", StringComparison.Ordinal);

    private static IReadOnlyList<Unit>? DimensionOf(string symbol) => Dimensions.FirstOrDefault(units => units.Any(unit => unit.Symbol == symbol));
}
