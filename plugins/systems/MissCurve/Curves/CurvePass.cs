using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Systems.MissCurve.Curves;

/// <summary>One pass over a stream that feeds all curves asked for.</summary>
internal sealed class CurvePass
{
    private readonly MissCurveOptions _options;
    private readonly SetCountCurves? _setAssociative;
    private readonly MissRatioCurve? _exact;
    private readonly SampledMissRatioCurve? _sampled;

    private CurvePass(MissCurveOptions options, Func<ulong> seed)
    {
        var line = (int)(options.Line.Bits / 8);
        _options = options;
        _setAssociative = options.Sets is { } sets ? new SetCountCurves(sets.From, sets.To, options.Ways, line) : null;
        _exact = options.FullyAssociative.Exact ? new MissRatioCurve(line) : null;
        _sampled = options.Sampled switch
        {
            { Rate: { } rate } => SampledMissRatioCurve.OfRate(rate, line, seed()),
            { Lines: { } lines } => SampledMissRatioCurve.OfSize(lines, line, seed()),
            _ => null,
        };
    }

    private long Accesses => _exact?.Accesses ?? _sampled?.Accesses ?? _setAssociative!.Accesses;

    private double? DistinctLines => _exact?.DistinctLines ?? _sampled?.DistinctLines;

    /// <summary>The curves of a stream.</summary>
    /// <param name="workload">The stream.</param>
    /// <param name="options">Which curves; checked before.</param>
    /// <param name="seed">Chooses the sample; asked for only where there is one.</param>
    /// <param name="cancellation">Ends a long pass early.</param>
    /// <exception cref="ModelException">The stream is malformed or empty, has more lines than can be counted, or none of them is in the sample.</exception>
    public static StreamCurves Over(StreamWorkload workload, MissCurveOptions options, Func<ulong> seed, CancellationToken cancellation)
    {
        try
        {
            var pass = new CurvePass(options, seed);
            foreach (var block in workload.Stream.Blocks(AccessColumns.None, cancellation))
                pass.Add(block);
            return pass.Result(workload.Name);
        }
        catch (OverflowException tooMany)
        {
            throw new ModelException($"'{workload.Name}' is too large for the caches asked for: {tooMany.Message}", tooMany);
        }
    }

    private void Add(AccessBlock block)
    {
        _setAssociative?.Add(block);
        _exact?.Add(block);
        _sampled?.Add(block);
    }

    private StreamCurves Result(string name)
    {
        if (Accesses == 0)
            throw new ModelException($"'{name}' has no accesses");
        if (_sampled is { SampledLines: 0 } sampled)
        {
            throw new ModelException(
                FormattableString.Invariant($"no line of '{name}' is in a sample of the rate {sampled.Rate:R}, so that it tells nothing; state a higher 'sampled.rate', or 'sampled.lines'"));
        }
        IReadOnlyList<long> capacities = DistinctLines is { } distinct ? Capacities.Of(_options.FullyAssociative, _options.Line, (long)Math.Ceiling(distinct)) : [];
        return new StreamCurves
        {
            Accesses = Accesses,
            DistinctLines = DistinctLines,
            SetAssociative = [.. SetAssociative()],
            Exact = _exact is null ? [] : [.. capacities.Select(lines => new ExactPoint(lines, _exact.At(lines)))],
            Sampled = _sampled is null ? null : Sampled(_sampled, capacities),
        };
    }

    private IEnumerable<SetAssociativePoint> SetAssociative() =>
        from sets in _setAssociative?.SetCounts ?? []
        from ways in Enumerable.Range(1, _options.Ways)
        select new SetAssociativePoint(sets, ways, _setAssociative!.At(sets, ways));

    private SampledCurve Sampled(SampledMissRatioCurve curve, IReadOnlyList<long> capacities) => new(
        curve.Rate, curve.SampledLines, curve.StandardErrorBound, [.. capacities.Select(lines => SampledAt(curve, lines))]);

    private SampledPoint SampledAt(SampledMissRatioCurve curve, long lines)
    {
        var estimate = curve.MissRatio(lines);
        return new SampledPoint(lines, estimate, SampledMissRatioCurve.CapacityError(lines, curve.Rate), estimate - _exact?.At(lines).MissRatio);
    }
}
