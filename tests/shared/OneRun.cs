namespace PluginNvm.Tests.Shared;

/// <summary>The context of a run: artefacts are computed once.</summary>
internal sealed class OneRun : IPluginContext, IArtefactCache
{
    private readonly Dictionary<(Type, string), object> _artefacts = [];

    /// <summary>How many artefacts were computed.</summary>
    public int Count => _artefacts.Count;

    public IArtefactCache Shared => this;

    public Seed Seed => default;

    public InputFile Input(InputFile from, string relativePath) =>
        new(Path.GetFullPath(relativePath, Path.GetDirectoryName(from.FullPath)!), relativePath);

    public T GetOrAdd<T>(string key, Func<T> factory)
        where T : class
    {
        if (!_artefacts.TryGetValue((typeof(T), key), out var found))
            _artefacts[(typeof(T), key)] = found = factory();
        return (T)found;
    }
}
