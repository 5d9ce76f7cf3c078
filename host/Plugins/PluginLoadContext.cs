using System.Reflection;
using System.Runtime.Loader;

namespace PluginNvm.Host.Plugins;

/// <summary>
/// The assemblies of one plugin. Shared assemblies come from the host, the others from the plugin's folder or the framework;
/// what is in none of these is missing, even where the host has a copy for itself.
/// </summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _resolver;
    private readonly AssemblyLoadContext _host;
    private readonly IReadOnlySet<string> _shared;
    private readonly bool _inMemory;

    /// <summary>A context for one plugin.</summary>
    /// <param name="assemblyPath">The plugin's main assembly, full path.</param>
    /// <param name="shared">Simple names of shared assemblies.</param>
    /// <param name="isUnloadable">Whether the context can be unloaded.</param>
    /// <param name="inMemory">Whether files are read into memory, so that they may be overwritten while in use.</param>
    public PluginLoadContext(string assemblyPath, IReadOnlySet<string> shared, bool isUnloadable, bool inMemory)
        : base(Path.GetFileNameWithoutExtension(assemblyPath), isUnloadable)
    {
        _resolver = new AssemblyDependencyResolver(assemblyPath);
        _host = GetLoadContext(typeof(PluginLoadContext).Assembly) ?? Default;
        _shared = shared;
        _inMemory = inMemory;
    }

    /// <summary>Loads an assembly of the plugin.</summary>
    /// <param name="path">Full path.</param>
    public Assembly LoadFile(string path)
    {
        if (!_inMemory)
            return LoadFromAssemblyPath(path);

        using var assembly = new MemoryStream(File.ReadAllBytes(path));
        var symbolPath = Path.ChangeExtension(path, ".pdb");
        using var symbols = File.Exists(symbolPath) ? new MemoryStream(File.ReadAllBytes(symbolPath)) : null;
        return LoadFromStream(assembly, symbols);
    }

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name ?? "";
        if (_shared.Contains(name))
            return _host.LoadFromAssemblyName(assemblyName);
        if (_resolver.ResolveAssemblyToPath(assemblyName) is { } path)
            return LoadFile(path);
        if (SharedAssemblies.IsFramework(name))
            return null;
        throw new PrivateDependencyException(Name ?? "", assemblyName);
    }

    /// <summary>The plugin's own native library first. Any other is left to the runtime, which looks in the host's folders and then in the system's.</summary>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
