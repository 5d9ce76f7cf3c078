using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>Options of <c>dip</c>. Defaults are those of ChampSim's <c>drrip</c> (commit 2ff2501), which duels in the same way.</summary>
public sealed record DipOptions
{
    /// <summary>The chance, 0 to 1, that bimodal insertion takes a line as the most recently used one.</summary>
    [AllowedRange(0, 1)]
    public double Throttle { get; init; } = 1.0 / 32;

    /// <summary>Sets that always follow LRU, and as many that always follow BIP; at most a quarter of the sets, but one at least.</summary>
    [AllowedRange(1, 1 << 20)]
    public int LeaderSets { get; init; } = 32;

    /// <summary>Width of the counter that compares their misses.</summary>
    [AllowedRange(1, 30)]
    public int SelectorBits { get; init; } = 10;
}

/// <summary>Dynamic insertion: LRU or bimodal insertion, whichever misses less in the sets that always follow one of them. At least 2 sets.</summary>
[Plugin("dip", "LRU or bimodal insertion, chosen by set duelling.", Source = InsertionPaper.Citation, UsesSeed = true)]
public sealed class Dip : Plugin<ICachePolicy, DipOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer)
    {
        var duel = new Duel("dip", geometry, Options.LeaderSets, Options.SelectorBits);
        var throttle = new Throttle(Context.Seed.For("dynamic insertion"), geometry.Sets, Options.Throttle);
        return geometry.Ways switch
        {
            1 => consumer.Use(default(OneWayKernel)),
            <= MatrixOrder.MostWays => consumer.Use(new DipKernel<MatrixOrder>(new MatrixOrder(geometry), throttle, duel)),
            <= RankOrder.MostWays => consumer.Use(new DipKernel<RankOrder>(new RankOrder(geometry), throttle, duel)),
            _ => consumer.Use(new DipKernel<LinkOrder>(new LinkOrder(geometry), throttle, duel)),
        };
    }
}

/// <summary>DIP on an order of the ways.</summary>
internal struct DipKernel<TOrder>(TOrder order, Throttle throttle, Duel duel) : IReplacementKernel
    where TOrder : struct, IWayOrder
{
    private readonly TOrder _order = order;
    private readonly Throttle _throttle = throttle;
    private Duel _duel = duel;

    public static KernelTraits Traits => KernelTraits.None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Victim(int set, in CacheAccess access) => _order.Last(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Hit(int set, int way, in CacheAccess access) => _order.ToFront(set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access)
    {
        _duel.Miss(set);
        if (_duel.FollowsSecond(set) && !_throttle.Opens(set))
            _order.ToBack(set, way);
        else
            _order.ToFront(set, way);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
