using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// The order of up to 16 ways as a matrix of bits for a set: a bit in the row of one way and the column of another says that the first stands in front of the second. Moving a way
/// takes two operations between load and store, so that uses of one set wait little for each other.
/// </summary>
internal readonly struct MatrixOrder : IWayOrder
{
    public const int MostWays = 16;

    private readonly AlignedArray<ushort> _matrices;

    // For each way a matrix in which its row alone is full.
    private readonly AlignedArray<ushort> _fullRows;
    private readonly ushort _all;

    public MatrixOrder(in CacheGeometry geometry)
    {
        _all = (ushort)(ushort.MaxValue >> (MostWays - geometry.Ways));
        _matrices = new AlignedArray<ushort>(Frames.Of(geometry, MostWays));
        _fullRows = new AlignedArray<ushort>(MostWays * MostWays);
        for (var way = 0; way < geometry.Ways; way++)
            _fullRows[way * MostWays + way] = _all;
        for (var set = 0; set < geometry.Sets; set++)
        {
            // Rows of no way are neither empty nor full, and stay so.
            for (var way = 0; way < MostWays; way++)
                _matrices[set * MostWays + way] = (ushort)(way < geometry.Ways ? (1 << way) - 1 : 1 << way);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int First(int set)
    {
        var diagonal = Vector256.Create(0x1, 0x2, 0x4, 0x8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x200, 0x400, 0x800, 0x1000, 0x2000, 0x4000, 0x8000);
        return Where(Vector256.LoadUnsafe(ref _matrices[set * MostWays]) | diagonal, Vector256.Create(_all));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Last(int set) => Where(Vector256.LoadUnsafe(ref _matrices[set * MostWays]), Vector256<ushort>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToFront(int set, int way)
    {
        ref var matrix = ref _matrices[set * MostWays];
        ((Vector256.LoadUnsafe(ref matrix) | Vector256.LoadUnsafe(ref _fullRows[way * MostWays])) & Vector256.Create((ushort)~(1u << way))).StoreUnsafe(ref matrix);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToBack(int set, int way)
    {
        ref var matrix = ref _matrices[set * MostWays];
        Vector256.AndNot(Vector256.LoadUnsafe(ref matrix) | Vector256.Create((ushort)(1u << way)), Vector256.LoadUnsafe(ref _fullRows[way * MostWays])).StoreUnsafe(ref matrix);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Where(Vector256<ushort> rows, Vector256<ushort> row) => BitOperations.TrailingZeroCount(Vector256.Equals(rows, row).ExtractMostSignificantBits());
}
