using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Policies;

namespace PluginNvm.Retention.Lifetimes;

/// <summary>The time of the last write of every frame.</summary>
internal readonly struct ExpireKernel(in CacheGeometry geometry, long steps) : IRetentionKernel
{
    private readonly KernelArray<ulong> _written = new KernelArray<ulong>(Frames.Of(geometry, geometry.Ways));
    private readonly int _ways = geometry.Ways;
    private readonly long _steps = steps;

    public static bool Unlimited => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Written(int set, int way, ulong now) => _written[set * _ways + way] = now;

    /// <remarks>The difference is signed: time stamps of several cores need not ascend.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Expired(int set, int way, ulong now) => (long)(now - _written[set * _ways + way]) > _steps;
}
