using System.Collections.Concurrent;
using System.Composition.Hosting;
using System.Reflection;

namespace PluginNvm.Host.Plugins;

/// <summary>A package whose code is loaded and whose types were checked.</summary>
internal sealed class LoadedPackage : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<LoadedPlugin>> _plugins = new(StringComparer.Ordinal);
    private readonly PluginLoader _loader;
    private readonly PluginComposer _composer;

    private LoadedPackage(PluginLoader loader, PluginComposer composer)
    {
        _loader = loader;
        _composer = composer;
    }

    /// <summary>Loads a package and checks that all its types can be loaded.</summary>
    /// <exception cref="PluginFaultException">It cannot be loaded.</exception>
    public static LoadedPackage Load(PluginPackage package, PluginCatalogOptions options)
    {
        PluginLoader? loader = null;
        try
        {
            loader = PluginLoader.CreateFromAssemblyFile(package.AssemblyPath, config =>
            {
                config.IsUnloadable = options.IsUnloadable;
                foreach (var name in SharedAssemblies.Names)
                    config.SharedAssemblies.Add(new AssemblyName(name));
            });
            var allTypes = loader.LoadDefaultAssembly().GetTypes();
            if (ContractUsage.Missing(package.Directory) is { Count: > 0 } missing)
                throw new TypeLoadException($"this host, whose contracts are {ContractVersion.Offered.ToString(2)}, has no {string.Join(", ", missing)}.");
            var faulty = package.Entries.Where(e => e.OwnFault is not null).Select(e => e.TypeName).ToHashSet();
            var types = allTypes.Where(t => t.FullName is { } name && !faulty.Contains(name));
            return new LoadedPackage(loader, new PluginComposer(types, options));
        }
        catch (Exception e)
        {
            loader?.Dispose();
            throw new PluginFaultException(FaultOf(package, e), e);
        }
    }

    /// <summary>The plugin of an entry, made at most once; a failure is remembered.</summary>
    public LoadedPlugin Plugin(PluginEntry entry) =>
        _plugins.GetOrAdd(entry.TypeName, _ => new Lazy<LoadedPlugin>(() => new LoadedPlugin(entry, _composer.Compose(entry)))).Value;

    /// <inheritdoc />
    public void Dispose()
    {
        _plugins.Clear();
        try
        {
            _composer.Dispose();
        }
        finally
        {
            _loader.Dispose();
        }
    }

    private static PluginFault FaultOf(PluginPackage package, Exception failure)
    {
        if (PrivateDependencyException.Within(failure) is { } missing)
            return PackageInspector.MissingFault(package, $"{missing.Assembly.Name} {missing.Assembly.Version}");
        return failure switch
        {
            BadImageFormatException or InvalidOperationException =>
                Fault(PluginFaultCodes.Unreadable, $"{package.AssemblyPath} is not a readable plugin: {failure.Message}"),
            CompositionFailedException => Fault(PluginFaultCodes.Composition, $"has a part that cannot be composed: {failure.Message}"),
            ReflectionTypeLoadException types => Fault(PluginFaultCodes.TypeLoad, TypesMessage(types)),
            TypeLoadException => Fault(PluginFaultCodes.TypeLoad, $"cannot be loaded: {failure.Message}"),
            _ => Fault(PluginFaultCodes.TypeLoad, $"cannot be loaded: {failure.GetType().Name}: {failure.Message}"),
        };

        PluginFault Fault(string code, string message) => new(code, package.Name, message);
    }

    private static string TypesMessage(ReflectionTypeLoadException failure)
    {
        var reasons = failure.LoaderExceptions.OfType<Exception>().Select(e => e is TypeLoadException t ? $"{t.TypeName}: {t.Message}" : e.Message).Distinct();
        return "has types that cannot be loaded: " + string.Join(" ", reasons);
    }
}
