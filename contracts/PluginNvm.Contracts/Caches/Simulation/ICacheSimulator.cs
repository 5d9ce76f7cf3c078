namespace PluginNvm.Contracts;

/// <summary>What happens to an access stream in a hierarchy of caches?</summary>
[PluginKind("simulator")]
public interface ICacheSimulator
{
    /// <summary>Simulates several hierarchies on one stream, which is read (and decoded) once for all of them. Equal requests give equal counts, whatever the number of cores.</summary>
    /// <param name="stream">The accesses.</param>
    /// <param name="requests">The hierarchies; each starts empty.</param>
    /// <param name="cancellation">Ends the run early.</param>
    /// <returns>The counts of each hierarchy, in the order of <paramref name="requests"/>.</returns>
    /// <exception cref="ModelException">A geometry is impossible, a policy needs what the stream lacks, or the stream is malformed.</exception>
    IReadOnlyList<CacheRun> Run(IAccessStream stream, IReadOnlyList<CacheRequest> requests, CancellationToken cancellation);
}
