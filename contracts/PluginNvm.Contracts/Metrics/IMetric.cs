namespace PluginNvm.Contracts;

/// <summary>Which number does the researcher want?</summary>
[PluginKind("metric")]
public interface IMetric
{
    /// <summary>Reads one or more values out of a result. The first is the headline, under the metric's own name; the others are its parts. It reads finished numbers and answers at once, so it takes no cancellation.</summary>
    IReadOnlyList<MetricValue> Measure(SystemResult result);
}
