using System.Text.Json;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Plugins;

/// <summary>Judges a package by its files and metadata.</summary>
internal static class PackageInspector
{
    /// <summary>The package in a folder, with all faults that show without loading it.</summary>
    /// <param name="directory">Full path of the folder.</param>
    public static PluginPackage Inspect(string directory)
    {
        var package = new PluginPackage(directory);
        if (!File.Exists(package.AssemblyPath))
        {
            package.Fault = Fault(package, PluginFaultCodes.Unreadable, $"the folder {directory} holds assemblies but no {package.Name}.dll.");
            return package;
        }

        try
        {
            var assembly = PluginScanner.Scan(package.AssemblyPath);
            package.Version = assembly.Version;
            package.ContractVersion = assembly.References.GetValueOrDefault(SharedAssemblies.Contracts);
            package.Entries = [.. assembly.Plugins.Select(plugin => Entry(package, plugin))];
            package.Fault = FaultOf(package, assembly);
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            package.Fault = Unreadable(package, package.AssemblyPath, ".NET assembly", e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            package.Fault = Unreadable(package, Path.ChangeExtension(package.AssemblyPath, ".deps.json"), "dependency file", e);
        }

        return package;
    }

    private static PluginFault Unreadable(PluginPackage package, string file, string what, Exception cause) =>
        Fault(package, PluginFaultCodes.Unreadable, $"{file} is not a readable {what}: {cause.Message}");

    private static PluginFault? FaultOf(PluginPackage package, ScannedAssembly assembly)
    {
        var files = Directory.EnumerateFiles(package.Directory, "*.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return OwnCopy(package, files) ?? ForeignContracts(package, assembly) ?? NewerShared(package, assembly) ?? Missing(package, assembly, files) ?? Empty(package);
    }

    private static PluginFault? OwnCopy(PluginPackage package, HashSet<string> files)
    {
        var copies = SharedAssemblies.Names.Where(files.Contains).Select(name => name + ".dll").ToList();
        return copies.Count == 0
            ? null
            : Fault(package, PluginFaultCodes.SharedCopy,
                $"ships its own {string.Join(", ", copies)}, which must come from the host; reference the contracts with Private=\"false\" ExcludeAssets=\"runtime\".");
    }

    private static PluginFault? ForeignContracts(PluginPackage package, ScannedAssembly assembly)
    {
        foreach (var name in new[] { SharedAssemblies.Contracts, SharedAssemblies.Modeling })
        {
            if (assembly.References.TryGetValue(name, out var needed) && !ContractVersion.IsCompatible(needed, SharedAssemblies.VersionOf(name)))
            {
                return Fault(package, PluginFaultCodes.Contracts,
                    $"needs {name} {needed.ToString(2)}, but this host has {SharedAssemblies.VersionOf(name).ToString(2)}; build the plugin against the host's contracts, or use a host that fits it.");
            }
        }

        return null;
    }

    private static PluginFault? NewerShared(PluginPackage package, ScannedAssembly assembly)
    {
        foreach (var name in SharedAssemblies.Packages)
        {
            if (assembly.References.TryGetValue(name, out var needed) && needed > SharedAssemblies.VersionOf(name))
            {
                return Fault(package, PluginFaultCodes.Contracts,
                    $"needs {name} {needed}, which host and plugins share, but this host has {SharedAssemblies.VersionOf(name)}; build the plugin against that version.");
            }
        }
        return null;
    }

    private static PluginFault? Missing(PluginPackage package, ScannedAssembly assembly, HashSet<string> files)
    {
        var missing = assembly.References.Keys.Union(DependencyFile.Assemblies(package.AssemblyPath))
            .Where(name => !SharedAssemblies.Names.Contains(name) && !files.Contains(name) && !SharedAssemblies.IsFramework(name))
            .Order(StringComparer.Ordinal)
            .ToList();
        return missing.Count == 0 ? null : MissingFault(package, string.Join(", ", missing));
    }

    /// <summary>The fault of a package that lacks an assembly.</summary>
    public static PluginFault MissingFault(PluginPackage package, string assembly) => Fault(package, PluginFaultCodes.MissingDependency,
        $"needs {assembly}, which is not in {package.Directory}; a plugin ships its own dependencies and never uses the host's.");

    private static PluginFault? Empty(PluginPackage package) => package.Entries.Count > 0
        ? null
        : Fault(package, PluginFaultCodes.Malformed, "holds no plugin: no class has a [Plugin] attribute.");

    private static PluginEntry Entry(PluginPackage package, ScannedPlugin plugin)
    {
        var kind = plugin.Contract is null ? null : ContractKinds.Of(plugin.Contract);
        var problem = Problem(plugin, kind);
        return new PluginEntry(kind ?? "", plugin.Id, plugin.Summary, plugin.Source, plugin.TypeName, package)
        {
            UsesSeed = plugin.UsesSeed,
            OwnFault = problem is null ? null : Fault(package, PluginFaultCodes.Malformed, $"the class {plugin.TypeName} {problem}"),
        };
    }

    private static string? Problem(ScannedPlugin plugin, string? kind)
    {
        if (plugin.Contract is null)
            return "does not derive from Plugin<TContract, TOptions>, directly or through classes of its own assembly.";
        if (kind is null)
            return $"makes parts of {plugin.Contract}, which is not a kind of plugin that this host knows.";
        if (!IsId(plugin.Contract == typeof(ICommand).FullName ? plugin.Id.Replace(' ', '-') : plugin.Id))
            return $"has the id '{plugin.Id}'; an id consists of lower case letters, digits and hyphens.";
        if (!plugin.IsConstructible)
            return "cannot be made: it must be neither abstract nor generic and have a public constructor without parameters or with [ImportingConstructor].";
        return null;
    }

    private static PluginFault Fault(PluginPackage package, string code, string message) => new(code, package.Name, message);

    private static bool IsId(string text) => text.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}
