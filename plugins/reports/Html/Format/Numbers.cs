using System.Globalization;

namespace PluginNvm.Reports.Html.Format;

/// <summary>Numbers as the text reports show them: four significant digits, gains with two decimals.</summary>
internal static class Numbers
{
    /// <summary>The sign of an unknown value.</summary>
    public const string Unknown = "-";

    /// <summary>Four significant digits; whole numbers in full.</summary>
    public static string Value(double value) =>
        value.ToString(Math.Abs(value) is >= 1000 and < 1e15 ? "0" : "G4", CultureInfo.InvariantCulture);

    /// <summary>A gain or another ratio.</summary>
    public static string Ratio(double? value)
    {
        if (value is not { } ratio)
            return Unknown;
        var form = Math.Abs(ratio) switch
        {
            0 => "0.00",
            < 0.1 or >= 1000 => "G3",
            >= 100 => "0.0",
            _ => "0.00",
        };
        return ratio.ToString(form, CultureInfo.InvariantCulture) + "x";
    }

    /// <summary>A share with its sign, in percent.</summary>
    public static string Percent(double? share) =>
        share is { } value && double.IsFinite(value) ? (100 * value).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %" : Unknown;

    /// <summary>A count.</summary>
    public static string Whole(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count with its noun, in the plural unless it is one.</summary>
    public static string Count(long count, string noun) => $"{Whole(count)} {noun}{(count == 1 ? "" : "s")}";
}
