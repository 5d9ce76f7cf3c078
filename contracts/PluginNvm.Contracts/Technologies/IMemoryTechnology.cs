namespace PluginNvm.Contracts;

/// <summary>What is one memory cell like, at this node, temperature and sizing? Node and sizing are the plugin's options.</summary>
[PluginKind("technology")]
public interface IMemoryTechnology
{
    /// <summary>The cell under the given conditions. It answers at once, so it takes no cancellation: a technology that computes its cell at length does so when it is made, or in <see cref="IPluginContext.Shared"/>.</summary>
    /// <exception cref="ModelException">The conditions lie outside the technology's range.</exception>
    MemoryCell Cell(OperatingConditions conditions);
}
