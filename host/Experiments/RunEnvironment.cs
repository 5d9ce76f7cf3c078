using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>Names and versions of what made the results: no times, no machine.</summary>
internal static class RunEnvironment
{
    /// <summary>The tool's version.</summary>
    public static string ToolVersion => typeof(RunEnvironment).Assembly.GetName().Version!.ToString(3);

    /// <summary>The version of the contracts this host offers.</summary>
    public static string ContractsVersion => typeof(PluginKindAttribute).Assembly.GetName().Version!.ToString(2);

    /// <summary>Identity of the builds of the code that all plugins share; a change of it may change any result.</summary>
    public static IReadOnlyList<Guid> SharedCode { get; } = [typeof(PluginKindAttribute).Module.ModuleVersionId, typeof(Modeling.GraphBuilder).Module.ModuleVersionId];

    /// <summary>Tool, contracts and the plugin packages of a lock file.</summary>
    public static IReadOnlyList<EnvironmentEntry> Describe(LockFile locked) =>
    [
        new("pluginnvm", locked.Tool),
        new("contracts", locked.Contracts),
        .. locked.Plugins.Select(plugin => new EnvironmentEntry(plugin.Key, $"sha256 {plugin.Value[..16]}")),
    ];
}
