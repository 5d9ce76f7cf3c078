using System.Reflection;
using Microsoft.Extensions.Logging;

namespace PluginNvm.Host.Plugins;

/// <summary>Loads one plugin with its private dependencies, apart from the host and from other plugins.</summary>
/// <remarks>
/// The vocabulary is that of the package McMaster.NETCore.Plugins, which could replace this file (with its configuration and context).
/// It differs in one point on purpose: the host's private packages are never visible to a plugin.
/// </remarks>
public sealed class PluginLoader : IDisposable
{
    private readonly Lock _lock = new();
    private readonly PluginLoaderConfig _config;
    private readonly IReadOnlySet<string> _shared;
    private readonly string _assemblyPath;
    private readonly PluginWatcher? _watcher;
    private PluginLoadContext? _context;

    private PluginLoader(string assemblyPath, PluginLoaderConfig config)
    {
        _assemblyPath = assemblyPath;
        _config = config;
        _shared = config.SharedAssemblies.Select(a => a.Name ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _context = NewContext();
        if (config.EnableHotReload)
            _watcher = new PluginWatcher(Path.GetDirectoryName(assemblyPath)!, config.ReloadDelay, HotReload);
    }

    /// <summary>Raised after the plugin was loaded anew.</summary>
    public event EventHandler<PluginReloadedEventArgs>? Reloaded;

    /// <summary>Whether the plugin can be unloaded and reloaded.</summary>
    public bool IsUnloadable => _config.IsUnloadable;

    /// <summary>Makes a loader; no code of the plugin is loaded yet.</summary>
    /// <param name="assemblyFile">The plugin's main assembly.</param>
    /// <param name="configure">Sets how it is loaded.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidOperationException">A file named by the plugin's <c>.deps.json</c> is missing.</exception>
    public static PluginLoader CreateFromAssemblyFile(string assemblyFile, Action<PluginLoaderConfig> configure)
    {
        var config = new PluginLoaderConfig();
        configure(config);
        var path = Path.GetFullPath(assemblyFile);
        return File.Exists(path) ? new PluginLoader(path, config) : throw new FileNotFoundException($"There is no plugin {path}.", path);
    }

    /// <summary>The plugin's main assembly.</summary>
    public Assembly LoadDefaultAssembly()
    {
        lock (_lock)
        {
            var context = Context();
            return context.Assemblies.FirstOrDefault(IsDefault) ?? context.LoadFile(_assemblyPath);
        }
    }

    /// <summary>Any assembly as the plugin sees it.</summary>
    /// <param name="assemblyName">Its name.</param>
    /// <exception cref="PrivateDependencyException">The plugin does not have it.</exception>
    public Assembly LoadAssembly(AssemblyName assemblyName)
    {
        lock (_lock)
            return Context().LoadFromAssemblyName(assemblyName);
    }

    /// <summary>Forgets the loaded code and reads the files anew on the next request.</summary>
    /// <exception cref="InvalidOperationException">The plugin is not unloadable.</exception>
    public void Reload()
    {
        if (!IsUnloadable)
            throw new InvalidOperationException($"{Path.GetFileName(_assemblyPath)} was not loaded as unloadable.");

        ReplaceContext();
        Reloaded?.Invoke(this, new PluginReloadedEventArgs(this));
    }

    /// <summary>Unloads the plugin where it is unloadable. Its memory is freed when nothing refers to its objects any more.</summary>
    public void Dispose()
    {
        _watcher?.Dispose();
        lock (_lock)
        {
            if (IsUnloadable)
                _context?.Unload();
            _context = null;
        }
    }

    // Runs on a thread that nobody waits for: what it throws would end the process.
    private void HotReload()
    {
        try
        {
            ReplaceContext();
        }
        catch (ObjectDisposedException)
        {
            return;
        }
        catch (Exception e)
        {
            // The folder is half written, for example its .deps.json names a file not there yet: its next change comes here again.
            _config.Logger.LogWarning(e, "{Plugin} changed and cannot be loaded as it is now", _assemblyPath);
            return;
        }

        try
        {
            Reloaded?.Invoke(this, new PluginReloadedEventArgs(this));
        }
        catch (Exception e)
        {
            _config.Logger.LogError(e, "{Plugin} was loaded anew, but not everybody could take that in", _assemblyPath);
        }
    }

    private void ReplaceContext()
    {
        lock (_lock)
        {
            var old = Context();
            _context = NewContext();
            old.Unload();
        }
    }

    private PluginLoadContext Context()
    {
        ObjectDisposedException.ThrowIf(_context is null, this);
        return _context;
    }

    private PluginLoadContext NewContext() => new(_assemblyPath, _shared, IsUnloadable, inMemory: _config.EnableHotReload);

    private bool IsDefault(Assembly assembly) => assembly.GetName().Name == Path.GetFileNameWithoutExtension(_assemblyPath);
}
