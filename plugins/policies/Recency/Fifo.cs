using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// Replaces the line that came in first; hits change nothing. The order of arrival is kept also where invalidated ways are filled again, which a pointer that goes round
/// the ways would not do.
/// </summary>
[Plugin("fifo", "Replaces the line that came in first.",
    Source = "Belady, A study of replacement algorithms for a virtual-storage computer, IBM Systems Journal 5(2), 1966, doi:10.1147/sj.52.0078.")]
public sealed class Fifo : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => geometry.Ways switch
    {
        1 => consumer.Use(default(OneWayKernel)),
        <= MatrixOrder.MostWays => consumer.Use(new FifoKernel<MatrixOrder>(new MatrixOrder(geometry))),
        <= RankOrder.MostWays => consumer.Use(new FifoKernel<RankOrder>(new RankOrder(geometry))),
        _ => consumer.Use(new FifoKernel<LinkOrder>(new LinkOrder(geometry))),
    };
}

/// <summary>FIFO on an order of the ways: what is filled goes to the front, the last is replaced.</summary>
internal readonly struct FifoKernel<TOrder>(TOrder order) : IReplacementKernel
    where TOrder : struct, IWayOrder
{
    private readonly TOrder _order = order;

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _order.Last(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => _order.ToFront(set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
