using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// Not recently used. Every way has a bit that a hit or a fill sets. The lowest way whose bit is not set is replaced; when there is none, the bits of all ways are cleared first, so
/// that other than in bit-plru the last use counts for nothing then.
/// </summary>
[Plugin("nru", "Replaces the lowest way that was not used since all bits were cleared.",
    Source = "As Jaleel et al. describe it in High performance cache replacement using re-reference interval prediction, ISCA 2010, doi:10.1145/1815961.1815971, section 2.")]
public sealed class Nru : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => geometry.Ways switch
    {
        1 => consumer.Use(default(OneWayKernel)),
        <= WordBits.MostWays => consumer.Use(new NruKernel<WordBits>(new WordBits(geometry))),
        _ => consumer.Use(new NruKernel<ManyBits>(new ManyBits(geometry))),
    };
}
