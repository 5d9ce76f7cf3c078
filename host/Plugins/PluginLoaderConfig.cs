using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PluginNvm.Host.Plugins;

/// <summary>How a <see cref="PluginLoader"/> loads.</summary>
public sealed class PluginLoaderConfig
{
    private bool _isUnloadable;

    /// <summary>Assemblies that the plugin takes from the host.</summary>
    public ICollection<AssemblyName> SharedAssemblies { get; } = [];

    /// <summary>Whether the plugin can be unloaded; its code then runs somewhat slower. Hot reload implies it.</summary>
    public bool IsUnloadable
    {
        get => _isUnloadable || EnableHotReload;
        set => _isUnloadable = value;
    }

    /// <summary>Whether the plugin is loaded anew when its files change. Its assemblies are then read into memory and have no location.</summary>
    public bool EnableHotReload { get; set; }

    /// <summary>How long files must be at rest before a reload.</summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Hears of reloads that failed; nobody waits for them.</summary>
    public ILogger Logger { get; set; } = NullLogger.Instance;
}

/// <summary>Says which plugin was loaded anew.</summary>
/// <param name="loader">Its loader.</param>
public sealed class PluginReloadedEventArgs(PluginLoader loader) : EventArgs
{
    /// <summary>The loader, whose <see cref="PluginLoader.LoadDefaultAssembly"/> now gives the new code.</summary>
    public PluginLoader Loader { get; } = loader;
}
