using NJsonSchema;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Schema;

/// <summary>The axes of an experiment and the references to them.</summary>
internal static class AxisSchemas
{
    private const JsonObjectType Single = JsonObjectType.String | JsonObjectType.Number | JsonObjectType.Boolean | JsonObjectType.Null;

    /// <summary>A reference to <c>{ "axis": "name" }</c>.</summary>
    public static JsonSchema Reference(SchemaDefinitions definitions) => definitions.Refer("axis reference", "axis-reference", schema =>
    {
        Close(schema, "axis");
        schema.Description = "Stands for the current member of an axis, or for a field of it: \"name\" or \"name.field\".";
        schema.Properties["axis"] = new JsonSchemaProperty { Type = JsonObjectType.String };
    });

    /// <summary>Fills in the schema of <c>axes</c>.</summary>
    public static void FillAxes(JsonSchema axes, SchemaDefinitions definitions)
    {
        axes.Type = JsonObjectType.Object;
        axes.AdditionalPropertiesSchema = Axis(definitions);
        axes.Properties[AxisException.Key] = new JsonSchemaProperty
        {
            Type = JsonObjectType.Array,
            Description = "Points that are left out: those whose members are among the ones named on every axis of an entry. Not an axis.",
            Item = new JsonSchema { Type = JsonObjectType.Object, MinProperties = 1 },
        };
    }

    /// <summary>Members may be of any shape: which fields of them are used, and as what, is known only where they are referred to.</summary>
    private static JsonSchema Axis(SchemaDefinitions definitions) => definitions.Refer("axis", "axis", schema =>
    {
        schema.Description = "A list of members, a map of named members, a range with from, to and steps, or a zip of lists that advance together.";
        schema.AnyOf.Add(new JsonSchema { Type = JsonObjectType.Array, MinItems = 1 });
        schema.AnyOf.Add(Range());
        schema.AnyOf.Add(Zip(definitions));
        schema.AnyOf.Add(Map());
    });

    private static JsonSchema Map()
    {
        var map = new JsonSchema { Type = JsonObjectType.Object, MinProperties = 1, Not = new JsonSchema() };
        map.Not.AnyOf.Add(LooksLikeRange());
        map.Not.AnyOf.Add(LooksLikeZip());
        return map;
    }

    private static JsonSchema Range()
    {
        var range = Close(new JsonSchema { Description = "Evenly spaced members, both ends included." }, "from", "to", "steps");
        range.Properties["from"] = End("The first member: a number, or a quantity such as \"1 MiB\".");
        range.Properties["to"] = End("The last member, in the same unit as the first.");
        range.Properties["steps"] = new JsonSchemaProperty { Type = JsonObjectType.Integer, Minimum = 2, Maximum = 1_000_000, Description = "Number of members." };
        range.Properties["scale"] = new JsonSchemaProperty { Type = JsonObjectType.String, Default = "linear", Description = "Whether members differ by a sum or by a factor." };
        range.Properties["scale"].Enumeration.Add("linear");
        range.Properties["scale"].Enumeration.Add("log");
        return range;
    }

    private static JsonSchemaProperty End(string description)
    {
        var end = new JsonSchemaProperty { Description = description };
        end.AnyOf.Add(new JsonSchema { Type = JsonObjectType.Number });
        end.AnyOf.Add(new JsonSchema { Type = JsonObjectType.String, Pattern = ScalarSchemas.LeadingNumber });
        return end;
    }

    private static JsonSchema Zip(SchemaDefinitions definitions)
    {
        var zip = Close(new JsonSchema { Description = "Lists of equal length that advance together." }, AxisZip.Key);
        zip.Properties[AxisZip.Key] = new JsonSchemaProperty { Type = JsonObjectType.Object, MinProperties = 1, AdditionalPropertiesSchema = Axis(definitions) };
        return zip;
    }

    private static JsonSchema LooksLikeRange()
    {
        var schema = new JsonSchema { RequiredProperties = { "from", "to" } };
        schema.Properties["from"] = new JsonSchemaProperty { Type = Single };
        schema.Properties["to"] = new JsonSchemaProperty { Type = Single };
        return schema;
    }

    private static JsonSchema LooksLikeZip()
    {
        var schema = new JsonSchema { RequiredProperties = { AxisZip.Key }, MaxProperties = 1 };
        schema.Properties[AxisZip.Key] = new JsonSchemaProperty { Type = JsonObjectType.Object };
        return schema;
    }

    private static JsonSchema Close(JsonSchema schema, params string[] required)
    {
        schema.Type = JsonObjectType.Object;
        schema.AllowAdditionalProperties = false;
        foreach (var key in required)
            schema.RequiredProperties.Add(key);
        return schema;
    }
}
