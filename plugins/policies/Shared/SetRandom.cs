using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies;

/// <summary>
/// A random generator for each set, so that what one set draws never depends on the accesses of another. The upper half of a linear congruential generator of 64 bits with the
/// constants of D. E. Knuth's MMIX, which many libraries use; each set starts at a seed of its own.
/// </summary>
internal readonly struct SetRandom
{
    private const ulong Multiplier = 6364136223846793005;
    private const ulong Increment = 1442695040888963407;

    private readonly KernelArray<ulong> _states;

    public SetRandom(Seed seed, int sets)
    {
        _states = new KernelArray<ulong>(sets);
        for (var set = 0; set < sets; set++)
            _states[set] = seed.For(set).Value;
    }

    /// <summary>What <see cref="Chance"/> takes for a probability from 0 to 1.</summary>
    public static ulong Threshold(double probability) => (ulong)Math.Round(probability * (1ul << 32));

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Below(int set, int count) => (int)((ulong)Next(set) * (uint)count >> 32);

    /// <summary>Whether a draw falls below a threshold of <see cref="Threshold"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Chance(int set, ulong threshold) => Next(set) < threshold;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Next(int set)
    {
        ref var state = ref _states[set];
        state = unchecked(state * Multiplier + Increment);
        return (uint)(state >> 32);
    }
}
