using PluginNvm.Contracts;

namespace PluginNvm.Metrics.Standard;

/// <summary>
/// Total energy of the system in joules. Parts: <c>energy.dynamic</c> and <c>energy.leakage</c> of the whole system, and for each
/// component directly below the root <c>energy.NAME.dynamic</c> and <c>energy.NAME.leakage</c>, its own parts included.
/// </summary>
[Plugin("energy", "Total energy, split into dynamic and leakage energy and by component (J).")]
public sealed class EnergyMetric : Plugin<IMetric, NoOptions>, IMetric
{
    /// <inheritdoc />
    public IReadOnlyList<MetricValue> Measure(SystemResult result) =>
    [
        .. EnergyParts.Of("energy", result.Root),
        .. result.Root.Children.SelectMany(child => EnergyParts.Of($"energy.{child.Name}", child).Skip(1)),
    ];
}

/// <summary>Time from start to end of the workload, in seconds.</summary>
[Plugin("latency", "Time from start to end of the workload (s).")]
public sealed class LatencyMetric : Plugin<IMetric, NoOptions>, IMetric
{
    /// <inheritdoc />
    public IReadOnlyList<MetricValue> Measure(SystemResult result) => [new MetricValue("latency", result.Time.Seconds, "s")];
}

/// <summary>Energy-delay product: total energy times time, in joule seconds.</summary>
[Plugin("edp", "Energy-delay product: total energy times time (J s).")]
public sealed class EdpMetric : Plugin<IMetric, NoOptions>, IMetric
{
    /// <inheritdoc />
    public IReadOnlyList<MetricValue> Measure(SystemResult result) =>
        [new MetricValue("edp", result.Root.TotalEnergy.Joules * result.Time.Seconds, "J s")];
}

/// <summary>Silicon area of all components, in square metres.</summary>
[Plugin("area", "Silicon area of all components (m2).")]
public sealed class AreaMetric : Plugin<IMetric, NoOptions>, IMetric
{
    /// <inheritdoc />
    public IReadOnlyList<MetricValue> Measure(SystemResult result) => [new MetricValue("area", result.Root.TotalArea.SquareMetres, "m2")];
}

/// <summary>Energy-delay-area product: total energy times time times area, in joule seconds square metres.</summary>
[Plugin("edap", "Energy-delay-area product: total energy times time times area (J s m2).")]
public sealed class EdapMetric : Plugin<IMetric, NoOptions>, IMetric
{
    /// <inheritdoc />
    public IReadOnlyList<MetricValue> Measure(SystemResult result) =>
        [new MetricValue("edap", result.Root.TotalEnergy.Joules * result.Time.Seconds * result.Root.TotalArea.SquareMetres, "J s m2")];
}

/// <summary>Leakage energy of all components over their total energy, without unit, from 0 to 1.</summary>
[Plugin("leakage-share", "Leakage energy over total energy (no unit).")]
public sealed class LeakageShareMetric : Plugin<IMetric, NoOptions>, IMetric
{
    /// <inheritdoc />
    public IReadOnlyList<MetricValue> Measure(SystemResult result)
    {
        var total = result.Root.TotalEnergy;
        return total.Joules > 0
            ? [new MetricValue("leakage-share", result.Root.TotalLeakageEnergy / total, "", Better.Neither)]
            : throw new ModelException("metric 'leakage-share': the total energy is zero, so it has no shares");
    }
}
