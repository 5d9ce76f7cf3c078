namespace PluginNvm.Host.Plugins;

/// <summary>Calls back once after the assemblies of a folder changed and came to rest.</summary>
internal sealed class PluginWatcher : IDisposable
{
    private readonly FileSystemWatcher _files;
    private readonly Timer _timer;
    private readonly TimeSpan _delay;

    /// <summary>Starts to watch.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="delay">How long files must be at rest.</param>
    /// <param name="changed">Called on a thread of the pool; must not throw.</param>
    public PluginWatcher(string directory, TimeSpan delay, Action changed)
    {
        _delay = delay;
        _timer = new Timer(_ => changed());
        _files = new FileSystemWatcher(directory) { NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.Size };
        _files.Filters.Add("*.dll");
        _files.Filters.Add("*.deps.json");
        _files.Changed += (_, _) => Touch();
        _files.Created += (_, _) => Touch();
        _files.Deleted += (_, _) => Touch();
        _files.Renamed += (_, _) => Touch();
        // Events were lost; there may have been one of ours among them.
        _files.Error += (_, _) => Touch();
        _files.EnableRaisingEvents = true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _files.Dispose();
        _timer.Dispose();
    }

    private void Touch()
    {
        try
        {
            _timer.Change(_delay, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // An event was under way while watching ended.
        }
    }
}
