using System.Reflection;
using NJsonSchema;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Schema;

/// <summary>The parts of each kind: <c>"id"</c> where no option must be stated, and <c>{ "use": "id", "with": { ... } }</c>.</summary>
internal sealed class PartSchemas
{
    private readonly List<(string Part, PluginFault Fault)> _leftOut = [];
    private readonly PluginCatalog _catalog;
    private readonly SchemaDefinitions _definitions;

    /// <summary>The parts that the plugins of a catalog make.</summary>
    public PartSchemas(PluginCatalog catalog, SchemaDefinitions definitions)
    {
        (_catalog, _definitions) = (catalog, definitions);
        Values = new ValueSchemas(definitions, Kind);
    }

    /// <summary>The values that hold the parts, and that parts have as options.</summary>
    public ValueSchemas Values { get; }

    /// <summary>The parts whose plugin is faulty, by kind and id.</summary>
    public IReadOnlyList<(string Part, PluginFault Fault)> LeftOut => _leftOut.Distinct().OrderBy(left => left.Part, StringComparer.Ordinal).ToList();

    private JsonSchema Kind(string kind) => _definitions.Refer(("kind", kind), kind, schema =>
    {
        var brief = new JsonSchema { Type = JsonObjectType.String };
        var summaries = new List<string>();
        var stated = new List<JsonSchema>();
        foreach (var id in _catalog.Entries.Where(entry => entry.Kind == kind).Select(entry => entry.Id).Distinct().Order(StringComparer.Ordinal))
        {
            if (Options(kind, id) is not { } found)
                continue;
            stated.Add(Stated(found.Entry, found.Options, found.Required));
            if (found.Required)
                continue;
            brief.Enumeration.Add(id);
            summaries.Add(found.Entry.Summary);
        }

        if (summaries.Count > 0)
        {
            brief.ExtensionData = new Dictionary<string, object?> { ["enumDescriptions"] = summaries };
            schema.AnyOf.Add(brief);
        }
        foreach (var part in stated)
            schema.AnyOf.Add(part);
        if (stated.Count == 0)
            (schema.Description, schema.Not) = ($"No {kind} plugin was found.", new JsonSchema());
    });

    private static JsonSchema Stated(PluginEntry entry, JsonSchema options, bool required)
    {
        var schema = new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false, RequiredProperties = { "use" } };
        schema.Properties["use"] = new JsonSchemaProperty { Type = JsonObjectType.String, Description = entry.Summary, Enumeration = { entry.Id } };
        schema.Properties["with"] = new JsonSchemaProperty { Reference = options.Reference };
        if (required)
            schema.RequiredProperties.Add("with");
        return schema;
    }

    /// <summary>The options of a plugin and whether some must be stated; null, with the reason kept, where it is faulty.</summary>
    private (PluginEntry Entry, JsonSchema Options, bool Required)? Options(string kind, string id)
    {
        var found = _catalog.Find(kind, id);
        PluginFault fault;
        try
        {
            if (found.Count > 1)
                throw new PluginFaultException(PluginCatalog.Conflict(found));
            var type = _catalog.Load(found[0]).Factory.OptionsType;
            JsonSchema? options = null;
            _definitions.KeepIfDone(() => options = Values.Record(type, null, Place.Options));
            return (found[0], options!, TypeShapes.Bindable(type).Any(JsonBinder.IsRequiredKey));
        }
        catch (PluginFaultException exception)
        {
            fault = exception.Fault;
        }
        // As for the binder: an options record may be of types that no manifest can state, or throw when it is made.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            fault = new PluginFault(PluginFaultCodes.Options, found[0].Package.Name, $"its options cannot be bound: {cause.GetType().Name}: {cause.Message}");
        }
        _leftOut.Add(($"{kind} '{id}'", fault));
        return null;
    }
}
