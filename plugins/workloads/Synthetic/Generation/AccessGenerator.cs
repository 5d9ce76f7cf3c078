using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Generation;

/// <summary>Makes the accesses of one reader, one after another; what it remembers does not grow with their number.</summary>
internal abstract class AccessGenerator
{
    /// <summary>Writes the next accesses: addresses, sizes and kinds, from the start of the block up to its count.</summary>
    public abstract void Fill(AccessBlock block);
}
