using PluginNvm.Contracts;
using PluginNvm.Systems.MissCurve.Curves;

namespace PluginNvm.Systems.MissCurve.Results;

/// <summary>What the stream is like, and how far the sample was from the truth, as plain outputs. What is not known is left out.</summary>
internal static class CurveOutputs
{
    public static IEnumerable<MetricValue> Of(StreamCurves curves, DataSize line)
    {
        yield return new("accesses", curves.Accesses, "", Better.Neither);
        if (curves.DistinctLines is { } distinct)
        {
            yield return new("distinct-lines", distinct, "", Better.Neither);
            yield return new("footprint", distinct * line.Bytes, "B", Better.Neither);
            yield return new("compulsory-miss-ratio", distinct / curves.Accesses, "");
        }
        if (curves.Sampled is not { } sampled)
            yield break;
        yield return new("sampling-rate", sampled.Rate, "", Better.Neither);
        yield return new("sampled-lines", sampled.Lines, "", Better.Neither);
        var errors = sampled.Points.Where(point => point.Difference is not null).Select(point => Math.Abs(point.Difference!.Value)).ToList();
        if (errors.Count == 0)
            yield break;
        yield return new("sampling-error-mean", errors.Average(), "");
        yield return new("sampling-error-max", errors.Max(), "");
    }
}
