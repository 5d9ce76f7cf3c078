using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>Replaces the line that has not been used for the longest time. A hit and a fill are uses.</summary>
[Plugin("lru", "Replaces the least recently used line.",
    Source = "Mattson, Gecsei, Slutz, Traiger, Evaluation techniques for storage hierarchies, IBM Systems Journal 9(2), 1970, doi:10.1147/sj.92.0078.")]
public sealed class Lru : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => geometry.Ways switch
    {
        1 => consumer.Use(default(LruOfOneKernel)),
        <= MatrixOrder.MostWays => consumer.Use(new LruKernel<MatrixOrder>(new MatrixOrder(geometry))),
        <= RankOrder.MostWays => consumer.Use(new LruKernel<RankOrder>(new RankOrder(geometry))),
        _ => consumer.Use(new LruKernel<LinkOrder>(new LinkOrder(geometry))),
    };
}
