using PluginNvm.Contracts;

namespace PluginNvm.Retention.Lifetimes;

/// <summary>Options of <c>expire</c>: one of the two must be stated.</summary>
public sealed record ExpireOptions
{
    /// <summary>How long cells hold what was written to them. For streams whose time stamps have a known length.</summary>
    [AllowedRange("0 s")]
    public Time? Lifetime { get; init; }

    /// <summary>The same in steps of the clock: time stamps, or of a stream that has none its accesses, where one that crosses lines counts once for each. For any stream.</summary>
    [AllowedRange(0)]
    public long? Clocks { get; init; }
}

/// <summary>
/// Lines expire when more time has passed since they were filled or last written than cells hold them: relaxed-retention memories without refresh. A time between two steps of
/// the clock counts as the earlier step.
/// </summary>
[Plugin("expire", "Lines expire a fixed time after they were last written.",
    Source = "The effect: Smullen et al., Relaxing non-volatility for fast and energy-efficient STT-RAM caches, HPCA 2011, doi:10.1109/HPCA.2011.5749716; recalled, unverified.")]
public sealed class Expire : Plugin<IRetentionPolicy, ExpireOptions>, IRetentionPolicy
{
    /// <inheritdoc />
    protected override IRetentionPolicy Build() => (Options.Lifetime, Options.Clocks) switch
    {
        (null, null) => throw new ModelException("state 'lifetime', a time, or 'clocks', a number of steps of the stream's clock"),
        (not null, not null) => throw new ModelException($"both lifetime ({Options.Lifetime}) and clocks ({Options.Clocks}) are stated; state one of them"),
        _ => this,
    };

    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, Time? tick, IRetentionConsumer<TResult> consumer) => consumer.Use(new ExpireKernel(geometry, Steps(tick)));

    private long Steps(Time? tick)
    {
        if (Options.Clocks is { } clocks)
            return clocks;
        if (tick is not { } step || !(step.Seconds > 0))
        {
            throw new ModelException(
                $"retention 'expire': lifetime is {Options.Lifetime}, but the stream's clock counts accesses or steps of unknown length; state 'clocks', the lifetime in such steps");
        }
        // A quotient that rounding leaves just below a whole number is that number.
        var steps = Math.Floor(Options.Lifetime!.Value / step * (1 + 1e-12));
        return steps < long.MaxValue ? (long)steps : long.MaxValue;
    }
}
