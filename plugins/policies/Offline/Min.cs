using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Offline;

/// <summary>
/// Belady's MIN, which knows the future: replaces the line whose next use is farthest, the lowest way of several that are never used again. Every missing line comes in. No
/// policy of which that is true has fewer misses.
/// </summary>
[Plugin("min", "Belady's MIN: replaces the line whose next use is farthest.", Source = MinSource.Paper)]
public sealed class Min : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => geometry.Ways <= LeastKey.MostScanned
        ? consumer.Use(new MinKernel<LeastKeyScan>(new LeastKeyScan(geometry)))
        : consumer.Use(new MinKernel<LeastKeyTree>(new LeastKeyTree(geometry)));
}

/// <summary>MIN on numbers that are the smaller the farther the next use is.</summary>
internal readonly struct MinKernel<TKeys>(TKeys keys) : IReplacementKernel
    where TKeys : struct, ILeastKey
{
    private readonly TKeys _keys = keys;

    public static KernelTraits Traits => KernelTraits.SetsIndependent | KernelTraits.NextUse;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _keys.Least(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access) => _keys.Set(set, way, Nearness.Of(access));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => _keys.Set(set, way, Nearness.Of(access));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}

/// <summary>Order of next uses.</summary>
internal static class Nearness
{
    /// <summary>The smaller the farther, the smallest for never.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(in CacheAccess access) => unchecked((long)(~access.NextUse ^ 1ul << 63));
}
