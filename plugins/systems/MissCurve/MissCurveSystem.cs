using PluginNvm.Contracts;
using PluginNvm.Systems.MissCurve.Curves;
using PluginNvm.Systems.MissCurve.Results;

namespace PluginNvm.Systems.MissCurve;

/// <summary>
/// The miss curves of an access stream: what LRU caches of every capacity, or of many set counts and associativities, do with it, all from one pass. Caches without latency and energy:
/// it tells which sizes are worth a closer look.
/// </summary>
[Plugin("miss-curve", "Miss curves of an access stream in one pass: exact LRU misses and write-backs of every capacity and associativity, or estimates from a sample.",
    Source = "Stack distances: R. L. Mattson et al., IBM Systems Journal 9(2), 1970; sampling: C. A. Waldspurger et al., SHARDS, USENIX FAST 2015.", UsesSeed = true)]
public sealed class MissCurveSystem : Plugin<IMemorySystem, MissCurveOptions>, IMemorySystem
{
    /// <inheritdoc />
    protected override IMemorySystem Build() =>
        OptionChecks.Wrong(Options) is { } wrong ? throw new ModelException(wrong) : this;

    /// <inheritdoc />
    public SystemResult Run(CancellationToken cancellation)
    {
        var workload = Options.Workload.Load(cancellation) is var loaded && loaded is StreamWorkload stream
            ? stream
            : throw new ModelException($"'{loaded.Name}' is no access stream; misses are counted over single accesses, such as those of a trace or of a synthetic pattern");
        var curves = Context.Shared.GetOrAdd(OptionChecks.Key(workload.Stream, Options), () => CurvePass.Over(workload, Options, () => Context.Seed.For("miss-curve").Value, cancellation));
        return new SystemResult
        {
            Time = default,
            Root = new Component { Name = "stream", Counters = new Dictionary<string, double> { ["accesses"] = curves.Accesses } },
            Outputs = [.. CurveOutputs.Of(curves, Options.Line)],
            Tables = [.. CurveTables.Of(curves, Options.Line), .. DrawnCurves.Tables(curves, workload.Name, Options.Line)],
            Figures = [.. DrawnCurves.Figures(curves)],
            Provenance = [.. workload.Provenance, .. CurveOrigins.Of(curves, Options)],
        };
    }
}
