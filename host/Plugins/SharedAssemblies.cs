using System.Reflection;
using System.Runtime.InteropServices;

namespace PluginNvm.Host.Plugins;

/// <summary>Which assemblies a plugin takes from the host and which from the framework. All others are its own.</summary>
public static class SharedAssemblies
{
    /// <summary>The contracts.</summary>
    public const string Contracts = "PluginNvm.Contracts";

    /// <summary>The algorithms on the contracts' records.</summary>
    public const string Modeling = "PluginNvm.Modeling";

    /// <summary>
    /// Simple names of the shared packages: the attributes of composition and the loggers that plugins are given.
    /// The last is the loggers' own dependency, which stands in their public signatures.
    /// </summary>
    public static IReadOnlyList<string> Packages { get; } =
        ["System.Composition.AttributedModel", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions"];

    /// <summary>Simple names of the assemblies whose types host and plugins exchange.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>([Contracts, Modeling, .. Packages], StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<HashSet<string>> Framework = new(() => FrameworkOf(
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator),
        RuntimeEnvironment.GetRuntimeDirectory(),
        Path.Combine(AppContext.BaseDirectory, "pluginnvm.dll")));

    /// <summary>Whether an assembly belongs to the shared framework, as opposed to the packages that the host ships.</summary>
    /// <param name="simpleName">The assembly's name without version.</param>
    public static bool IsFramework(string simpleName) => Framework.Value.Contains(simpleName);

    /// <summary>The host's copy of a shared assembly.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));

    /// <summary>The version that the host has of a shared assembly.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static Version VersionOf(string name) => Load(name).GetName().Version ?? new Version(0, 0);

    // The host's own packages are trusted platform assemblies too; what tells them apart is the folder they lie in,
    // or, where the host was published with the framework in its own folder, the host's list of dependencies.
    internal static HashSet<string> FrameworkOf(IEnumerable<string> trusted, string runtimeDirectory, string hostAssembly)
    {
        var inFramework = Directory.EnumerateFiles(runtimeDirectory, "*.dll").Select(Path.GetFileNameWithoutExtension);
        var names = trusted.Select(Path.GetFileNameWithoutExtension).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        names.IntersectWith(inFramework.OfType<string>());
        if (Path.TrimEndingDirectorySeparator(runtimeDirectory) == Path.GetDirectoryName(hostAssembly))
            names.ExceptWith(DependencyFile.Assemblies(hostAssembly));
        return names;
    }
}
