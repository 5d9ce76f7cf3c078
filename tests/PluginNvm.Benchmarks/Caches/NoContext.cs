using PluginNvm.Contracts;

namespace PluginNvm.Benchmarks.Caches;

/// <summary>A context that computes every shared artefact anew, so that every run is measured whole.</summary>
internal sealed class NoContext : IPluginContext, IArtefactCache
{
    public static NoContext Instance { get; } = new();

    public IArtefactCache Shared => this;

    public Seed Seed => default;

    public InputFile Input(InputFile from, string relativePath) => throw new NotSupportedException();

    public T GetOrAdd<T>(string key, Func<T> factory)
        where T : class => factory();
}
