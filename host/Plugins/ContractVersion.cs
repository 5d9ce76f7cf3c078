using PluginNvm.Contracts;

namespace PluginNvm.Host.Plugins;

/// <summary>Which plugins fit this host's contracts.</summary>
public static class ContractVersion
{
    /// <summary>The version of the contracts that this host offers.</summary>
    public static Version Offered { get; } = typeof(IPluginFactory).Assembly.GetName().Version ?? new Version(0, 0);

    /// <summary>Same major and a minor that is not newer; before 1.0 the minor must be the same.</summary>
    /// <param name="needed">What the plugin was compiled against.</param>
    /// <param name="offered">What the host has.</param>
    public static bool IsCompatible(Version needed, Version offered) =>
        needed.Major == offered.Major && (offered.Major == 0 ? needed.Minor == offered.Minor : needed.Minor <= offered.Minor);
}
