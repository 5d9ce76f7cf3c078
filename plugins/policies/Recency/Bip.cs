using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>Options of <c>bip</c>.</summary>
public sealed record BipOptions
{
    /// <summary>
    /// The chance, 0 to 1, that a line comes in as the most recently used one. The default, 1/32, is the throttle of ChampSim's <c>drrip</c> (commit 2ff2501); gem5's
    /// <c>BIPRP</c> has 3 %. 0 is the LRU insertion policy (LIP), 1 is LRU.
    /// </summary>
    [AllowedRange(0, 1)]
    public double Throttle { get; init; } = 1.0 / 32;
}

/// <summary>
/// Bimodal insertion: LRU, but a line comes in as the least recently used one, and only now and then, by chance, as the most recently used. Keeps a part of a working set that does
/// not fit.
/// </summary>
[Plugin("bip", "LRU that inserts most lines at the end of the recency order.", Source = InsertionPaper.Citation, UsesSeed = true)]
public sealed class Bip : Plugin<ICachePolicy, BipOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer)
    {
        var throttle = new Throttle(Context.Seed.For("bimodal insertion"), geometry.Sets, Options.Throttle);
        return geometry.Ways switch
        {
            1 => consumer.Use(default(OneWayKernel)),
            <= MatrixOrder.MostWays => consumer.Use(new BipKernel<MatrixOrder>(new MatrixOrder(geometry), throttle)),
            <= RankOrder.MostWays => consumer.Use(new BipKernel<RankOrder>(new RankOrder(geometry), throttle)),
            _ => consumer.Use(new BipKernel<LinkOrder>(new LinkOrder(geometry), throttle)),
        };
    }
}

/// <summary>BIP on an order of the ways.</summary>
internal readonly struct BipKernel<TOrder>(TOrder order, Throttle throttle) : IReplacementKernel
    where TOrder : struct, IWayOrder
{
    private readonly TOrder _order = order;
    private readonly Throttle _throttle = throttle;

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _order.Last(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access) => _order.ToFront(set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access)
    {
        if (_throttle.Opens(set))
            _order.ToFront(set, way);
        else
            _order.ToBack(set, way);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
