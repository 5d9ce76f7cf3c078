using System.Numerics;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Rereference;

/// <summary>Values of 2 bits for up to 16 ways: one word for a set, the lower bits of all ways in its lower half and the upper bits in its upper half.</summary>
internal readonly struct Planes16(in CacheGeometry geometry) : IIntervals
{
    public const int Bits = 2;
    public const int MostWays = 16;

    private readonly KernelArray<uint> _values = new KernelArray<uint>(geometry.Sets);
    private readonly uint _ways = 0xFFFFu >> (MostWays - geometry.Ways);

    public int Distant => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int set, int way, int value)
    {
        ref var values = ref _values[set];
        values = (values & ~(0x1_0001u << way)) | (((uint)value & 1) | ((uint)value & 2) << 15) << way;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindDistant(int set)
    {
        ref var values = ref _values[set];
        var old = values;
        var distant = old & (old >> 16) & _ways;
        while (distant == 0)
        {
            // One more for all: the lower bits turn round, the upper ones where the lower ones were set.
            old = (~old & 0xFFFF) | ((old >> 16 ^ old) << 16);
            distant = old & (old >> 16) & _ways;
            values = old;
        }
        return BitOperations.TrailingZeroCount(distant);
    }
}
