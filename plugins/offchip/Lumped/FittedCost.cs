using PluginNvm.Contracts;

namespace PluginNvm.OffChip.Lumped;

/// <summary>A cost per access fitted to published gains.</summary>
/// <param name="Latency">Time of one access.</param>
/// <param name="Energy">Energy of one access.</param>
/// <param name="Target">What it was fitted to.</param>
/// <remarks>
/// The fits: read/write ratio r, time X and energy Y per write of the cache, with EDP = E T, T = r t_rd + t_wr + X, E = r e_rd + e_wr + P_leak T + Y and the
/// recalled 16 nm cache table, by least squares on the four gains (STT and SOT at equal capacity and at equal area). Per access: X/(1+r), Y/(1+r).
/// </remarks>
internal sealed record FittedCost(Time Latency, Energy Energy, string Target)
{
    public const string Chapter = "chapter";
    public const string Preprint = "preprint";
    public const string None = "none";

    // r = 6.77, X = 50.2 ns, Y = 58.7 nJ; rms deviation 0.73 %.
    private static readonly FittedCost ToChapter =
        new(new Time(6.46e-9), new Energy(7.56e-9), "the EDP gains 3.8, 4.7, 2.2 and 2.4 of arXiv 2206.13601");

    // r = 5.79, X = 37.2 ns, Y = 42.9 nJ; rms deviation 2.67 %.
    private static readonly FittedCost ToPreprint =
        new(new Time(5.47e-9), new Energy(6.31e-9), "the EDP gains 3.8, 4.7, 2.0 and 2.3 of arXiv 2012.04559 v1");

    /// <summary>The fit of a name; null for <see cref="None"/>.</summary>
    public static FittedCost? Named(string name) => name switch
    {
        Chapter => ToChapter,
        Preprint => ToPreprint,
        _ => null,
    };
}
