using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// Bit pseudo-LRU. Every way has a bit that a hit or a fill sets; when all bits of a set are set, those of the other ways are cleared at once. The lowest way whose bit is not
/// set is replaced.
/// </summary>
[Plugin("bit-plru", "Pseudo-LRU by one bit for each way, cleared when all are set.", Source = "Malamy et al., US patent 5353425, 1994; recalled, unverified.")]
public sealed class BitPlru : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => geometry.Ways switch
    {
        1 => consumer.Use(default(OneWayKernel)),
        <= WordBits.MostWays => consumer.Use(new BitPlruKernel<WordBits>(new WordBits(geometry))),
        _ => consumer.Use(new BitPlruKernel<ManyBits>(new ManyBits(geometry))),
    };
}
