using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>Numbers as a person reads them: four significant digits, in the invariant culture. Files for programs keep all digits.</summary>
public static class HumanNumber
{
    /// <summary>The sign of an unknown value.</summary>
    public const string Unknown = "-";

    /// <summary>The unit of a column of ratios, and what follows each of them.</summary>
    public const string Times = "x";

    /// <summary>The number in a cell of a table; null where it holds none.</summary>
    public static double? Of(object? cell) => cell switch
    {
        double number => number,
        long number => number,
        _ => null,
    };

    /// <summary>Four significant digits; whole numbers below 1e15 in full.</summary>
    public static string Plain(double value) => Math.Abs(value) is >= 1000 and < 1e15 ? value.ToString("0", CultureInfo.InvariantCulture) : Digits(value, 4);

    /// <summary>Whether a person would have to read powers of ten.</summary>
    public static bool NeedsExponent(double value) => Plain(value).Contains('E', StringComparison.Ordinal);

    /// <summary>A gain or another ratio, such as <c>3.79x</c>.</summary>
    public static string Ratio(double? value) => value switch
    {
        null => Unknown,
        { } v when Math.Abs(v) >= 1e6 || (Math.Abs(v) < 0.1 && v != 0) => Digits(v, 3) + Times,
        { } v => v.ToString(Math.Abs(v) switch { >= 1000 => "0", >= 100 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture) + Times,
    };

    /// <summary>A share with its sign, in percent.</summary>
    public static string Percent(double? share) =>
        share is { } value && double.IsFinite(value) ? (100 * value).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %" : Unknown;

    /// <summary>A count.</summary>
    public static string Whole(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count with its noun, in the plural unless it is one.</summary>
    public static string Count(long count, string noun) => $"{Whole(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>
    /// The decimals with which all numbers of a column are written, so that their points stand below each other: at least four significant digits of the
    /// largest and three of the smallest, without zeros that all would end in. Null where the numbers span too much for one form.
    /// </summary>
    /// <param name="values">The column's numbers, in the shown unit.</param>
    public static int? CommonDecimals(IEnumerable<double> values)
    {
        var (largest, smallest, needed) = (0d, double.PositiveInfinity, 0);
        foreach (var value in values)
        {
            var magnitude = Math.Abs(value);
            if (!double.IsFinite(value) || magnitude == 0)
                continue;
            var text = Plain(value);
            if (text.Contains('E', StringComparison.Ordinal))
                return null;
            (largest, smallest) = (Math.Max(largest, magnitude), Math.Min(smallest, magnitude));
            var point = text.IndexOf('.', StringComparison.Ordinal);
            needed = Math.Max(needed, point < 0 ? 0 : text.Length - point - 1);
        }
        if (largest == 0)
            return 0;
        var forLargest = Math.Max(3 - Power(largest), 0);
        var forSmallest = Math.Max(2 - Power(smallest), 0);
        return forSmallest - forLargest > 2 ? null : Math.Min(needed, Math.Max(forLargest, forSmallest));
    }

    /// <summary>Significant digits; a power of ten without leading zeros.</summary>
    private static string Digits(double value, int digits)
    {
        var text = value.ToString("G" + Whole(digits), CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? text : text[..(exponent + 2)] + text[(exponent + 2)..].TrimStart('0');
    }

    private static int Power(double magnitude) => (int)Math.Floor(Math.Log10(magnitude));
}
