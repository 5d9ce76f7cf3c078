using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies;

/// <summary>Lengths of the arrays of a kernel.</summary>
internal static class Frames
{
    /// <summary>Elements of an array that holds equally many for every set.</summary>
    /// <exception cref="ModelException">They are more than an array holds.</exception>
    public static int Of(in CacheGeometry geometry, long perSet)
    {
        var count = geometry.Sets * perSet;
        return count <= KernelArray<byte>.MaxLength
            ? (int)count
            : throw new ModelException($"a cache of {geometry.Sets} sets of {geometry.Ways} ways is too large: its policy keeps {count} values, and at most {KernelArray<byte>.MaxLength} fit");
    }
}
