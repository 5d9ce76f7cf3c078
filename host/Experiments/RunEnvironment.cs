using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>Names and versions of what made the results: no times, no machine.</summary>
internal static class RunEnvironment
{
    /// <summary>The tool's version.</summary>
    public static string ToolVersion => typeof(RunEnvironment).Assembly.GetName().Version!.ToString(3);

    /// <summary>The version of the contracts this host offers.</summary>
    public static string ContractsVersion => typeof(PluginKindAttribute).Assembly.GetName().Version!.ToString(2);

    /// <summary>The tool.</summary>
    public static LockedCode Tool => new(ToolVersion, HashOf(typeof(RunEnvironment)));

    /// <summary>The contracts.</summary>
    public static LockedCode Contracts => new(ContractsVersion, HashOf(typeof(PluginKindAttribute)));

    /// <summary>The algorithms that plugins share.</summary>
    public static LockedCode Modeling => new(typeof(PluginNvm.Modeling.GraphBuilder).Assembly.GetName().Version!.ToString(2), HashOf(typeof(PluginNvm.Modeling.GraphBuilder)));

    /// <summary>Identity of the builds of the code that all plugins share; a change of it may change any result.</summary>
    public static IReadOnlyList<Guid> SharedCode { get; } = [typeof(PluginKindAttribute).Module.ModuleVersionId, typeof(PluginNvm.Modeling.GraphBuilder).Module.ModuleVersionId];

    /// <summary>Tool, contracts, seed and the plugin packages of a lock file.</summary>
    public static IReadOnlyList<EnvironmentEntry> Describe(LockFile locked) =>
    [
        new("pluginnvm", locked.Tool.Version),
        new("contracts", locked.Contracts.Version),
        new("seed", locked.Seed.ToString(CultureInfo.InvariantCulture)),
        .. locked.Plugins.Select(plugin => new EnvironmentEntry(plugin.Key, plugin.Value.ToString())),
    ];

    private static string HashOf(Type type) => Results.FileHash.Of(type.Assembly.Location);
}
