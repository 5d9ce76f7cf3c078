using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>The order of up to 64 ways: each way's position, 0 for the first, in the bytes of one vector for a set.</summary>
internal readonly struct RankOrder : IWayOrder
{
    public const int MostWays = 64;

    private readonly AlignedArray<sbyte> _ranks;
    private readonly sbyte _last;

    public RankOrder(in CacheGeometry geometry)
    {
        _last = (sbyte)(geometry.Ways - 1);
        _ranks = new AlignedArray<sbyte>(Frames.Of(geometry, MostWays));
        for (var set = 0; set < geometry.Sets; set++)
        {
            // What stands for no way is behind every position and never moves.
            for (var way = 0; way < MostWays; way++)
                _ranks[set * MostWays + way] = way < geometry.Ways ? (sbyte)(_last - way) : sbyte.MaxValue;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int First(int set) => Find(set, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Last(int set) => Find(set, _last);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToFront(int set, int way)
    {
        ref var ranks = ref _ranks[set * MostWays];
        var old = Vector512.LoadUnsafe(ref ranks);
        // A comparison gives -1 where it holds.
        var moved = old - Vector512.LessThan(old, Vector512.Create(Unsafe.Add(ref ranks, way)));
        Vector512.AndNot(moved, Vector512.Equals(Vector512<sbyte>.Indices, Vector512.Create((sbyte)way))).StoreUnsafe(ref ranks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToBack(int set, int way)
    {
        ref var ranks = ref _ranks[set * MostWays];
        var old = Vector512.LoadUnsafe(ref ranks);
        var last = Vector512.Create(_last);
        var behind = Vector512.GreaterThan(old, Vector512.Create(Unsafe.Add(ref ranks, way))) & Vector512.LessThanOrEqual(old, last);
        Vector512.ConditionalSelect(Vector512.Equals(Vector512<sbyte>.Indices, Vector512.Create((sbyte)way)), last, old + behind).StoreUnsafe(ref ranks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(int set, sbyte rank) =>
        BitOperations.TrailingZeroCount(Vector512.Equals(Vector512.LoadUnsafe(ref _ranks[set * MostWays]), Vector512.Create(rank)).ExtractMostSignificantBits());
}
