using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Published;

/// <summary>Papers write MB and mean 2^20 bytes; in a manifest MB is 10^6 bytes.</summary>
internal static class DecimalPrefix
{
    /// <summary>What to add to a refusal when the capacity asked for is a held one with the decimal prefix; empty otherwise.</summary>
    public static string Hint(DataSize asked, IEnumerable<DataSize> held)
    {
        string[] prefixes = ["kB is decimal (10^3 B)", "MB is decimal (10^6 B)", "GB is decimal (10^9 B)"];
        foreach (var capacity in held)
        {
            var inDecimal = (double)capacity.Bits;
            foreach (var prefix in prefixes)
            {
                inDecimal *= 1000d / 1024;
                if (Math.Round(inDecimal) == asked.Bits)
                    return $"; {prefix}; did you mean {capacity}?";
            }
        }
        return "";
    }
}
