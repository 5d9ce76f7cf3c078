namespace PluginNvm.Contracts;

/// <summary>How long do cells hold what was written to them?</summary>
[PluginKind("retention")]
public interface IRetentionPolicy
{
    /// <summary>Makes a kernel for a cache and hands it to the simulator; see <see cref="ICachePolicy.Specialize{TResult}"/>.</summary>
    /// <param name="geometry">The cache's frames.</param>
    /// <param name="tick">Length of one step of the clock; null where the clock counts accesses or its step is not known.</param>
    /// <param name="consumer">Whom to give the kernel to.</param>
    /// <exception cref="ModelException">The policy cannot work on such a cache or clock.</exception>
    TResult Specialize<TResult>(in CacheGeometry geometry, Time? tick, IRetentionConsumer<TResult> consumer);
}

/// <summary>Takes the kernel of a retention policy.</summary>
/// <typeparam name="TResult">What is made of it.</typeparam>
public interface IRetentionConsumer<out TResult>
{
    /// <summary>Uses a kernel in its initial state.</summary>
    TResult Use<TKernel>(TKernel kernel)
        where TKernel : struct, IRetentionKernel;
}

/// <summary>The ages of a cache's lines. A struct, as <see cref="IReplacementKernel"/> is; what is kept for one line never depends on another.</summary>
public interface IRetentionKernel
{
    /// <summary>Whether lines never expire: nothing is asked then.</summary>
    static abstract bool Unlimited { get; }

    /// <summary>The line of a way was written: filled, or hit by a write.</summary>
    void Written(int set, int way, ulong now);

    /// <summary>Whether the line of a way is gone; asked when it is looked for. The simulator then counts it as expired; a dirty one was written back before.</summary>
    bool Expired(int set, int way, ulong now);
}
