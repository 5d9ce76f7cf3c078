using System.Numerics;

namespace PluginNvm.Indexing.Hashes;

/// <summary>Polynomials over GF(2), written as numbers: bit i is the coefficient of x^i.</summary>
internal static class Polynomials
{
    /// <summary>The highest degree of <see cref="Irreducible"/>.</summary>
    public const int HighestDegree = 16;

    /// <summary>The smallest irreducible polynomial with a constant term of each degree from 1: computed by trial division, which a test repeats.</summary>
    public static IReadOnlyList<uint> Irreducible { get; } = [3, 7, 11, 19, 37, 67, 131, 283, 515, 1033, 2053, 4105, 8219, 16417, 32771, 65579];

    /// <summary>The remainder of a division.</summary>
    public static ulong Remainder(ulong dividend, ulong divisor)
    {
        var degree = BitOperations.Log2(divisor);
        while (dividend >> degree != 0)
            dividend ^= divisor << (BitOperations.Log2(dividend) - degree);
        return dividend;
    }
}
