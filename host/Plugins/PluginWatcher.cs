namespace PluginNvm.Host.Plugins;

/// <summary>Calls back once after the assemblies of a folder changed and came to rest.</summary>
internal sealed class PluginWatcher : IDisposable
{
    private readonly FileSystemWatcher _files;
    private readonly Timer _timer;
    private readonly TimeSpan _delay;
    private readonly Action _changed;

    /// <summary>Starts to watch.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="delay">How long files must be at rest.</param>
    /// <param name="changed">Called on a thread of the pool.</param>
    public PluginWatcher(string directory, TimeSpan delay, Action changed)
    {
        _delay = delay;
        _changed = changed;
        _timer = new Timer(_ => Settled());
        _files = new FileSystemWatcher(directory) { NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.Size };
        _files.Filters.Add("*.dll");
        _files.Filters.Add("*.deps.json");
        _files.Changed += (_, _) => Touch();
        _files.Created += (_, _) => Touch();
        _files.Deleted += (_, _) => Touch();
        _files.Renamed += (_, _) => Touch();
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

    private void Settled()
    {
        try
        {
            _changed();
        }
        catch (ObjectDisposedException)
        {
            // The loader was disposed meanwhile.
        }
        catch (InvalidOperationException)
        {
            // The folder is half written (its .deps.json names a file not there yet): its next change comes here again.
        }
    }
}
