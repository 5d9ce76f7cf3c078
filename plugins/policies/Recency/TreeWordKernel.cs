using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>Tree pseudo-LRU of up to 64 ways: a set's bits are those of one word, a node's bit at its number. What a use clears and sets is looked up.</summary>
internal readonly struct TreeWordKernel : IReplacementKernel
{
    public const int MostWays = 64;

    private readonly KernelArray<ulong> _bits;
    private readonly KernelArray<Use> _uses;
    private readonly KernelArray<byte> _wayAt;
    private readonly int _depth;

    public TreeWordKernel(in CacheGeometry geometry)
    {
        var tree = new HalvingTree(geometry.Ways);
        _bits = new KernelArray<ulong>(geometry.Sets);
        _depth = tree.Depth;
        _wayAt = new KernelArray<byte>([.. tree.WayAt.Select(way => (byte)way)]);
        _uses = new KernelArray<Use>(geometry.Ways);
        for (var way = 0; way < geometry.Ways; way++)
        {
            var keep = ~0ul;
            var set = 0ul;
            for (var node = tree.LeafOf[way]; node > 1; node /= 2)
            {
                keep &= ~(1ul << (node / 2));
                if (node % 2 == 0)
                    set |= 1ul << (node / 2);
            }
            _uses[way] = new Use(keep, set);
        }
    }

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access)
    {
        var bits = _bits[set];
        var node = 1;
        for (var level = 0; level < _depth; level++)
            node = 2 * node + ((int)(bits >> node) & 1);
        return _wayAt[node - (1 << _depth)];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access)
    {
        ref var bits = ref _bits[set];
        ref var use = ref _uses[way];
        bits = (bits & use.Keep) | use.Set;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => Hit(set, way, access);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }

    private readonly record struct Use(ulong Keep, ulong Set);
}
