using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Offline;

/// <summary>Belady's MIN where lines need not come in: a line whose next use is farther than those of all lines present bypasses the cache, else the farthest is replaced.</summary>
[Plugin("min-bypass", "Belady's MIN, with bypass of lines that are used farther in the future than all present.", Source = MinSource.Paper)]
public sealed class MinBypass : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => geometry.Ways <= LeastKey.MostScanned
        ? consumer.Use(new MinBypassKernel<LeastKeyScan>(new LeastKeyScan(geometry)))
        : consumer.Use(new MinBypassKernel<LeastKeyTree>(new LeastKeyTree(geometry)));
}

/// <summary>MIN with bypass on numbers that are the smaller the farther the next use is.</summary>
internal readonly struct MinBypassKernel<TKeys>(TKeys keys) : IReplacementKernel
    where TKeys : struct, ILeastKey
{
    private readonly TKeys _keys = keys;

    public static KernelTraits Traits => KernelTraits.SetsIndependent | KernelTraits.NextUse | KernelTraits.Bypass;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access)
    {
        var farthest = _keys.Least(set);
        return Nearness.Of(access) < _keys.Get(set, farthest) ? IReplacementKernel.Bypass : farthest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access) => _keys.Set(set, way, Nearness.Of(access));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => _keys.Set(set, way, Nearness.Of(access));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
