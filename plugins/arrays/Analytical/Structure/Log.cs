namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Logarithms of counts.</summary>
internal static class Log
{
    /// <summary>Whole part of the binary logarithm of a positive number.</summary>
    public static int TwoOf(long value) => (int)(Math.Log2(value) + 0.1);
}
