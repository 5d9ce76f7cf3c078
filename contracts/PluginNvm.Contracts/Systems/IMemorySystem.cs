namespace PluginNvm.Contracts;

/// <summary>How does a workload run on a memory: events, time and energy by component? Workload, memories and all else are the plugin's options.</summary>
[PluginKind("system")]
public interface IMemorySystem
{
    /// <summary>Runs the workload. Equal options give bit-identical results.</summary>
    /// <exception cref="ModelException">A part cannot answer, or the workload has a shape this system does not accept.</exception>
    SystemResult Run(CancellationToken cancellation);
}
