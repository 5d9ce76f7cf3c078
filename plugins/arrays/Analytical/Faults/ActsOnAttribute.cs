namespace PluginNvm.Arrays.Analytical.Faults;

/// <summary>Names the faults of <see cref="FaultCatalogue"/> that enter the model at a convention.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class ActsOnAttribute(params string[] faults) : Attribute
{
    public IReadOnlyList<string> Faults => faults;
}
