using System.Collections.Concurrent;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>The shared artefacts of one run.</summary>
public sealed class ArtefactCache : IArtefactCache
{
    private readonly ConcurrentDictionary<Key, Lazy<object>> _artefacts = new();

    /// <inheritdoc />
    public T GetOrAdd<T>(string key, Func<T> factory)
        where T : class
    {
        var lazy = _artefacts.GetOrAdd(new Key(typeof(T), key), _ => new Lazy<object>(factory));
        try
        {
            return (T)lazy.Value;
        }
        catch
        {
            _artefacts.TryRemove(new KeyValuePair<Key, Lazy<object>>(new Key(typeof(T), key), lazy));
            throw;
        }
    }

    private sealed record Key(Type Type, string Name);
}

/// <summary>What the host offers every part of one run.</summary>
internal sealed class RunContext : IPluginContext
{
    /// <inheritdoc />
    public IArtefactCache Shared { get; } = new ArtefactCache();
}
