using System.Numerics;
using PluginNvm.Contracts;

namespace PluginNvm.Indexing.Hashes;

/// <summary>Numbers of sets that have a whole number of bits.</summary>
internal static class PowerOfTwo
{
    /// <summary>Bits of a set number.</summary>
    /// <exception cref="ModelException">The sets are no power of two.</exception>
    public static int Bits(string plugin, int sets)
    {
        if (BitOperations.IsPow2(sets))
            return BitOperations.Log2((uint)sets);
        var below = 1 << BitOperations.Log2((uint)sets);
        var nearest = below > int.MaxValue / 2 ? $"{below}" : $"{below} and {2 * below}";
        throw new ModelException($"indexing '{plugin}': {sets} is no power of two; the nearest numbers of sets (or slices) for which it exists are {nearest}, and 'linear' exists for any");
    }
}
