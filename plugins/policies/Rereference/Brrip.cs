using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Rereference;

/// <summary>Options of <c>brrip</c>.</summary>
public sealed record BrripOptions
{
    /// <summary>Bits of a re-reference prediction value, 1 to 8. The default is that of ChampSim's <c>drrip</c> (commit 2ff2501).</summary>
    [AllowedRange(1, 8)]
    public int Bits { get; init; } = 2;

    /// <summary>The chance, 0 to 1, that a line comes in with the second largest value. The default, 1/32, is that of ChampSim's <c>drrip</c>; gem5's <c>BRRIPRP</c> has 3 %.</summary>
    [AllowedRange(0, 1)]
    public double Throttle { get; init; } = 1.0 / 32;
}

/// <summary>Bimodal re-reference interval prediction: SRRIP, but a line comes in with the largest value, and only now and then, by chance, with the second largest.</summary>
[Plugin("brrip", "Bimodal re-reference interval prediction.", Source = RereferenceSource.Rrip, UsesSeed = true)]
public sealed class Brrip : Plugin<ICachePolicy, BrripOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer)
    {
        var throttle = new Throttle(Context.Seed.For("bimodal interval"), geometry.Sets, Options.Throttle);
        return (Options.Bits, geometry.Ways) switch
        {
            (Planes16.Bits, <= Planes16.MostWays) => consumer.Use(new BrripKernel<Planes16>(new Planes16(geometry), throttle)),
            (Planes16.Bits, <= Planes64.MostWays) => consumer.Use(new BrripKernel<Planes64>(new Planes64(geometry), throttle)),
            _ => consumer.Use(new BrripKernel<ByteIntervals>(new ByteIntervals(geometry, Options.Bits), throttle)),
        };
    }
}

/// <summary>BRRIP on any form of the values.</summary>
internal readonly struct BrripKernel<TIntervals>(TIntervals intervals, Throttle throttle) : IReplacementKernel
    where TIntervals : struct, IIntervals
{
    private readonly TIntervals _intervals = intervals;
    private readonly Throttle _throttle = throttle;

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _intervals.FindDistant(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access) => _intervals.Set(set, way, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => _intervals.Set(set, way, _throttle.Opens(set) ? _intervals.Distant - 1 : _intervals.Distant);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
