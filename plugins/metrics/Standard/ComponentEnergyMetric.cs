using PluginNvm.Contracts;

namespace PluginNvm.Metrics.Standard;

/// <summary>Options of <c>component-energy</c>.</summary>
public sealed record ComponentEnergyOptions
{
    /// <summary>Path of the component below the system, names joined by dots, for example l2 or l2.tags.</summary>
    public required string Component { get; init; }
}

/// <summary>Total energy of one component and all below it, in joules, as <c>energy.PATH</c>, with its dynamic and leakage parts.</summary>
[Plugin("component-energy", "Energy of one component and all below it, split into dynamic and leakage energy (J).")]
public sealed class ComponentEnergyMetric : Plugin<IMetric, ComponentEnergyOptions>, IMetric
{
    /// <inheritdoc />
    /// <exception cref="ModelException">The result has no such component; the message names those it has.</exception>
    public IReadOnlyList<MetricValue> Measure(SystemResult result)
    {
        var below = result.Root.Walk().Skip(1).ToList();
        var found = below.FirstOrDefault(part => part.Path == Options.Component);
        if (found.Component is null)
        {
            throw new ModelException(
                $"metric 'component-energy': '{result.Root.Name}' has no component '{Options.Component}'; it has {string.Join(", ", below.Select(part => part.Path).DefaultIfEmpty("none"))}");
        }
        return EnergyParts.Of($"energy.{found.Path}", found.Component);
    }
}
