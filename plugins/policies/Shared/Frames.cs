using PluginNvm.Contracts;

namespace PluginNvm.Policies;

/// <summary>Lengths of the arrays of a kernel.</summary>
internal static class Frames
{
    /// <summary>Elements that an array may have beyond those asked for here.</summary>
    public const int RoomToAlign = 64;

    /// <summary>Elements of an array that holds equally many for every set.</summary>
    /// <exception cref="ModelException">They are more than an array holds.</exception>
    public static int Of(in CacheGeometry geometry, long perSet)
    {
        var count = geometry.Sets * perSet;
        var most = Array.MaxLength - RoomToAlign;
        return count <= most
            ? (int)count
            : throw new ModelException($"a cache of {geometry.Sets} sets of {geometry.Ways} ways is too large: its policy keeps {count} values, and at most {most} fit");
    }
}
