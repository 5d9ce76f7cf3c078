using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// Tree pseudo-LRU. A bit at every node says in which half the victim is: at the start 0, the lower half. A hit or a fill sets the bits on its path to point away from it.
/// The ways of a node are halved; of an odd number the lower half is the larger, so that any number of ways has a tree, and powers of two the usual one.
/// </summary>
[Plugin("tree-plru", "Pseudo-LRU by a tree of bits that point away from the last use.", Source = "Definition: Handy, The Cache Memory Book, 1993; recalled, unverified.")]
public sealed class TreePlru : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => geometry.Ways switch
    {
        1 => consumer.Use(default(OneWayKernel)),
        <= TreeWordKernel.MostWays => consumer.Use(new TreeWordKernel(geometry)),
        _ => consumer.Use(new TreeWordsKernel(geometry)),
    };
}
