namespace PluginNvm.Contracts;

/// <summary>Which missing lines come in, and into which ways? Asked on fills and on write-backs of the level above.</summary>
[PluginKind("admission")]
public interface IAdmissionPolicy
{
    /// <summary>Makes a kernel for a cache and hands it to the simulator; see <see cref="ICachePolicy.Specialize{TResult}"/>.</summary>
    /// <param name="geometry">The cache's frames.</param>
    /// <param name="wayClasses">Ways of each class of ways, for example the SRAM and the NVM ways of a hybrid cache; one class of all ways in an ordinary one.</param>
    /// <param name="consumer">Whom to give the kernel to.</param>
    /// <exception cref="ModelException">The policy cannot work on such a cache.</exception>
    TResult Specialize<TResult>(in CacheGeometry geometry, IReadOnlyList<int> wayClasses, IAdmissionConsumer<TResult> consumer);
}

/// <summary>Takes the kernel of an admission policy.</summary>
/// <typeparam name="TResult">What is made of it.</typeparam>
public interface IAdmissionConsumer<out TResult>
{
    /// <summary>Uses a kernel in its initial state.</summary>
    TResult Use<TKernel>(TKernel kernel)
        where TKernel : struct, IAdmissionKernel;
}

/// <summary>The state of an admission policy, and what it does at each event. A struct, as <see cref="IReplacementKernel"/> is.</summary>
public interface IAdmissionKernel
{
    /// <summary>The answer of <see cref="Place"/> for an access that bypasses the cache.</summary>
    const int Bypass = -1;

    /// <summary>Of <see cref="KernelTraits"/>: whether sets are independent, and which columns it needs.</summary>
    static abstract KernelTraits Traits { get; }

    /// <summary>Whether every line comes in, into the one class of ways there is: nothing is asked then.</summary>
    static abstract bool AdmitsAll { get; }

    /// <summary>A line that is not present: the class of ways it goes to, numbered from 0, or <see cref="Bypass"/>.</summary>
    int Place(int set, in CacheAccess access);

    /// <summary>The line was found in a way.</summary>
    void Hit(int set, int way, in CacheAccess access);

    /// <summary>The line was placed in a way.</summary>
    void Fill(int set, int way, in CacheAccess access);

    /// <summary>A line leaves its way.</summary>
    void Evict(int set, int way, ulong line, bool dirty);
}
