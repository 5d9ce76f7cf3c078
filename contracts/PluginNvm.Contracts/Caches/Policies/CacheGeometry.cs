namespace PluginNvm.Contracts;

/// <summary>The frames a policy works on: sets of equally many ways.</summary>
/// <param name="Sets">Sets, at least 1; over all slices. Not necessarily a power of two.</param>
/// <param name="Ways">Lines of a set, at least 1; all lines of a fully associative cache.</param>
/// <param name="LineBytes">Bytes of a line, a power of two.</param>
public readonly record struct CacheGeometry(int Sets, int Ways, int LineBytes)
{
    /// <summary>Lines the cache holds.</summary>
    public long Frames => (long)Sets * Ways;
}
