using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// SIEVE, on each set: lines stand in the order in which they came in, and a hit marks a line where it stands. A hand goes from old to new, from the newest back to the oldest,
/// takes marks away and replaces the first line that has none; it stays there. The published algorithm is that of a fully associative cache.
/// </summary>
[Plugin("sieve", "SIEVE: a hand over the order of arrival replaces the first line that was not used.",
    Source = "Zhang et al., SIEVE is simpler than LRU: an efficient turn-key eviction algorithm for web caches, NSDI 2024.")]
public sealed class Sieve : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => consumer.Use(new SieveKernel(geometry));
}

/// <summary>SIEVE on a list of each set's ways.</summary>
internal readonly struct SieveKernel : IReplacementKernel
{
    private readonly SlotLists _order;
    private readonly KernelArray<bool> _used;
    private readonly KernelArray<int> _hand;
    private readonly int _ways;

    public SieveKernel(in CacheGeometry geometry)
    {
        _ways = geometry.Ways;
        _order = new SlotLists(geometry, _ways, 1);
        _used = new KernelArray<bool>(Frames.Of(geometry, _ways));
        _hand = new KernelArray<int>(geometry.Sets);
        _hand.All.Fill(SlotLists.None);
    }

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public int Victim(int set, in CacheAccess access)
    {
        ref var hand = ref _hand[set];
        while (true)
        {
            if (hand == SlotLists.None)
                hand = _order.Oldest(set, 0);
            ref var used = ref _used[set * _ways + hand];
            if (!used)
                return hand;
            used = false;
            hand = _order.Newer(set, hand);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access) => _used[set * _ways + way] = true;

    public void Fill(int set, int way, in CacheAccess access)
    {
        _used[set * _ways + way] = false;
        _order.Add(set, 0, way);
    }

    public void Evict(int set, int way, ulong line, bool dirty)
    {
        ref var hand = ref _hand[set];
        if (hand == way)
            hand = _order.Newer(set, way);
        _order.Remove(set, 0, way);
    }
}
