using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>Any policy in a direct-mapped cache: there is nothing to choose.</summary>
internal readonly struct OneWayKernel : IReplacementKernel
{
    public static KernelTraits Traits => KernelTraits.SetsIndependent;

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
