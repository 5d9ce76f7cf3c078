using System.Collections.Concurrent;

namespace PluginNvm.Host.Binding;

/// <summary>The parts of one run: equal use, options and plugin give one shared part. Disposes them when the run ends.</summary>
/// <param name="disposeFailed">Told of parts that cannot be disposed, by key.</param>
public sealed class PartStore(Action<string, Exception>? disposeFailed = null) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<object>> _parts = new(StringComparer.Ordinal);

    /// <summary>The part of a key, made by the first caller while the others wait. A failure is remembered.</summary>
    public object GetOrAdd(string key, Func<object> make) => _parts.GetOrAdd(key, _ => new Lazy<object>(make)).Value;

    /// <summary>Disposes a part; a failure is told, not thrown.</summary>
    public void Dispose(string name, IDisposable part)
    {
        try
        {
            part.Dispose();
        }
        catch (Exception exception)
        {
            disposeFailed?.Invoke(name, exception);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (key, part) in _parts)
        {
            if (part is { IsValueCreated: true, Value: IDisposable disposable })
                Dispose(key, disposable);
        }
        _parts.Clear();
    }
}
