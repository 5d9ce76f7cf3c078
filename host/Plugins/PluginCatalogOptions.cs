using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Plugins;

/// <summary>How a <see cref="PluginCatalog"/> loads, and what it offers plugins for import.</summary>
public sealed record PluginCatalogOptions
{
    /// <summary>Whether plugins can be unloaded. Their code then runs somewhat slower, so this is for watching and testing.</summary>
    public bool IsUnloadable { get; init; }

    /// <summary>Where plugins that import a logger write.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>The context that plugins may import; null for none. The context of a part is the one given to its factory.</summary>
    public IPluginContext? Context { get; init; }
}
