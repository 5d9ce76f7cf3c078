using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>Replaces any line, each with equal chance. Equal seeds give equal choices, whatever the order in which sets are simulated.</summary>
[Plugin("random", "Replaces a random line.",
    Source = "Belady, A study of replacement algorithms for a virtual-storage computer, IBM Systems Journal 5(2), 1966, doi:10.1147/sj.52.0078.", UsesSeed = true)]
public sealed class RandomReplacement : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => geometry.Ways == 1
        ? consumer.Use(default(OneWayKernel))
        : consumer.Use(new RandomKernel(new SetRandom(Context.Seed.For("random replacement"), geometry.Sets), geometry.Ways));
}

/// <summary>Draws the way from the set's generator.</summary>
internal readonly struct RandomKernel(SetRandom random, int ways) : IReplacementKernel
{
    private readonly SetRandom _random = random;
    private readonly int _ways = ways;

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _random.Below(set, _ways);

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
