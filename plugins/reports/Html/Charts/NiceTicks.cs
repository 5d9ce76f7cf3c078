using System.Globalization;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Round values for axes.</summary>
internal static class NiceTicks
{
    private const int Wanted = 6;

    /// <summary>Multiples of 1, 2 or 5 times a power of ten within the range.</summary>
    public static IReadOnlyList<Tick> Linear(double minimum, double maximum, string suffix)
    {
        var step = Step(maximum - minimum);
        var first = Math.Ceiling(minimum / step - 1e-6);
        var last = Math.Floor(maximum / step + 1e-6);
        var largest = Math.Max(Math.Abs(minimum), Math.Abs(maximum));
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Linear((first + i) * step, step, largest, suffix))];
    }

    /// <summary>Powers of ten within the range; with their double and fivefold where there are few, and all their multiples within less than a decade.</summary>
    public static IReadOnlyList<Tick> Logarithmic(double minimum, double maximum, string suffix)
    {
        var decades = Math.Log10(maximum / minimum);
        var every = Math.Max(1, (int)Math.Ceiling(decades / 8));
        int[] multiples = decades < 0.8 ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : decades < 2.5 ? [1, 2, 5] : [1];
        var first = (int)Math.Floor(Math.Log10(minimum) + 1e-9);
        var last = (int)Math.Ceiling(Math.Log10(maximum) - 1e-9);
        return
        [
            .. from power in Enumerable.Range(first, last - first + 1)
               where (power - first) % every == 0
               from multiple in multiples
               let value = multiple * Math.Pow(10, power)
               where value >= minimum * (1 - 1e-9) && value <= maximum * (1 + 1e-9)
               select new Tick(value, Label(multiple, power) + suffix),
        ];
    }

    /// <summary>A multiple of a power of ten as the label of a logarithmic axis.</summary>
    public static string Label(int multiple, int power) => multiple == 1 ? PowerOfTen(power) : Plain(multiple * Math.Pow(10, power));

    /// <summary>The range widened to the next ticks.</summary>
    public static (double Minimum, double Maximum) Widen(double minimum, double maximum)
    {
        if (maximum - minimum <= Math.Abs(maximum) * 1e-12)
        {
            var margin = maximum == 0 ? 1 : Math.Abs(maximum) * 0.1;
            (minimum, maximum) = (minimum - (minimum == 0 ? 0 : margin), maximum + margin);
        }
        var step = Step(maximum - minimum);
        return (Math.Floor(minimum / step + 1e-6) * step, Math.Ceiling(maximum / step - 1e-6) * step);
    }

    /// <summary>The range of positive values widened to decades, or to 1, 2 and 5 within few decades.</summary>
    public static (double Minimum, double Maximum) WidenLogarithmic(double minimum, double maximum)
    {
        double[] steps = Math.Log10(maximum / minimum) > 2 ? [1, 10] : [1, 2, 5, 10];
        var below = Math.Pow(10, Math.Floor(Math.Log10(minimum) + 1e-9));
        var above = Math.Pow(10, Math.Floor(Math.Log10(maximum) + 1e-9));
        var low = steps.Last(step => step * below <= minimum * (1 + 1e-9)) * below;
        var high = steps.First(step => step * above >= maximum * (1 - 1e-9)) * above;
        return high > low ? (low, high) : (low / 2, high * 2);
    }

    private static double Step(double span)
    {
        var raw = span / Wanted;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var multiple = raw / power;
        return power * (multiple <= 1 ? 1 : multiple <= 2 ? 2 : multiple <= 5 ? 5 : 10);
    }

    private static Tick Linear(double value, double step, double largest, string suffix)
    {
        var rounded = Math.Abs(value) < step / 2 ? 0 : value;
        if (largest is >= 1e6 or < 1e-3)
            return new Tick(rounded, (rounded == 0 ? "0" : rounded.ToString("0.###E+0", CultureInfo.InvariantCulture)) + suffix);
        var decimals = Math.Clamp(-(int)Math.Floor(Math.Log10(step) + 1e-9), 0, 9);
        return new Tick(rounded, rounded.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + suffix);
    }

    private static string PowerOfTen(int power) =>
        power is >= -3 and <= 4 ? Plain(Math.Pow(10, power)) : "10" + string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(Raised));

    private static char Raised(char digit) => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'];

    private static string Plain(double value) => value.ToString(value is >= 1000 and < 1e6 ? "0" : "G4", CultureInfo.InvariantCulture);
}
