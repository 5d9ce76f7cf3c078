using System.Numerics;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>The bits of 2 to 64 ways: one word for a set.</summary>
internal readonly struct WordBits(in CacheGeometry geometry) : IWayBits
{
    public const int MostWays = 64;

    private readonly KernelArray<ulong> _bits = new KernelArray<ulong>(geometry.Sets);
    private readonly ulong _all = ulong.MaxValue >> (MostWays - geometry.Ways);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int set, int way) => _bits[set] |= 1ul << way;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetAndMakeRoom(int set, int way)
    {
        ref var bits = ref _bits[set];
        var used = 1ul << way;
        var all = bits | used;
        bits = all == _all ? used : all;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LowestClear(int set)
    {
        var clear = ~_bits[set] & _all;
        return clear == 0 ? -1 : BitOperations.TrailingZeroCount(clear);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Clear(int set) => _bits[set] = 0;
}
