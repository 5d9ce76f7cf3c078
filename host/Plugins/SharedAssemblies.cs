using System.Runtime.InteropServices;

namespace PluginNvm.Host.Plugins;

/// <summary>Which assemblies a plugin takes from the host and which from the framework. All others are its own.</summary>
public static class SharedAssemblies
{
    /// <summary>The contracts.</summary>
    public const string Contracts = "PluginNvm.Contracts";

    /// <summary>The algorithms on the contracts' records.</summary>
    public const string Modeling = "PluginNvm.Modeling";

    /// <summary>Simple names of the assemblies whose types host and plugins exchange.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        Contracts,
        Modeling,
        "System.Composition.AttributedModel",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
    };

    private static readonly Lazy<HashSet<string>> Framework = new(ReadFramework);

    /// <summary>Whether an assembly belongs to the shared framework, as opposed to the packages that the host ships.</summary>
    /// <param name="simpleName">The assembly's name without version.</param>
    public static bool IsFramework(string simpleName) => Framework.Value.Contains(simpleName);

    // The host's own packages are trusted platform assemblies too; what tells them apart is the folder they lie in.
    private static HashSet<string> ReadFramework()
    {
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator);
        var inFramework = Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll").Select(Path.GetFileNameWithoutExtension);
        var names = trusted.Select(Path.GetFileNameWithoutExtension).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        names.IntersectWith(inFramework.OfType<string>());
        return names;
    }
}
