using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>The order of up to 64 ways: each way's position, 0 for the first, in the bytes of one vector for a set.</summary>
internal readonly struct RankOrder64 : IWayOrder
{
    private const int Stride = 64;

    private readonly sbyte[] _ranks;
    private readonly sbyte _last;

    public RankOrder64(in CacheGeometry geometry)
    {
        _last = (sbyte)(geometry.Ways - 1);
        _ranks = Ranks.Start(geometry, Stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int First(int set) => Find(set, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Last(int set) => Find(set, _last);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToFront(int set, int way)
    {
        ref var ranks = ref Trusted.At(_ranks, set * Stride);
        var old = Vector512.LoadUnsafe(ref ranks);
        // A comparison gives -1 where it holds.
        var moved = old - Vector512.LessThan(old, Vector512.Create(Unsafe.Add(ref ranks, way)));
        Vector512.AndNot(moved, Vector512.Equals(Vector512<sbyte>.Indices, Vector512.Create((sbyte)way))).StoreUnsafe(ref ranks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToBack(int set, int way)
    {
        ref var ranks = ref Trusted.At(_ranks, set * Stride);
        var old = Vector512.LoadUnsafe(ref ranks);
        var last = Vector512.Create(_last);
        var behind = Vector512.GreaterThan(old, Vector512.Create(Unsafe.Add(ref ranks, way))) & Vector512.LessThanOrEqual(old, last);
        Vector512.ConditionalSelect(Vector512.Equals(Vector512<sbyte>.Indices, Vector512.Create((sbyte)way)), last, old + behind).StoreUnsafe(ref ranks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(int set, sbyte rank) => BitOperations.TrailingZeroCount(
        Vector512.Equals(Vector512.LoadUnsafe(ref Trusted.At(_ranks, set * Stride)), Vector512.Create(rank)).ExtractMostSignificantBits());
}
