using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>Tree pseudo-LRU of any number of ways: a set's bits are those of several words, and a use goes up the tree.</summary>
internal readonly struct TreeWordsKernel : IReplacementKernel
{
    private readonly KernelArray<ulong> _bits;
    private readonly KernelArray<int> _leafOf;
    private readonly KernelArray<int> _wayAt;
    private readonly int _depth;
    private readonly int _words;

    public TreeWordsKernel(in CacheGeometry geometry)
    {
        var tree = new HalvingTree(geometry.Ways);
        _leafOf = new KernelArray<int>(tree.LeafOf);
        _wayAt = new KernelArray<int>(tree.WayAt);
        _depth = tree.Depth;
        _words = tree.Places / 64;
        _bits = new KernelArray<ulong>(Frames.Of(geometry, _words));
    }

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public int Victim(int set, in CacheAccess access)
    {
        var first = set * _words;
        var node = 1;
        for (var level = 0; level < _depth; level++)
            node = 2 * node + ((int)(_bits[first + node / 64] >> node) & 1);
        return _wayAt[node - (1 << _depth)];
    }

    public void Hit(int set, int way, in CacheAccess access)
    {
        var first = set * _words;
        for (var node = _leafOf[way]; node > 1; node /= 2)
        {
            ref var word = ref _bits[first + node / 128];
            var away = (ulong)(~node & 1);
            word = (word & ~(1ul << (node / 2))) | away << (node / 2);
        }
    }

    public void Fill(int set, int way, in CacheAccess access) => Hit(set, way, access);

    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
