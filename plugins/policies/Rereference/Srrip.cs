using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Rereference;

/// <summary>
/// Static re-reference interval prediction with hit priority. A line comes in with the second largest value, a hit makes it 0. The lowest way with the largest value is replaced;
/// while there is none, 1 is added to the values of all ways.
/// </summary>
[Plugin("srrip", "Static re-reference interval prediction, hit priority.", Source = RereferenceSource.Rrip)]
public sealed class Srrip : Plugin<ICachePolicy, IntervalOptions>, ICachePolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => (Options.Bits, geometry.Ways) switch
    {
        (Planes16.Bits, <= Planes16.MostWays) => consumer.Use(new SrripKernel<Planes16>(new Planes16(geometry))),
        (Planes16.Bits, <= Planes64.MostWays) => consumer.Use(new SrripKernel<Planes64>(new Planes64(geometry))),
        _ => consumer.Use(new SrripKernel<ByteIntervals>(new ByteIntervals(geometry, Options.Bits))),
    };
}

/// <summary>SRRIP on any form of the values.</summary>
internal readonly struct SrripKernel<TIntervals>(TIntervals intervals) : IReplacementKernel
    where TIntervals : struct, IIntervals
{
    private readonly TIntervals _intervals = intervals;

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _intervals.FindDistant(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access) => _intervals.Set(set, way, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access) => _intervals.Set(set, way, _intervals.Distant - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}
