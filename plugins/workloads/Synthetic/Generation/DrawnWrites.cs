using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Generation;

/// <summary>Accesses of which each is a write with the same probability, whatever the others are; the rest are reads.</summary>
/// <param name="seed">The seed of the draws.</param>
/// <param name="fraction">The probability of a write, 0 to 1, taken in steps of 2^-53.</param>
internal readonly struct DrawnWrites(Seed seed, double fraction)
{
    private readonly ulong _writes = (ulong)Math.Ceiling(fraction * (1UL << 53));

    /// <summary>Draws kinds.</summary>
    /// <param name="kinds">Where they go.</param>
    /// <param name="first">The number of the first access in the stream.</param>
    public void Fill(Span<AccessKind> kinds, long first)
    {
        if (_writes == 0)
        {
            kinds.Clear();
            return;
        }

        // A truth value is 0 or 1, as Read and Write are; a branch here could not be foreseen and would take several times as long.
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = (AccessKind)Unsafe.BitCast<bool, byte>(seed.For(first + i).Value >> 11 < _writes);
    }
}
