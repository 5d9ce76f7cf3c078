namespace PluginNvm.Contracts;

/// <summary>What the simulator must know of a kernel before it runs it. Traits are constants of the kernel's type, so that what a kernel does not need costs nothing.</summary>
[Flags]
public enum KernelTraits
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>
    /// What is kept for one set never depends on accesses of another, and no field of the kernel's struct changes after it was made (its arrays do): sets may be
    /// simulated in any order and on several cores, with equal results. Such a kernel asks for nothing but the line and the kind of an access, and with <see cref="NextUse"/>
    /// for its next use; where a cache's sets can be shared out, asking for more ends the run with a message, on one core too.
    /// </summary>
    SetsIndependent = 1,

    /// <summary>It asks for <see cref="CacheAccess.NextUse"/>: an off-line policy, for which the whole stream is read twice and kept in memory.</summary>
    NextUse = 2,

    /// <summary>Its victim may be <see cref="IReplacementKernel.Bypass"/>.</summary>
    Bypass = 4,

    /// <summary>It asks for <see cref="CacheAccess.ProgramCounter"/>; a stream without them is refused.</summary>
    ProgramCounter = 8,

    /// <summary>
    /// It replaces the least recently used line, a read, a write and a fill all counting as a use. Misses then fall with every way that is added, and the misses of
    /// all associativities are found in one pass (Mattson et al., Evaluation techniques for storage hierarchies, IBM Systems Journal 9(2), 1970).
    /// </summary>
    LeastRecentlyUsed = 16,
}
