namespace PluginNvm.Host.Plugins;

/// <summary>What the metadata of a plugin's main assembly says.</summary>
/// <param name="Version">Its version.</param>
/// <param name="References">Name and version of the assemblies it was compiled against.</param>
/// <param name="Plugins">Its plugin classes.</param>
public sealed record ScannedAssembly(string Version, IReadOnlyDictionary<string, Version> References, IReadOnlyList<ScannedPlugin> Plugins);

/// <summary>What metadata says of one plugin class.</summary>
/// <param name="TypeName">Full name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Source">Where its model comes from.</param>
/// <param name="Contract">Full name of the contract interface; null where the class does not derive from <c>Plugin&lt;TContract,TOptions&gt;</c>.</param>
/// <param name="IsConstructible">Whether composition can make it: neither abstract nor generic, with a public constructor that it may call.</param>
public sealed record ScannedPlugin(string TypeName, string Id, string Summary, string Source, string? Contract, bool IsConstructible)
{
    /// <summary>Whether it declares that its results depend on the seed.</summary>
    public bool UsesSeed { get; init; }
}
