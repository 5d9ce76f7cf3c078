namespace PluginNvm.Contracts;

/// <summary>What is one memory cell like, at this node, temperature and sizing? Node and sizing are the plugin's options.</summary>
[PluginKind("technology")]
public interface IMemoryTechnology
{
    /// <summary>The cell under the given conditions.</summary>
    /// <exception cref="ModelException">The conditions lie outside the technology's range.</exception>
    MemoryCell Cell(OperatingConditions conditions);
}
