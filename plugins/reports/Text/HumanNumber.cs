using System.Globalization;

namespace PluginNvm.Reports.Text;

/// <summary>Numbers as a human reads them: four significant digits; files keep all digits.</summary>
internal static class HumanNumber
{
    /// <summary>The sign of an unknown value.</summary>
    public const string Unknown = "-";

    public static string Plain(double value)
    {
        var size = Math.Abs(value);
        var digits = size is >= 1000 and < 1e15 ? "0" : "G4";
        return value.ToString(digits, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a person would have to read powers of ten.</summary>
    public static bool NeedsExponent(double value) => Plain(value).Contains('E', StringComparison.Ordinal);

    public static string Ratio(double? value) => value switch
    {
        null => Unknown,
        { } v when Math.Abs(v) >= 1000 || (Math.Abs(v) < 0.1 && v != 0) => v.ToString("G3", CultureInfo.InvariantCulture) + "x",
        { } v => v.ToString(Math.Abs(v) >= 100 ? "0.0" : "0.00", CultureInfo.InvariantCulture) + "x",
    };

    public static string Percent(double? share) =>
        share is { } value && double.IsFinite(value) ? (100 * value).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %" : Unknown;
}
