namespace PluginNvm.Modeling;

/// <summary>A bijection of 64-bit numbers that looks random: the output function of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014).</summary>
internal static class Mixing
{
    /// <summary>Mixes a number.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
        value = (value ^ value >> 27) * 0x94D049BB133111EB;
        return value ^ value >> 31;
    }
}
