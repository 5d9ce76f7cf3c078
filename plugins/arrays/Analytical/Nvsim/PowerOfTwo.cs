using System.Globalization;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>Counts that address bits can select: powers of two.</summary>
internal static class PowerOfTwo
{
    public static bool Is(double value) => value is >= 1 and <= long.MaxValue && value == Math.Floor(value) && ((long)value & ((long)value - 1)) == 0;

    /// <summary>A clause that names the neighbours of a value that is none.</summary>
    public static string Nearest(double value, string unit = "")
    {
        if (!(value > 1))
            return $"the nearest is 1{unit}";
        var below = Math.Pow(2, Math.Floor(Math.Log2(value)));
        return string.Create(CultureInfo.InvariantCulture, $"the nearest are {below:R}{unit} and {2 * below:R}{unit}");
    }
}
