using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies;

/// <summary>The smallest of a set's numbers by looking at all of them, four at a time.</summary>
internal readonly struct LeastKeyScan : ILeastKey
{
    private readonly KernelArray<long> _keys;
    private readonly int _stride;

    public LeastKeyScan(in CacheGeometry geometry)
    {
        _stride = LeastKey.Padded(geometry.Ways, Vector256<long>.Count);
        _keys = new KernelArray<long>(Frames.Of(geometry, _stride));
        for (var set = 0; set < geometry.Sets; set++)
            LeastKey.Clear(_keys.All.Slice(set * _stride, _stride), geometry.Ways);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Get(int set, int way) => _keys[set * _stride + way];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int set, int way, long key) => _keys[set * _stride + way] = key;

    public int Least(int set)
    {
        ref var keys = ref _keys[set * _stride];
        var least = Vector256.LoadUnsafe(ref keys);
        for (nuint way = 4; way < (nuint)_stride; way += 4)
            least = Vector256.Min(least, Vector256.LoadUnsafe(ref keys, way));
        var half = Vector128.Min(least.GetLower(), least.GetUpper());
        var sought = Vector256.Create(Math.Min(half[0], half[1]));
        for (nuint way = 0; ; way += 4)
        {
            var found = Vector256.Equals(Vector256.LoadUnsafe(ref keys, way), sought).ExtractMostSignificantBits();
            if (found != 0)
                return (int)way + BitOperations.TrailingZeroCount(found);
        }
    }
}
