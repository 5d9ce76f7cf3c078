using PluginNvm.Contracts;

namespace PluginNvm.Policies.Rereference;

/// <summary>Options of <c>hawkeye</c>.</summary>
public sealed record HawkeyeOptions
{
    /// <summary>Sets in which the optimal policy is followed, if the cache has as many. The default is the paper's; recalled, unverified.</summary>
    [AllowedRange(1, 1 << 20)]
    public int SampledSets { get; init; } = 64;

    /// <summary>Bits of a signature, which numbers a counter of 3 bits: 1 to 16. The default, 8192 counters, is the paper's; recalled, unverified.</summary>
    [AllowedRange(1, 16)]
    public int SignatureBits { get; init; } = 13;
}

/// <summary>
/// Hawkeye: in some sets it works out which of the last accesses the optimal policy would have hit, learns from that which instructions bring in lines worth keeping, and replaces
/// lines of the others first, then the oldest of the worthwhile. Up to 128 ways. Simplified: the sampled sets remember whole line numbers of the last 8 accesses for each way,
/// where the paper has a small cache of hashed tags; an access whose line does not return in that time counts against its instruction; prefetches count as reads; write-backs teach
/// nothing and bring lines in as not worth keeping.
/// </summary>
[Plugin("hawkeye", "Learns from the optimal policy's past decisions which instructions' lines to keep.",
    Source = "Jain, Lin, Back to the future: leveraging Belady's algorithm for improved cache replacement, ISCA 2016, doi:10.1109/ISCA.2016.17; "
        + "details as in its authors' CRC2 code, sampled sets and counters recalled, unverified.")]
public sealed class Hawkeye : Plugin<ICachePolicy, HawkeyeOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer)
    {
        MostWays.Require("hawkeye", geometry);
        return consumer.Use(new HawkeyeKernel(geometry, Options));
    }
}

/// <summary>The ways for which the sampling policies are made.</summary>
internal static class MostWays
{
    private const int Ways = 128;

    /// <exception cref="ModelException">There are more.</exception>
    public static void Require(string plugin, in CacheGeometry geometry)
    {
        if (geometry.Ways > Ways)
            throw new ModelException($"policy '{plugin}': {geometry.Ways} ways; it follows single accesses of a set, for up to {Ways} ways");
    }
}
