namespace PluginNvm.Contracts;

/// <summary>Computes a dear intermediate (decoded trace, miss curve, imported graph) once for all points that need it.</summary>
public interface IArtefactCache
{
    /// <summary>The artefact under <paramref name="key"/>, computed by the first caller while the others wait.</summary>
    /// <param name="key">Everything the value depends on, and nothing that is swept without changing it. Keys of different artefact types never meet.</param>
    /// <param name="factory">Computes the value, which must be immutable. An exception reaches every waiting caller and is not remembered.</param>
    T GetOrAdd<T>(string key, Func<T> factory)
        where T : class;
}
