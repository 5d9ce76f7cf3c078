using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Policies;

namespace PluginNvm.Admission.Rules;

/// <summary>Options of <c>probability</c>.</summary>
public sealed record ProbabilityOptions
{
    /// <summary>The chance that a missing line comes in, 0 to 1.</summary>
    [AllowedRange(0, 1)]
    public required double Admit { get; init; }
}

/// <summary>A missing line comes in with a fixed chance, whatever the access; lines that are used often come in sooner or later. Equal seeds give equal choices.</summary>
[Plugin("probability", "A missing line comes in with a fixed chance.", UsesSeed = true)]
public sealed class Probability : Plugin<IAdmissionPolicy, ProbabilityOptions>, IAdmissionPolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IReadOnlyList<int> wayClasses, IAdmissionConsumer<TResult> consumer)
    {
        OneClass.Require("probability", wayClasses);
        return consumer.Use(new ProbabilityKernel(new SetRandom(Context.Seed.For("admission probability"), geometry.Sets), SetRandom.Threshold(Options.Admit)));
    }
}

/// <summary>Draws from the set's generator.</summary>
internal readonly struct ProbabilityKernel(SetRandom random, ulong admitted) : IAdmissionKernel
{
    private readonly SetRandom _random = random;
    private readonly ulong _admitted = admitted;

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public static bool AdmitsAll => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Place(int set, in CacheAccess access) => _random.Chance(set, _admitted) ? 0 : IAdmissionKernel.Bypass;

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
