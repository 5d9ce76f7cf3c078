using System.Numerics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// The bits of any number of ways. As bits are cleared only all at once, the lowest clear one never goes back between two clearings: the search goes on where it ended, and
/// costs a few steps for each bit set.
/// </summary>
internal readonly struct ManyBits : IWayBits
{
    private readonly KernelArray<ulong> _bits;
    private readonly KernelArray<int> _count;
    private readonly KernelArray<int> _searchedFrom;
    private readonly int _ways;
    private readonly int _words;

    public ManyBits(in CacheGeometry geometry)
    {
        _ways = geometry.Ways;
        _words = (_ways + 63) / 64;
        _bits = new KernelArray<ulong>(Frames.Of(geometry, _words));
        _count = new KernelArray<int>(geometry.Sets);
        _searchedFrom = new KernelArray<int>(geometry.Sets);
    }

    public void Set(int set, int way)
    {
        ref var word = ref _bits[set * _words + way / 64];
        var bit = 1ul << way;
        if ((word & bit) != 0)
            return;
        word |= bit;
        _count[set]++;
    }

    public void SetAndMakeRoom(int set, int way)
    {
        Set(set, way);
        if (_count[set] < _ways)
            return;
        Clear(set);
        Set(set, way);
    }

    public int LowestClear(int set)
    {
        if (_count[set] == _ways)
            return -1;
        ref var word = ref _searchedFrom[set];
        while (_bits[set * _words + word] == ulong.MaxValue)
            word++;
        return word * 64 + BitOperations.TrailingZeroCount(~_bits[set * _words + word]);
    }

    public void Clear(int set)
    {
        _bits.All.Slice(set * _words, _words).Clear();
        _count[set] = 0;
        _searchedFrom[set] = 0;
    }
}
