using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>LRU on an order of the ways: what is used goes to the front, the last is replaced.</summary>
internal readonly struct LruKernel<TOrder>(TOrder order) : IReplacementKernel
    where TOrder : struct, IWayOrder
{
    private readonly TOrder _order = order;

    public static KernelTraits Traits => KernelTraits.SetsIndependent | KernelTraits.LeastRecentlyUsed;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _order.Last(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access) => _order.ToFront(set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => _order.ToFront(set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}

/// <summary>LRU of one way, which is always the least recently used one.</summary>
internal readonly struct LruOfOneKernel : IReplacementKernel
{
    public static KernelTraits Traits => KernelTraits.SetsIndependent | KernelTraits.LeastRecentlyUsed;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
