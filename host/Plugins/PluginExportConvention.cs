using System.Composition;
using System.Composition.Convention;
using System.Reflection;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Plugins;

/// <summary>Exports each plugin class also under its own name, so that one can be composed without its siblings.</summary>
internal sealed class PluginExportConvention : AttributedModelProvider
{
    /// <inheritdoc />
    public override IEnumerable<Attribute> GetCustomAttributes(Type reflectedType, MemberInfo member)
    {
        var attributes = Attribute.GetCustomAttributes(member, inherit: false);
        return member is Type type && attributes.Any(a => a is PluginAttribute)
            ? [.. attributes, new ExportAttribute(type.FullName, typeof(IPluginFactory))]
            : attributes;
    }

    /// <inheritdoc />
    public override IEnumerable<Attribute> GetCustomAttributes(Type reflectedType, ParameterInfo parameter) =>
        Attribute.GetCustomAttributes(parameter, inherit: false);
}
