using System.Globalization;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>Numbers with six significant digits, in the unit of their size.</summary>
internal static class ScaledNumber
{
    private const string Prefixes = "afpnum kMGT";
    private const int NoPrefix = 6;

    /// <summary>A value and its unit, for example <c>2.26312 ns</c> or <c>0.289604 mm^2</c>.</summary>
    /// <param name="value">In the SI unit.</param>
    /// <param name="unit">s, J, W, m, m2, B/s, K or empty.</param>
    public static string Format(double value, string unit)
    {
        if (!double.IsFinite(value))
            return "not finite";
        if (unit is "" or "K" || value == 0)
            return Digits(value) + (unit.Length > 0 ? " " + Symbol(unit) : "");
        var power = unit == "m2" ? 2 : 1;
        var step = Math.Pow(1000, power);
        // Rounded first, so that 999.9999996 ns are 1 us.
        var rounded = double.Parse(Digits(Math.Abs(value)), CultureInfo.InvariantCulture);
        var prefix = NoPrefix;
        while (rounded >= step * (1 - 1e-9) && prefix < Prefixes.Length - 1 && power == 1)
            (rounded, prefix) = (rounded / step, prefix + 1);
        while (rounded < 1 - 1e-9 && prefix > 0)
            (rounded, prefix) = (rounded * step, prefix - 1);
        var scaled = value * Math.Pow(1000, power * (NoPrefix - prefix));
        return $"{Digits(scaled)} {(prefix == NoPrefix ? "" : Prefixes[prefix].ToString())}{Symbol(unit)}";
    }

    private static string Symbol(string unit) => unit == "m2" ? "m^2" : unit;

    private static string Digits(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
