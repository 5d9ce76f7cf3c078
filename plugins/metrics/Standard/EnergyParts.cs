using PluginNvm.Contracts;

namespace PluginNvm.Metrics.Standard;

/// <summary>The energies of a component and all below it.</summary>
internal static class EnergyParts
{
    /// <summary>Total, dynamic and leakage energy, in this order.</summary>
    public static IReadOnlyList<MetricValue> Of(string name, Component component) =>
    [
        new MetricValue(name, component.TotalEnergy.Joules, "J"),
        new MetricValue($"{name}.dynamic", component.TotalDynamicEnergy.Joules, "J"),
        new MetricValue($"{name}.leakage", component.TotalLeakageEnergy.Joules, "J"),
    ];
}
