using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Admission.Rules;

/// <summary>Every missing line comes in. For caches whose ways are all of one class.</summary>
[Plugin("always", "Every missing line comes in.")]
public sealed class Always : Plugin<IAdmissionPolicy, NoOptions>, IAdmissionPolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IReadOnlyList<int> wayClasses, IAdmissionConsumer<TResult> consumer)
    {
        OneClass.Require("always", wayClasses);
        return consumer.Use(default(AlwaysKernel));
    }
}

/// <summary>Never asked anything.</summary>
internal readonly struct AlwaysKernel : IAdmissionKernel
{
    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public static bool AdmitsAll => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Place(int set, in CacheAccess access) => 0;

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
