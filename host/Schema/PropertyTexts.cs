using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Cli;

namespace PluginNvm.Host.Schema;

/// <summary>What an editor shows beside a key: the documentation comment, what the key takes, its default.</summary>
internal sealed class PropertyTexts
{
    private readonly Dictionary<Assembly, XmlDocs> _docs = [];

    /// <summary>The documentation comment of a type, or an empty text.</summary>
    public string Of(Type type) => Docs(type).Of(type);

    /// <summary>The text of a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="stated">Its default, or null.</param>
    public string Of(PropertyInfo property, JToken? stated)
    {
        var takes = JsonBinder.Describe(property);
        var text = $"{Docs(property.DeclaringType!).Of(property)} {char.ToUpperInvariant(takes[0])}{takes[1..]}.".TrimStart();
        return stated is null ? text : $"{text} Default: {stated.ToString(Formatting.None)}";
    }

    /// <summary>The default of a property as JSON, where it is short enough to be shown.</summary>
    public static JToken? DefaultOf(PropertyInfo property, object? value)
    {
        if (JsonBinder.HasDefaultPart(property))
            return new JValue(property.GetCustomAttribute<DefaultPartAttribute>()!.Id);
        var isShort = value is not null and not JToken && (Scalars.IsScalar(value.GetType()) || value is System.Collections.ICollection);
        return isShort ? JsonBinder.Describe(value) : null;
    }

    private XmlDocs Docs(Type type) => _docs.TryGetValue(type.Assembly, out var docs) ? docs : _docs[type.Assembly] = XmlDocs.Beside(type.Assembly.Location);
}
