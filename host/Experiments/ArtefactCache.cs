using System.Collections.Concurrent;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>The shared artefacts of one run.</summary>
public sealed class ArtefactCache : IArtefactCache
{
    private readonly ConcurrentDictionary<(Type Type, string Key), Lazy<object>> _artefacts = new();

    /// <inheritdoc />
    public T GetOrAdd<T>(string key, Func<T> factory)
        where T : class
    {
        var lazy = _artefacts.GetOrAdd((typeof(T), key), _ => new Lazy<object>(factory));
        try
        {
            return (T)lazy.Value;
        }
        catch
        {
            _artefacts.TryRemove(new KeyValuePair<(Type, string), Lazy<object>>((typeof(T), key), lazy));
            throw;
        }
    }
}

/// <summary>What the host offers every part of one run.</summary>
internal sealed class RunContext : IPluginContext
{
    /// <inheritdoc />
    public IArtefactCache Shared { get; } = new ArtefactCache();
}
