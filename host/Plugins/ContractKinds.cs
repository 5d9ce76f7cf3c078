using System.Reflection;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Plugins;

/// <summary>The kinds that the contracts define. The host names none of them itself.</summary>
public static class ContractKinds
{
    private static readonly Dictionary<string, string> ByContract = typeof(IPluginFactory).Assembly.GetExportedTypes()
        .Where(type => type.IsInterface && type.IsDefined(typeof(PluginKindAttribute), inherit: false))
        .ToDictionary(type => type.FullName!, type => type.GetCustomAttribute<PluginKindAttribute>()!.Kind);

    /// <summary>All kinds, in alphabetical order.</summary>
    public static IReadOnlyCollection<string> All { get; } = [.. ByContract.Values.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The kind of a contract interface, or null where it is none that this host knows.</summary>
    /// <param name="contract">Full name of the interface.</param>
    public static string? Of(string contract) => ByContract.GetValueOrDefault(contract);
}
