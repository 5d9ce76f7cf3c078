using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>Bit pseudo-LRU: a use that sets the last bit clears the others.</summary>
internal readonly struct BitPlruKernel<TBits>(TBits bits) : IReplacementKernel
    where TBits : struct, IWayBits
{
    private readonly TBits _bits = bits;

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _bits.LowestClear(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access) => _bits.SetAndMakeRoom(set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => _bits.SetAndMakeRoom(set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}

/// <summary>NRU: a search that finds no clear bit clears all.</summary>
internal readonly struct NruKernel<TBits>(TBits bits) : IReplacementKernel
    where TBits : struct, IWayBits
{
    private readonly TBits _bits = bits;

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access)
    {
        var way = _bits.LowestClear(set);
        if (way >= 0)
            return way;
        _bits.Clear(set);
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access) => _bits.Set(set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => _bits.Set(set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
