using System.Composition.Hosting.Core;
using Microsoft.Extensions.Logging;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Plugins;

/// <summary>The services of the host that a plugin may import: loggers and the context, nothing else.</summary>
internal sealed class HostExportProvider(PluginCatalogOptions options) : ExportDescriptorProvider
{
    /// <inheritdoc />
    public override IEnumerable<ExportDescriptorPromise> GetExportDescriptors(CompositionContract contract, DependencyAccessor descriptorAccessor)
    {
        var isPlain = contract.ContractName is null && contract.MetadataConstraints?.Any() != true;
        return isPlain && Service(contract.ContractType) is { } service ? [Promise(contract, service)] : NoExportDescriptors;
    }

    private object? Service(Type type)
    {
        if (type == typeof(ILoggerFactory))
            return options.LoggerFactory;
        if (type == typeof(IPluginContext))
            return options.Context;
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ILogger<>))
            return Activator.CreateInstance(typeof(Logger<>).MakeGenericType(type.GenericTypeArguments), options.LoggerFactory);
        return null;
    }

    private static ExportDescriptorPromise Promise(CompositionContract contract, object service) =>
        new(contract, nameof(HostExportProvider), isShared: true, NoDependencies, _ => ExportDescriptor.Create((_, _) => service, NoMetadata));
}
