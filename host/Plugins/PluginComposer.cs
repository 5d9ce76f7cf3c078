using System.Composition.Hosting;
using System.Reflection;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Plugins;

/// <summary>Makes the plugin objects of one package. Each is composed on its own: one that cannot be made does not keep its siblings from working.</summary>
internal sealed class PluginComposer(IEnumerable<Type> types, PluginCatalogOptions options) : IDisposable
{
    private readonly CompositionHost _container = new ContainerConfiguration()
        .WithParts(types.Where(MayBePart), new PluginExportConvention())
        .WithProvider(new HostExportProvider(options))
        .CreateContainer();

    /// <summary>The plugin of an entry, checked.</summary>
    /// <exception cref="PluginFaultException">It cannot be made, or it is not what its metadata says.</exception>
    public IPluginFactory Compose(PluginEntry entry)
    {
        var factory = Make(entry);
        if (KindOf(factory, entry) != entry.Kind)
            throw Fault(entry, PluginFaultCodes.Malformed, $"says that it makes parts of {factory.Contract?.FullName}, but its class was declared as a {entry.Kind}.");
        if (OptionsProblem(factory.OptionsType) is { } problem)
            throw Fault(entry, PluginFaultCodes.Options, problem);
        return factory;
    }

    /// <inheritdoc />
    public void Dispose() => _container.Dispose();

    /// <summary>Composition looks for exports on every property of every type that it is given; what the compiler generated has none.</summary>
    private static bool MayBePart(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private IPluginFactory Make(PluginEntry entry)
    {
        try
        {
            return _container.GetExport<IPluginFactory>(entry.TypeName);
        }
        catch (CompositionFailedException e)
        {
            throw Fault(entry, PluginFaultCodes.Composition, $"cannot be composed: {OneLine(e.Message)}", e);
        }
        catch (Exception e) when (PrivateDependencyException.Within(e) is { } missing)
        {
            throw new PluginFaultException(PackageInspector.MissingFault(entry.Package, missing.Assembly.Name ?? ""), e);
        }
        catch (Exception e)
        {
            var cause = e is TargetInvocationException or TypeInitializationException && e.InnerException is not null ? e.InnerException : e;
            throw Fault(entry, PluginFaultCodes.Composition, $"cannot be made: {cause.GetType().Name}: {OneLine(cause.Message)}", e);
        }
    }

    private static string? KindOf(IPluginFactory factory, PluginEntry entry)
    {
        try
        {
            return factory.Contract?.FullName is { } name ? ContractKinds.Of(name) : null;
        }
        catch (Exception e)
        {
            throw Fault(entry, PluginFaultCodes.Malformed, $"does not tell its contract: {e.GetType().Name}: {OneLine(e.Message)}", e);
        }
    }

    private static string? OptionsProblem(Type? type) => type switch
    {
        null => "names no options record.",
        { IsClass: false } or { IsAbstract: true } or { ContainsGenericParameters: true } =>
            $"has {type.Name} for options, which is not a class that can be created.",
        _ when type.GetConstructor(Type.EmptyTypes) is null => $"has {type.Name} for options, which has no public constructor without parameters.",
        _ => null,
    };

    private static PluginFaultException Fault(PluginEntry entry, string code, string message, Exception? cause = null) =>
        new(new PluginFault(code, entry.Package.Name, $"{entry.Kind} {entry.Id} ({entry.TypeName}) {message}"), cause);

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
