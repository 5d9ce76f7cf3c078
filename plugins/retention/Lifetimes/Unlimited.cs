using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Retention.Lifetimes;

/// <summary>Cells hold what was written to them for as long as the run takes.</summary>
[Plugin("unlimited", "Lines never expire.")]
public sealed class Unlimited : Plugin<IRetentionPolicy, NoOptions>, IRetentionPolicy
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, Time? tick, IRetentionConsumer<TResult> consumer) => consumer.Use(default(UnlimitedKernel));
}

/// <summary>Never asked anything.</summary>
internal readonly struct UnlimitedKernel : IRetentionKernel
{
    public static bool Unlimited => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Written(int set, int way, ulong now)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Expired(int set, int way, ulong now) => false;
}
