using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// The order of up to 16 ways as a matrix of bits for a set, 32 bytes: a bit in the row of one way and the column of another says that the first stands in front of the second. Moving a
/// way takes two operations between load and store, so that uses of one set wait little for each other.
/// </summary>
internal readonly struct MatrixOrder : IWayOrder
{
    public const int MostWays = 16;
    private const int Elements = MostWays;

    // First, for each way, a matrix in which its row alone is full; then the matrix of each set.
    private const int FirstSet = MostWays * Elements;

    private readonly KernelArray<ushort> _matrices;

    public MatrixOrder(in CacheGeometry geometry)
    {
        _matrices = new KernelArray<ushort>(FirstSet + Frames.Of(geometry, Elements));
        for (var way = 0; way < geometry.Ways; way++)
            _matrices[way * Elements + way] = (ushort)((1 << geometry.Ways) - 1);

        // Rows of no way are not empty, and stay so.
        Span<ushort> start = stackalloc ushort[Elements];
        for (var way = 0; way < MostWays; way++)
            start[way] = (ushort)(way < geometry.Ways ? (1 << way) - 1 : 1 << way);
        for (var sets = _matrices.All[FirstSet..]; !sets.IsEmpty; sets = sets[Elements..])
            start.CopyTo(sets);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Last(int set) =>
        BitOperations.TrailingZeroCount(Vector256.Equals(Vector256.LoadUnsafe(ref Matrix(set)), Vector256<ushort>.Zero).ExtractMostSignificantBits());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToFront(int set, int way)
    {
        ref var matrix = ref Matrix(set);
        ((Vector256.LoadUnsafe(ref matrix) | FullRow(way)) & Vector256.Create((ushort)~(1u << way))).StoreUnsafe(ref matrix);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToBack(int set, int way)
    {
        ref var matrix = ref Matrix(set);
        Vector256.AndNot(Vector256.LoadUnsafe(ref matrix) | Vector256.Create((ushort)(1u << way)), FullRow(way)).StoreUnsafe(ref matrix);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ushort Matrix(int set) => ref _matrices[set * Elements + FirstSet];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<ushort> FullRow(int way) => Vector256.LoadUnsafe(ref _matrices[way * Elements]);
}
