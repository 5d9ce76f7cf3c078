using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>What becomes of a policy that names a way which does not exist.</summary>
internal static class WrongWay
{
    /// <summary>Ends the simulation. It is thrown where it is found: the loop would keep values in memory for a call that might return.</summary>
    public static ModelException Of(LevelShape shape, Type policy, int way) =>
        new(way == IReplacementKernel.Bypass
            ? $"Cache '{shape.Name}': its policy ({policy.Name}) lets an access bypass the cache, which its kernel's traits must say: add {nameof(KernelTraits)}.{nameof(KernelTraits.Bypass)}."
            : $"Cache '{shape.Name}': its policy ({policy.Name}) replaces way {way} of {shape.Ways}, which does not exist.");
}
