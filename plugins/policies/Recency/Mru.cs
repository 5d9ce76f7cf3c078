using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>Replaces the line that was used last. Best where more lines than fit are gone through again and again.</summary>
[Plugin("mru", "Replaces the most recently used line.",
    Source = "Chou, DeWitt, An evaluation of buffer management strategies for relational database systems, VLDB 1985; recalled, unverified.")]
public sealed class Mru : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => consumer.Use(new MruKernel(geometry));
}

/// <summary>
/// The way used last of each set. It is all that is needed: where that line left for another reason, its way or another has been filled by the time the set is full again.
/// </summary>
internal readonly struct MruKernel(in CacheGeometry geometry) : IReplacementKernel
{
    private readonly KernelArray<int> _last = new KernelArray<int>(geometry.Sets);

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _last[set];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access) => _last[set] = way;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => _last[set] = way;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
