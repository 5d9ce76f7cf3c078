namespace PluginNvm.Contracts;

/// <summary>Which line stays when a set is full? Further questions have contracts of their own: <see cref="IAdmissionPolicy"/>, <see cref="ISetIndexing"/>, <see cref="IRetentionPolicy"/>.</summary>
[PluginKind("policy")]
public interface ICachePolicy
{
    /// <summary>
    /// Makes a kernel for a cache and hands it to the simulator, whose loop is generic over the kernel's type: the compiler puts the kernel's code into the loop, although
    /// it comes from another assembly. A policy may choose among kernels by the geometry.
    /// </summary>
    /// <typeparam name="TResult">What the simulator makes of it.</typeparam>
    /// <param name="geometry">The cache's frames.</param>
    /// <param name="consumer">Whom to give the kernel to.</param>
    /// <returns>What <paramref name="consumer"/> returned.</returns>
    /// <exception cref="ModelException">The policy cannot work on such a cache.</exception>
    TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer);
}

/// <summary>Takes the kernel of a policy.</summary>
/// <typeparam name="TResult">What is made of it.</typeparam>
public interface IPolicyConsumer<out TResult>
{
    /// <summary>Uses a kernel in its initial state.</summary>
    TResult Use<TKernel>(TKernel kernel)
        where TKernel : struct, IReplacementKernel;
}

/// <summary>
/// The state of a replacement policy over all sets, and what it does at each event. A struct without interface calls inside: its methods are compiled into the simulator's loop.
/// Mark short ones for aggressive inlining.
/// </summary>
/// <remarks>
/// For every access of a line the simulator calls <see cref="Hit"/> when the line is present; otherwise, unless the line is not allocated, <see cref="Victim"/> when no way of the
/// set is free, <see cref="Evict"/> for the line that leaves, and <see cref="Fill"/>. Free ways are filled lowest first without asking for a victim.
/// A kernel that may bypass is asked for its victim before the line is fetched, as is one of several classes of ways; the fetch may then free a way, which is taken instead.
/// </remarks>
public interface IReplacementKernel
{
    /// <summary>The answer of <see cref="Victim"/> that leaves the set as it is: the access bypasses the cache.</summary>
    const int Bypass = -1;

    /// <summary>What the simulator must know of it.</summary>
    static abstract KernelTraits Traits { get; }

    /// <summary>The way to be replaced, 0 to ways - 1, or <see cref="Bypass"/> where the traits say so; any other answer ends the run. Every way of the set holds a line.</summary>
    int Victim(int set, in CacheAccess access);

    /// <summary>The line was found in a way.</summary>
    void Hit(int set, int way, in CacheAccess access);

    /// <summary>The line was placed in a way.</summary>
    void Fill(int set, int way, in CacheAccess access);

    /// <summary>A line leaves its way: replaced, invalidated from another level, moved up by an exclusive cache, or expired.</summary>
    /// <param name="set">The set.</param>
    /// <param name="way">The way.</param>
    /// <param name="line">The number of the line that leaves.</param>
    /// <param name="dirty">Whether it holds data that the memory behind does not have.</param>
    void Evict(int set, int way, ulong line, bool dirty);
}
