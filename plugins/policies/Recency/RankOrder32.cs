using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>The order of up to 32 ways: each way's position, 0 for the first, in the bytes of one vector for a set.</summary>
internal readonly struct RankOrder32 : IWayOrder
{
    private const int Stride = 32;

    private readonly sbyte[] _ranks;
    private readonly sbyte _last;

    public RankOrder32(in CacheGeometry geometry)
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
        var old = Vector256.LoadUnsafe(ref ranks);
        // A comparison gives -1 where it holds.
        var moved = old - Vector256.LessThan(old, Vector256.Create(Unsafe.Add(ref ranks, way)));
        Vector256.AndNot(moved, Vector256.Equals(Vector256<sbyte>.Indices, Vector256.Create((sbyte)way))).StoreUnsafe(ref ranks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToBack(int set, int way)
    {
        ref var ranks = ref Trusted.At(_ranks, set * Stride);
        var old = Vector256.LoadUnsafe(ref ranks);
        var last = Vector256.Create(_last);
        var behind = Vector256.GreaterThan(old, Vector256.Create(Unsafe.Add(ref ranks, way))) & Vector256.LessThanOrEqual(old, last);
        Vector256.ConditionalSelect(Vector256.Equals(Vector256<sbyte>.Indices, Vector256.Create((sbyte)way)), last, old + behind).StoreUnsafe(ref ranks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(int set, sbyte rank) => BitOperations.TrailingZeroCount(
        Vector256.Equals(Vector256.LoadUnsafe(ref Trusted.At(_ranks, set * Stride)), Vector256.Create(rank)).ExtractMostSignificantBits());
}
