using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// Replaces the line that was used least often since it came in; of equals the one not used for the longest time. A line that leaves is forgotten, and counts end at
/// 8388607.
/// </summary>
[Plugin("lfu", "Replaces the line used least often while in the cache, the least recently used of equals.",
    Source = "In-cache counts as in libCacheSim's LFU; ties by recency are a choice made here.")]
public sealed class Lfu : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => geometry.Ways switch
    {
        1 => consumer.Use(default(OneWayKernel)),
        <= LeastKey.MostScanned => consumer.Use(new LfuKernel<LeastKeyScan>(new LeastKeyScan(geometry), geometry.Sets)),
        _ => consumer.Use(new LfuKernel<LeastKeyTree>(new LeastKeyTree(geometry), geometry.Sets)),
    };
}

/// <summary>A number for each line: above its count, below the number of the access in its set that used it last.</summary>
internal readonly struct LfuKernel<TKeys>(TKeys keys, int sets) : IReplacementKernel
    where TKeys : struct, ILeastKey
{
    private const int CountShift = 40;
    private const long One = 1L << CountShift;

    private readonly TKeys _keys = keys;
    private readonly KernelArray<long> _accesses = new KernelArray<long>(sets);

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _keys.Least(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access)
    {
        var count = Math.Min(_keys.Get(set, way) >> CountShift, (long.MaxValue >> CountShift) - 1);
        _keys.Set(set, way, ((count + 1) << CountShift) | NextAccess(set));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => _keys.Set(set, way, One | NextAccess(set));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long NextAccess(int set) => ++_accesses[set] & (One - 1);
}
