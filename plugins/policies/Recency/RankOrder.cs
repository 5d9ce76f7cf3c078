using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>The order of up to 64 ways: each way's position, 0 for the first, in the 64 bytes of one vector for a set.</summary>
internal readonly struct RankOrder : IWayOrder
{
    public const int MostWays = 64;

    private readonly KernelArray<sbyte> _ranks;
    private readonly sbyte _last;

    public RankOrder(in CacheGeometry geometry)
    {
        _last = (sbyte)(geometry.Ways - 1);
        _ranks = new KernelArray<sbyte>(Frames.Of(geometry, MostWays));

        // What stands for no way is behind every position and never moves.
        Span<sbyte> start = stackalloc sbyte[MostWays];
        for (var way = 0; way < MostWays; way++)
            start[way] = way < geometry.Ways ? (sbyte)(_last - way) : sbyte.MaxValue;
        for (var sets = _ranks.All; !sets.IsEmpty; sets = sets[MostWays..])
            start.CopyTo(sets);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Last(int set) =>
        BitOperations.TrailingZeroCount(Vector512.Equals(Vector512.LoadUnsafe(ref _ranks[set * MostWays]), Vector512.Create(_last)).ExtractMostSignificantBits());

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
}
