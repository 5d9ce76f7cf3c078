namespace PluginNvm.Tests.Shared;

/// <summary>A context that computes every shared artefact anew.</summary>
internal sealed class NoSharing : IPluginContext, IArtefactCache
{
    public static NoSharing Context { get; } = new();

    public IArtefactCache Shared => this;

    public Seed Seed => default;

    public InputFile Input(InputFile from, string relativePath) =>
        new(Path.GetFullPath(relativePath, Path.GetDirectoryName(from.FullPath)!), relativePath);

    public T GetOrAdd<T>(string key, Func<T> factory)
        where T : class => factory();
}
