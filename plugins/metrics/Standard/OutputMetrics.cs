using PluginNvm.Contracts;

namespace PluginNvm.Metrics.Standard;

/// <summary>Options of <c>output</c>.</summary>
public sealed record OutputOptions
{
    /// <summary>Name of the system's output, for example capacity.</summary>
    public required string Name { get; init; }
}

/// <summary>One plain output of the system under its own name, with its own unit.</summary>
[Plugin("output", "One of the system's plain outputs, such as the capacity that a sizing rule chose.")]
public sealed class OutputMetric : Plugin<IMetric, OutputOptions>, IMetric
{
    /// <inheritdoc />
    /// <exception cref="ModelException">The system has no such output; the message names those it has.</exception>
    public IReadOnlyList<MetricValue> Measure(SystemResult result)
    {
        var found = result.Outputs.FirstOrDefault(output => output.Name == Options.Name);
        return found is not null
            ? [found]
            : throw new ModelException(
                $"metric 'output': the system has no output '{Options.Name}'; it has {string.Join(", ", result.Outputs.Select(output => output.Name).DefaultIfEmpty("none"))}");
    }
}

/// <summary>All plain outputs of the system under their own names, with their own units.</summary>
[Plugin("outputs", "All of the system's plain outputs.")]
public sealed class OutputsMetric : Plugin<IMetric, NoOptions>, IMetric
{
    /// <inheritdoc />
    public IReadOnlyList<MetricValue> Measure(SystemResult result) => result.Outputs;
}
