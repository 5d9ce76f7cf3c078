using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies;

/// <summary>The smallest of many numbers of a set: a tree in which every node holds the smallest of eight below it. A change and a search go through log8(ways) nodes.</summary>
internal readonly struct LeastKeyTree : ILeastKey
{
    private const int Fan = 8;

    private readonly KernelArray<long> _keys;
    private readonly int[] _levels;
    private readonly int _stride;

    public LeastKeyTree(in CacheGeometry geometry)
    {
        Frames.Of(geometry, 2L * geometry.Ways);
        List<int> levels = [];
        List<int> counts = [];
        for (var count = geometry.Ways; ; count = LeastKey.Padded(count, Fan) / Fan)
        {
            levels.Add(_stride);
            counts.Add(count);
            _stride += LeastKey.Padded(count, Fan);
            if (count <= Fan)
                break;
        }
        _levels = [.. levels];
        _keys = new KernelArray<long>(Frames.Of(geometry, _stride));
        for (var set = 0; set < geometry.Sets; set++)
        {
            for (var level = 0; level < _levels.Length; level++)
                LeastKey.Clear(_keys.All.Slice(set * _stride + _levels[level], LeastKey.Padded(counts[level], Fan)), counts[level]);
        }
    }

    public long Get(int set, int way) => _keys[set * _stride + way];

    public void Set(int set, int way, long key)
    {
        ref var keys = ref _keys[set * _stride];
        Unsafe.Add(ref keys, way) = key;
        for (var level = 1; level < _levels.Length; level++)
        {
            var least = Smallest(ref Unsafe.Add(ref keys, _levels[level - 1] + (way & -Fan)));
            way /= Fan;
            ref var node = ref Unsafe.Add(ref keys, _levels[level] + way);
            if (node == least)
                return;
            node = least;
        }
    }

    public int Least(int set)
    {
        ref var keys = ref _keys[set * _stride];
        var way = 0;
        for (var level = _levels.Length - 1; level >= 0; level--)
        {
            ref var group = ref Unsafe.Add(ref keys, _levels[level] + way * Fan);
            way = way * Fan + IndexOf(ref group, Smallest(ref group));
        }
        return way;
    }

    private static long Smallest(ref long group)
    {
        var four = Vector256.Min(Vector256.LoadUnsafe(ref group), Vector256.LoadUnsafe(ref group, 4));
        var two = Vector128.Min(four.GetLower(), four.GetUpper());
        return Math.Min(two[0], two[1]);
    }

    private static int IndexOf(ref long group, long key)
    {
        var sought = Vector256.Create(key);
        var lower = Vector256.Equals(Vector256.LoadUnsafe(ref group), sought).ExtractMostSignificantBits();
        var upper = Vector256.Equals(Vector256.LoadUnsafe(ref group, 4), sought).ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(lower | upper << 4);
    }
}
