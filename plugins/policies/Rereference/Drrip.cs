using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Rereference;

/// <summary>Options of <c>drrip</c>. Defaults are those of ChampSim's <c>drrip</c> (commit 2ff2501).</summary>
public sealed record DrripOptions
{
    /// <summary>Bits of a re-reference prediction value, 1 to 8.</summary>
    [AllowedRange(1, 8)]
    public int Bits { get; init; } = 2;

    /// <summary>The chance, 0 to 1, that BRRIP takes a line in with the second largest value.</summary>
    [AllowedRange(0, 1)]
    public double Throttle { get; init; } = 1.0 / 32;

    /// <summary>Sets that always follow SRRIP, and as many that always follow BRRIP; at most a quarter of the sets, but one at least.</summary>
    [AllowedRange(1, 1 << 20)]
    public int LeaderSets { get; init; } = 32;

    /// <summary>Width of the counter that compares their misses.</summary>
    [AllowedRange(1, 30)]
    public int SelectorBits { get; init; } = 10;
}

/// <summary>
/// Dynamic re-reference interval prediction: SRRIP or BRRIP, whichever misses less in the sets that always follow one of them. At least 2 sets. All misses that fill count alike, those
/// of write-backs too; one counter serves all cores.
/// </summary>
[Plugin("drrip", "SRRIP or BRRIP, chosen by set duelling.", Source = RereferenceSource.Rrip, UsesSeed = true)]
public sealed class Drrip : Plugin<ICachePolicy, DrripOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer)
    {
        var duel = new Duel("drrip", geometry, Options.LeaderSets, Options.SelectorBits);
        var throttle = new Throttle(Context.Seed.For("dynamic interval"), geometry.Sets, Options.Throttle);
        return (Options.Bits, geometry.Ways) switch
        {
            (Planes16.Bits, <= Planes16.MostWays) => consumer.Use(new DrripKernel<Planes16>(new Planes16(geometry), throttle, duel)),
            (Planes16.Bits, <= Planes64.MostWays) => consumer.Use(new DrripKernel<Planes64>(new Planes64(geometry), throttle, duel)),
            _ => consumer.Use(new DrripKernel<ByteIntervals>(new ByteIntervals(geometry, Options.Bits), throttle, duel)),
        };
    }
}

/// <summary>DRRIP on any form of the values.</summary>
internal struct DrripKernel<TIntervals>(TIntervals intervals, Throttle throttle, Duel duel) : IReplacementKernel
    where TIntervals : struct, IIntervals
{
    private readonly TIntervals _intervals = intervals;
    private readonly Throttle _throttle = throttle;
    private Duel _duel = duel;

    public static KernelTraits Traits => KernelTraits.None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Victim(int set, in CacheAccess access) => _intervals.FindDistant(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Hit(int set, int way, in CacheAccess access) => _intervals.Set(set, way, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access)
    {
        _duel.Miss(set);
        var distant = _duel.FollowsSecond(set) && !_throttle.Opens(set);
        _intervals.Set(set, way, distant ? _intervals.Distant : _intervals.Distant - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
