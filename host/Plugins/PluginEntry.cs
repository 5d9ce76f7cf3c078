using PluginNvm.Contracts;

namespace PluginNvm.Host.Plugins;

/// <summary>A plugin as its metadata describes it.</summary>
/// <param name="Kind">The word of its contract; empty where the host does not know the contract.</param>
/// <param name="Id">The name a manifest uses.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Source">Where its model or numbers come from; may be empty.</param>
/// <param name="TypeName">Full name of its class.</param>
/// <param name="Package">Where it was found.</param>
public sealed record PluginEntry(string Kind, string Id, string Summary, string Source, string TypeName, PluginPackage Package)
{
    /// <summary>Whether results of its parts depend on the seed.</summary>
    public bool UsesSeed { get; init; }

    /// <summary>What is wrong with this class, as far as its metadata tells; null for nothing.</summary>
    public PluginFault? OwnFault { get; init; }

    /// <summary>What keeps the plugin from being used, in itself or its package; null for nothing known yet.</summary>
    public PluginFault? Fault => Package.Fault ?? OwnFault;
}

/// <summary>A plugin ready to make parts.</summary>
/// <param name="Entry">What it is.</param>
/// <param name="Factory">Makes its parts.</param>
public sealed record LoadedPlugin(PluginEntry Entry, IPluginFactory Factory);
