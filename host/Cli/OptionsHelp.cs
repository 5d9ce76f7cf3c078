using System.Reflection;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Cli;

/// <summary>One options property as help shows it.</summary>
/// <param name="Path">Key, with those of the enclosing records before it.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Default">Its default in JSON, <c>required</c>, or empty.</param>
/// <param name="Summary">What it means.</param>
internal sealed record OptionHelp(string Path, string Type, string Default, string Summary);

/// <summary>Describes options records from their types and documentation comments.</summary>
internal static class OptionsHelp
{
    /// <summary>The properties of an options record, those of nested records after their own.</summary>
    public static IEnumerable<OptionHelp> Describe(Type options, XmlDocs docs) => Describe(options, Activator.CreateInstance(options)!, docs, "", [options]);

    private static IEnumerable<OptionHelp> Describe(Type options, object defaults, XmlDocs docs, string prefix, IReadOnlyList<Type> within)
    {
        foreach (var property in TypeShapes.Bindable(options))
        {
            var path = prefix + Names.Key(property.Name);
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            yield return new OptionHelp(path, JsonBinder.Describe(property), DefaultText(property, type, defaults), docs.Of(property));
            var record = TypeShapes.ItemOf(type) ?? type;
            // A record may hold records of its own type, which have been described.
            if (TypeShapes.KindOf(record) is null && !Scalars.IsScalar(record) && TypeShapes.MapValueOf(record) is null && TypeShapes.IsRecord(record) && !within.Contains(record))
            {
                var nestedDefaults = property.GetValue(defaults) is { } value && value.GetType() == record ? value : Activator.CreateInstance(record)!;
                foreach (var nested in Describe(record, nestedDefaults, docs, path + (record == type ? "." : "[]."), [.. within, record]))
                    yield return nested;
            }
        }
    }

    private static string DefaultText(PropertyInfo property, Type type, object defaults)
    {
        if (property.GetCustomAttribute<DefaultPartAttribute>() is { } part)
            return $"\"{part.Id}\"";
        if (TypeShapes.IsRequired(property))
            return "required";
        var value = property.GetValue(defaults);
        return value is not null && Scalars.IsScalar(type) ? Scalars.Write(value).ToString(Newtonsoft.Json.Formatting.None)
            : value is System.Collections.ICollection { Count: 0 } ? "[]"
            : "";
    }
}
