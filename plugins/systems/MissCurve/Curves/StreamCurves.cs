using PluginNvm.Modeling;

namespace PluginNvm.Systems.MissCurve.Curves;

/// <summary>What one pass over a stream gave.</summary>
internal sealed record StreamCurves
{
    /// <summary>Line accesses.</summary>
    public required long Accesses { get; init; }

    /// <summary>Distinct lines, estimated where there is only a sample; null where nothing counts them.</summary>
    public required double? DistinctLines { get; init; }

    /// <summary>Set-associative caches, by sets and then by ways.</summary>
    public required IReadOnlyList<SetAssociativePoint> SetAssociative { get; init; }

    /// <summary>Fully associative caches, by capacity.</summary>
    public required IReadOnlyList<ExactPoint> Exact { get; init; }

    /// <summary>What the sample says; null where there is none.</summary>
    public required SampledCurve? Sampled { get; init; }
}

/// <param name="Sets">Sets.</param>
/// <param name="Ways">Ways.</param>
/// <param name="Counts">What happened in such a cache.</param>
internal sealed record SetAssociativePoint(int Sets, int Ways, LruCounts Counts);

/// <param name="Lines">Lines of the cache.</param>
/// <param name="Counts">What happened in it.</param>
internal sealed record ExactPoint(long Lines, LruCounts Counts);

/// <param name="Rate">Share of the lines in the sample, at the end.</param>
/// <param name="Lines">Lines in the sample, at the end.</param>
/// <param name="StandardErrorBound">Estimated upper bound of the miss ratios' standard error.</param>
/// <param name="Points">Fully associative caches, by capacity.</param>
internal sealed record SampledCurve(double Rate, int Lines, double StandardErrorBound, IReadOnlyList<SampledPoint> Points);

/// <param name="Lines">Lines of the cache.</param>
/// <param name="MissRatio">Estimated share of the accesses that miss.</param>
/// <param name="CapacityError">Standard deviation, in lines, of the capacity that the estimate is of.</param>
/// <param name="Difference">Estimate less exact miss ratio; null where the exact one was not computed.</param>
internal sealed record SampledPoint(long Lines, double MissRatio, double CapacityError, double? Difference);
