using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>Options of <c>s3-fifo</c>.</summary>
public sealed record S3FifoOptions
{
    /// <summary>
    /// The share of a set's ways, between 0 and 1, that new lines may take before the oldest of them are looked at; one way at least. The default is that of libCacheSim.
    /// </summary>
    [AllowedRange(0, 1)]
    public double Small { get; init; } = 0.1;

    /// <summary>Hits, 1 to 3, after which a new line goes to the main queue. The default is that of libCacheSim.</summary>
    [AllowedRange(1, 3)]
    public int PromoteAfter { get; init; } = 2;
}

/// <summary>
/// S3-FIFO, on each set: a small queue of new lines, a main queue, and a queue of as many lines as the main one holds that left the small one and are only remembered. A missing
/// line that is remembered goes to the main queue. The oldest of the small queue goes to the main one if it was used often enough, else it leaves; the oldest of the main queue
/// goes to its end while it has uses, of which 3 count and each turn takes one. The published algorithm is that of a fully associative cache; what it leaves open (a line that goes
/// to the main queue starts without uses; where all of the small queue goes there, the main queue gives the victim) is done as in libCacheSim's S3FIFO.c (commit 035d832).
/// </summary>
[Plugin("s3-fifo", "S3-FIFO: a small queue for new lines, a main queue, and remembered lines.",
    Source = "Yang, Zhang, Qiu, Yue, Vinayak, FIFO queues are all you need for cache eviction, SOSP 2023, doi:10.1145/3600006.3613147.")]
public sealed class S3Fifo : Plugin<ICachePolicy, S3FifoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer)
    {
        if (geometry.Ways == 1)
            return consumer.Use(default(OneWayKernel));
        var small = Math.Clamp((int)(geometry.Ways * Options.Small), 1, geometry.Ways - 1);
        var main = geometry.Ways - small;
        return main <= FewGhosts.Most
            ? consumer.Use(new S3FifoKernel<FewGhosts>(geometry, small, Options.PromoteAfter, new FewGhosts(geometry, main)))
            : consumer.Use(new S3FifoKernel<ManyGhosts>(geometry, small, Options.PromoteAfter, new ManyGhosts(geometry, main, 1)));
    }
}
