namespace PluginNvm.Tests.Technologies;

/// <summary>A context whose artefacts are computed anew each time.</summary>
internal sealed class NoSharing : IPluginContext, IArtefactCache
{
    public static NoSharing Context { get; } = new();

    public IArtefactCache Shared => this;

    public T GetOrAdd<T>(string key, Func<T> factory)
        where T : class => factory();
}
