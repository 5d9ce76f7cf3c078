using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// The adaptive replacement cache, on each set: lines used once and lines used more often, each in order of use, and as many lines again that left either list and are only
/// remembered. A miss of a remembered line shifts the share of ways that each list aims at. The published algorithm is that of a fully associative cache. A line that leaves for a
/// reason that is not the policy's is not remembered; one that comes into a way so freed replaces none. The
/// share is a real number, as in the paper; implementations that move it by whole lines differ a little.
/// </summary>
[Plugin("arc", "Adaptive replacement cache: balances recency and frequency by what it lately replaced in error.",
    Source = "Megiddo, Modha, ARC: a self-tuning, low overhead replacement cache, FAST 2003, figure 4.")]
public sealed class Arc : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => geometry.Ways switch
    {
        1 => consumer.Use(default(OneWayKernel)),
        <= FewGhosts.Most => consumer.Use(new ArcKernel<FewGhosts>(geometry, new FewGhosts(geometry, geometry.Ways))),
        _ => consumer.Use(new ArcKernel<ManyGhosts>(geometry, new ManyGhosts(geometry, geometry.Ways, 2))),
    };
}
