using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Admission.Rules;

/// <summary>Options of <c>by-kind</c>. By default every line comes in, into the first class of ways.</summary>
public sealed record ByKindOptions
{
    /// <summary>Whether missing lines of reads and instruction fetches come in.</summary>
    public bool Reads { get; init; } = true;

    /// <summary>Whether missing lines of writes and atomics come in; in a cache that does not allocate on writes they never do.</summary>
    public bool Writes { get; init; } = true;

    /// <summary>Whether missing lines that the level above throws out come in.</summary>
    public bool WriteBacks { get; init; } = true;

    /// <summary>Whether missing lines of prefetches come in.</summary>
    public bool Prefetches { get; init; } = true;

    /// <summary>The class of ways, numbered from 0, for lines that come in by a read, an instruction fetch or a prefetch.</summary>
    [AllowedRange(0, 127)]
    public int ReadClass { get; init; }

    /// <summary>The class of ways, numbered from 0, for lines that come in by a write, an atomic or a write-back.</summary>
    [AllowedRange(0, 127)]
    public int WriteClass { get; init; }
}

/// <summary>
/// Admits or bypasses by what the access does, and in a cache of several classes of ways (SRAM and NVM, say) sends what is written to one and what is read to another. A line
/// stays where it came in, whatever is done to it later.
/// </summary>
[Plugin("by-kind", "Reads, writes, write-backs and prefetches come in or bypass, each into a class of ways.")]
public sealed class ByKind : Plugin<IAdmissionPolicy, ByKindOptions>, IAdmissionPolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IReadOnlyList<int> wayClasses, IAdmissionConsumer<TResult> consumer)
    {
        var classes = Math.Max(1, wayClasses.Count);
        if (Math.Max(Options.ReadClass, Options.WriteClass) >= classes)
        {
            var known = classes == 1 ? "only class 0" : $"classes 0 to {classes - 1}";
            throw new ModelException($"admission 'by-kind': readClass is {Options.ReadClass} and writeClass {Options.WriteClass}; the cache has {known} of ways");
        }
        if (classes > 1 && Options.ReadClass == Options.WriteClass)
            throw new ModelException($"admission 'by-kind': everything goes to class {Options.ReadClass} of {classes} classes of ways; state another readClass or writeClass");
        return consumer.Use(new ByKindKernel(Options));
    }
}

/// <summary>The answer for each kind in a byte of one word.</summary>
internal readonly struct ByKindKernel : IAdmissionKernel
{
    private readonly ulong _places;

    public ByKindKernel(ByKindOptions options)
    {
        var read = options.Reads ? options.ReadClass : IAdmissionKernel.Bypass;
        var write = options.Writes ? options.WriteClass : IAdmissionKernel.Bypass;
        _places = At(AccessKind.Read, read) | At(AccessKind.Fetch, read) | At(AccessKind.Write, write) | At(AccessKind.Atomic, write)
            | At(AccessKind.WriteBack, options.WriteBacks ? options.WriteClass : IAdmissionKernel.Bypass)
            | At(AccessKind.Prefetch, options.Prefetches ? options.ReadClass : IAdmissionKernel.Bypass);

        static ulong At(AccessKind kind, int place) => (ulong)(byte)place << (8 * (int)kind);
    }

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public static bool AdmitsAll => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Place(int set, in CacheAccess access) => (sbyte)(_places >> (8 * (int)access.Kind));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
