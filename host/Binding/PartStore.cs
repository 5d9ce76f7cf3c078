using System.Collections.Concurrent;

namespace PluginNvm.Host.Binding;

/// <summary>The parts of one run: equal use, options and plugin give one shared part. Disposes them when the run ends.</summary>
/// <param name="disposeFailed">Told of parts that cannot be disposed, by key.</param>
public sealed class PartStore(Action<string, Exception>? disposeFailed = null) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<object>> _parts = new(StringComparer.Ordinal);

    /// <summary>The part of a key, made by the first caller while the others wait. A failure is remembered.</summary>
    public object GetOrAdd(string key, Func<object> make) => _parts.GetOrAdd(key, _ => new Lazy<object>(make)).Value;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (key, part) in _parts)
        {
            try
            {
                if (part.IsValueCreated)
                    (part.Value as IDisposable)?.Dispose();
            }
            catch (Exception exception)
            {
                disposeFailed?.Invoke(key, exception);
            }
        }
        _parts.Clear();
    }
}
