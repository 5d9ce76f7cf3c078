using System.Reflection;
using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Binding;

/// <summary>
/// Binds JSON to records, parts and values of any type, collecting every error. The manifest's root, the options of every plugin and the
/// options of commands go through here.
/// </summary>
/// <param name="document">The text, for places.</param>
/// <param name="axes">The axes that <c>{ "axis": name }</c> may refer to.</param>
/// <param name="catalog">The plugins.</param>
/// <param name="baseFolder">Paths are relative to this folder.</param>
/// <param name="errors">Receives every error.</param>
public sealed partial class JsonBinder(JsonDocumentText document, AxisSet axes, PluginCatalog catalog, string baseFolder, List<Diagnostic> errors)
{
    private readonly Dictionary<string, InputNode> _inputs = new(StringComparer.Ordinal);

    /// <summary>The seed of parts that draw something.</summary>
    public Seed Seed { get; init; }

    /// <summary>The input files named so far, by the path as written.</summary>
    public IReadOnlyDictionary<string, InputNode> Inputs => _inputs;

    /// <summary>Binds a record.</summary>
    /// <param name="token">An object, or null for one without keys.</param>
    /// <param name="type">The record's type.</param>
    /// <param name="prototype">Supplies what is not stated; null for the type's own defaults.</param>
    /// <param name="place">Where errors about missing keys point, when there is no object.</param>
    /// <param name="owner">How messages name the record.</param>
    public RecordNode? BindRecord(JToken? token, Type type, object? prototype, JToken? place, string owner)
    {
        if (token is not (null or JObject))
        {
            Error(DiagnosticCodes.WrongType, token, $"{owner} must be an object {{ ... }}");
            return null;
        }

        var stated = (JObject?)token;
        var defaults = prototype ?? Activator.CreateInstance(type)!;
        var properties = TypeShapes.Bindable(type);
        var keys = properties.ToDictionary(KeyOf, StringComparer.Ordinal);
        var before = errors.Count;
        foreach (var property in stated?.Properties() ?? [])
        {
            if (!keys.ContainsKey(property.Name))
                Error(DiagnosticCodes.UnknownKey, property, $"{owner} has no key '{property.Name}'; {Suggestions.For(property.Name, keys.Keys, "keys")}");
        }

        var bound = new List<(PropertyInfo, string, PlanNode)>();
        foreach (var (key, property) in keys)
        {
            var value = stated?.Property(key) is { } given
                ? Bind(given.Value, property.PropertyType, property, property.GetValue(defaults), $"{owner}.{key}")
                : BindDefault(property, key, property.GetValue(defaults), prototype is not null, stated ?? place, owner);
            if (value is not null)
                bound.Add((property, key, value));
        }
        return errors.Count == before && bound.Count == keys.Count ? new RecordNode(type, bound) : null;
    }

    /// <summary>Binds one value.</summary>
    /// <param name="token">The value.</param>
    /// <param name="type">The type wanted.</param>
    /// <param name="property">The property it is for, whose attributes restrict it; null for an item of a list.</param>
    /// <param name="current">The property's default, which supplies what a nested record leaves out.</param>
    /// <param name="owner">How messages name the value.</param>
    public PlanNode? Bind(JToken token, Type type, PropertyInfo? property, object? current, string owner)
    {
        if (type == typeof(JToken))
            return new ConstantNode(token, token);
        if (token is JObject { Count: 1 } reference && reference.Property("axis") is { Value.Type: JTokenType.String } axis)
            return BindAxis(axis, type, property, current, owner);

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (token.Type == JTokenType.Null)
        {
            if (property is not null && TypeShapes.IsNullable(property))
                return new ConstantNode(null, JValue.CreateNull());
            Error(DiagnosticCodes.WrongType, token, $"{owner} must not be null");
            return null;
        }
        if (TypeShapes.KindOf(type) is { } kind)
            return BindPart(token, kind, owner);
        if (Scalars.IsScalar(type))
            return BindScalar(token, type, property, owner);
        if (type == typeof(InputFile))
            return BindInput(token, owner);
        if (TypeShapes.ItemOf(type) is { } itemType)
            return BindList(token, itemType, property, owner);
        if (TypeShapes.MapValueOf(type) is { } valueType)
            return BindMap(token, valueType, owner);
        if (TypeShapes.IsRecord(type))
            return BindRecord(token, type, current?.GetType() == type ? current : null, null, owner);
        throw new InvalidOperationException($"{owner}: options cannot hold a {type}.");
    }

    /// <summary>The key of a property.</summary>
    internal static string KeyOf(PropertyInfo property) => property.GetCustomAttribute<ManifestKeyAttribute>()?.Key ?? Names.Key(property.Name);

    /// <summary>Whether a property must be stated where no default instance of its record supplies it.</summary>
    internal static bool IsRequiredKey(PropertyInfo property) => TypeShapes.IsRequired(property) && !HasDefaultPart(property);

    /// <summary>Whether a part stands in for a property that is not stated.</summary>
    internal static bool HasDefaultPart(PropertyInfo property) => TypeShapes.KindOf(property.PropertyType) is not null && property.IsDefined(typeof(DefaultPartAttribute));

    private PlanNode? BindDefault(PropertyInfo property, string key, object? value, bool inherited, JToken? place, string owner)
    {
        if (TypeShapes.KindOf(property.PropertyType) is { } kind && property.GetCustomAttribute<DefaultPartAttribute>() is { } part)
            return DefaultPart(kind, part.Id, place, $"{owner}.{key}");
        if (IsRequiredKey(property) && !inherited)
        {
            Error(DiagnosticCodes.MissingKey, place, $"{owner} needs the key '{key}': {Describe(property)}");
            return null;
        }
        if (value is null)
            return new ConstantNode(null, null);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (Scalars.IsScalar(type))
            return new ScalarNode(value);
        // A nested record may itself have default parts, so it is bound like one that was stated without keys.
        if (TypeShapes.ItemOf(type) is null && TypeShapes.MapValueOf(type) is null && TypeShapes.IsRecord(type))
            return BindRecord(null, type, value, place, $"{owner}.{key}");
        if (type != typeof(InputFile) && TypeShapes.ItemOf(type) is null && TypeShapes.MapValueOf(type) is null)
            throw new InvalidOperationException($"{owner}.{key}: options cannot hold a {type}.");
        return new ConstantNode(value, Describe(value));
    }

    private ScalarNode? BindScalar(JToken token, Type type, PropertyInfo? property, string owner)
    {
        if (Scalars.Read(token, type, property, out var value) is not { } error)
            return new ScalarNode(value!);
        Error(error.Code, token, $"{owner}: {error.Message}");
        return null;
    }

    private InputNode? BindInput(JToken token, string owner)
    {
        if (token.Type != JTokenType.String)
        {
            Error(DiagnosticCodes.WrongType, token, $"{owner} must be a path as text");
            return null;
        }
        var given = (string)token!;
        if (given.Length == 0 || given.Contains('\0', StringComparison.Ordinal))
        {
            Error(DiagnosticCodes.MissingFile, token, $"{owner}: '{given.Replace('\0', '?')}' is not a path");
            return null;
        }
        var path = Path.GetFullPath(given, baseFolder);
        if (!File.Exists(path))
        {
            Error(DiagnosticCodes.MissingFile, token, $"{owner}: no file '{given}'; looked for {path}; {FilesNear(path)}");
            return null;
        }
        if (!RegularFile.IsOne(path))
        {
            Error(DiagnosticCodes.MissingFile, token, $"{owner}: '{given}' is a pipe or a device; an input is a file that can be read twice");
            return null;
        }
        return _inputs.TryGetValue(given, out var known) ? known : _inputs[given] = new InputNode(new InputFile(path, given));
    }

    private static string FilesNear(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (Directory.Exists(path))
            return "that is a folder";
        if (!Directory.Exists(folder))
            return "its folder does not exist";
        try
        {
            return Suggestions.For(Path.GetFileName(path), Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)), "files there");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "its folder cannot be read";
        }
    }

    private ListNode? BindList(JToken token, Type itemType, PropertyInfo? property, string owner)
    {
        if (token is not JArray list)
        {
            Error(DiagnosticCodes.WrongType, token, $"{owner} must be a list [ ... ]");
            return null;
        }
        var items = list.Select((item, i) => Bind(item, itemType, Scalars.IsScalar(itemType) ? property : null, null, $"{owner}[{i}]")).ToList();
        return items.Contains(null) ? null : new ListNode(itemType, items!);
    }

    private MapNode? BindMap(JToken token, Type valueType, string owner)
    {
        if (token is not JObject map)
        {
            Error(DiagnosticCodes.WrongType, token, $"{owner} must be an object of named values");
            return null;
        }
        var entries = map.Properties().Select(entry => (entry.Name, Bind(entry.Value, valueType, null, null, $"{owner}.{entry.Name}"))).ToList();
        return entries.Any(entry => entry.Item2 is null) ? null : new MapNode(valueType, entries!);
    }

    /// <summary>What a property takes, in words, with the values or the range it allows.</summary>
    public static string Describe(PropertyInfo property)
    {
        var text = property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed ? "one of " + string.Join(", ", allowed.Values) : DescribeType(property.PropertyType);
        return property.GetCustomAttribute<AllowedRangeAttribute>() is { } range ? $"{text}, {Scalars.DescribeRange(range)}" : text;
    }

    private static string DescribeType(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return TypeShapes.KindOf(type) is { } kind ? $"{("aeiou".Contains(kind[0]) ? "an" : "a")} {kind}"
            : Scalars.IsScalar(type) ? Scalars.Describe(type)
            : type == typeof(InputFile) ? "a path"
            : TypeShapes.ItemOf(type) is { } item ? $"a list, each {DescribeType(item)}"
            : TypeShapes.MapValueOf(type) is { } value ? $"an object of named values, each {DescribeType(value)}"
            : "an object";
    }

    /// <summary>A default as JSON.</summary>
    internal static JToken? Describe(object? value) => value switch
    {
        null => null,
        InputFile file => new JValue(file.Given),
        _ when Scalars.IsScalar(value.GetType()) => Scalars.Write(value),
        System.Collections.IDictionary map => new JObject(map.Keys.Cast<object>().Select(key => new JProperty((string)key, Describe(map[key])))),
        System.Collections.IEnumerable list => new JArray(list.Cast<object?>().Select(Describe)),
        _ => new JObject(TypeShapes.Bindable(value.GetType()).Select(property => (Key: KeyOf(property), Value: Describe(property.GetValue(value))))
            .Where(property => property.Value is not null).Select(property => new JProperty(property.Key, property.Value))),
    };

    private void Error(string code, JToken? token, string message) => errors.Add(new Diagnostic(code, document.Locate(token), message));
}
