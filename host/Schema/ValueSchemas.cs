using System.Reflection;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Schema;

/// <summary>Records and what their properties hold, decided as <see cref="JsonBinder"/> decides it.</summary>
/// <param name="definitions">Holds the records.</param>
/// <param name="partOf">A reference to the schema of a kind's parts.</param>
internal sealed class ValueSchemas(SchemaDefinitions definitions, Func<string, JsonSchema> partOf)
{
    private readonly PropertyTexts _texts = new();

    /// <summary>A reference to the schema of a record.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="prototype">Supplies what is not stated; null for the type's own defaults.</param>
    /// <param name="place">Where the record stands.</param>
    /// <exception cref="InvalidOperationException">No manifest can state the record.</exception>
    public JsonSchema Record(Type type, object? prototype, Place place)
    {
        var supplied = prototype is not null && TypeShapes.Bindable(type).Any(JsonBinder.IsRequiredKey);
        var defaults = JsonBinder.Describe(prototype ?? Activator.CreateInstance(type))?.ToString();
        return definitions.Refer((type, supplied, defaults, place), type.Name, schema => FillRecord(schema, type, prototype, place));
    }

    /// <summary>Fills in the schema of a record.</summary>
    public void FillRecord(JsonSchema schema, Type type, object? prototype, Place place)
    {
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        if (_texts.Of(type) is { Length: > 0 } summary)
            schema.Description = summary;
        var defaults = prototype ?? Activator.CreateInstance(type)!;
        foreach (var property in TypeShapes.Bindable(type))
        {
            var required = JsonBinder.IsRequiredKey(property) && prototype is null;
            var value = property.GetValue(defaults);
            if (!required)
                CheckDefault(property, value);
            var stated = required ? null : PropertyTexts.DefaultOf(property, value);
            var propertySchema = new JsonSchemaProperty { Description = _texts.Of(property, stated), Default = stated };
            Fill(propertySchema, property.PropertyType, property, value, place);
            schema.Properties[JsonBinder.KeyOf(property)] = propertySchema;
            if (required)
                schema.RequiredProperties.Add(JsonBinder.KeyOf(property));
        }
    }

    private void Fill(JsonSchema schema, Type type, PropertyInfo? property, object? current, Place place)
    {
        if (type == typeof(JToken))
            return;
        var alternatives = new List<JsonSchema>();
        if (property is not null && TypeShapes.IsNullable(property))
            alternatives.Add(new JsonSchema { Type = JsonObjectType.Null });
        if (place == Place.Options)
            alternatives.Add(AxisSchemas.Reference(definitions));

        type = Nullable.GetUnderlyingType(type) ?? type;
        var isReference = TypeShapes.KindOf(type) is not null || TypeShapes.IsQuantity(type) || IsPlainRecord(type);
        // What stands beside a reference is not read, so that a reference has a schema of its own.
        var value = alternatives.Count > 0 || isReference ? new JsonSchema() : schema;
        FillValue(value, type, property, current, place);
        if (value == schema)
            return;
        schema.AnyOf.Add(value);
        foreach (var alternative in alternatives)
            schema.AnyOf.Add(alternative);
    }

    private void FillValue(JsonSchema schema, Type type, PropertyInfo? property, object? current, Place place)
    {
        if (TypeShapes.KindOf(type) is { } kind)
        {
            schema.Reference = partOf(kind).Reference;
        }
        else if (Scalars.IsScalar(type))
        {
            ScalarSchemas.Fill(schema, type, property, definitions);
        }
        else if (type == typeof(InputFile))
        {
            (schema.Type, schema.MinLength) = (JsonObjectType.String, 1);
        }
        else if (TypeShapes.ItemOf(type) is { } itemType)
        {
            (schema.Type, schema.Item) = (JsonObjectType.Array, new JsonSchema());
            Fill(schema.Item, itemType, Scalars.IsScalar(itemType) ? property : null, null, place);
        }
        else if (TypeShapes.MapValueOf(type) is { } valueType)
        {
            (schema.Type, schema.AdditionalPropertiesSchema) = (JsonObjectType.Object, new JsonSchema());
            Fill(schema.AdditionalPropertiesSchema, valueType, null, null, place);
        }
        else if (TypeShapes.IsRecord(type))
        {
            schema.Reference = Record(type, current?.GetType() == type ? current : null, place).Reference;
        }
    }

    /// <summary>The binder refuses a record with a default that no manifest could state.</summary>
    private static void CheckDefault(PropertyInfo property, object? value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (value is not null && !JsonBinder.HasDefaultPart(property) && !Scalars.IsScalar(type) && type != typeof(InputFile) && type != typeof(JToken)
            && TypeShapes.ItemOf(type) is null && TypeShapes.MapValueOf(type) is null && !TypeShapes.IsRecord(type))
        {
            throw new InvalidOperationException($"{JsonBinder.KeyOf(property)}: options cannot hold a {type}.");
        }
    }

    private static bool IsPlainRecord(Type type) =>
        TypeShapes.KindOf(type) is null && !Scalars.IsScalar(type) && type != typeof(InputFile)
        && TypeShapes.ItemOf(type) is null && TypeShapes.MapValueOf(type) is null && TypeShapes.IsRecord(type);
}
