using System.Globalization;
using System.Reflection;
using NJsonSchema;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Schema;

/// <summary>Single values: quantities, numbers, texts, truth values, words of an enumeration.</summary>
internal static class ScalarSchemas
{
    /// <summary>How a number with a unit begins, as a pattern.</summary>
    public const string LeadingNumber = @"^\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?";

    /// <summary>Fills in the schema of a value.</summary>
    /// <param name="schema">Receives it.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="property">The property whose attributes restrict the value, or null.</param>
    /// <param name="definitions">Holds the quantities.</param>
    public static void Fill(JsonSchema schema, Type type, PropertyInfo? property, SchemaDefinitions definitions)
    {
        if (TypeShapes.IsQuantity(type))
        {
            schema.Reference = Quantity(type, definitions).Reference;
            return;
        }
        schema.Type = type.IsEnum || type == typeof(string) ? JsonObjectType.String
            : type == typeof(bool) ? JsonObjectType.Boolean
            : type == typeof(double) ? JsonObjectType.Number
            : JsonObjectType.Integer;
        if (type.IsEnum)
            Allow(schema, Enum.GetNames(type).Select(Names.Kebab).Distinct());
        else if (type == typeof(string) && property?.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
            Allow(schema, allowed.Values.Distinct(StringComparer.Ordinal));
        else if (schema.Type is JsonObjectType.Number or JsonObjectType.Integer)
            Bound(schema, type, property?.GetCustomAttribute<AllowedRangeAttribute>());
    }

    private static JsonSchema Quantity(Type type, SchemaDefinitions definitions) => definitions.Refer(type, Names.Kebab(type.Name), schema =>
    {
        var units = Scalars.UnitsOf(type).OrderByDescending(unit => unit.Length).ThenBy(unit => unit, StringComparer.Ordinal).Select(Escape);
        schema.Type = JsonObjectType.String;
        schema.Pattern = $@"{LeadingNumber}\s*({string.Join('|', units)})\s*$";
        schema.ExtensionData = new Dictionary<string, object?> { ["patternErrorMessage"] = $"expected {Scalars.Describe(type)}" };
    });

    private static void Allow(JsonSchema schema, IEnumerable<string> values)
    {
        foreach (var value in values)
            schema.Enumeration.Add(value);
    }

    private static void Bound(JsonSchema schema, Type type, AllowedRangeAttribute? range)
    {
        var (least, most) = type == typeof(int) ? (int.MinValue, int.MaxValue) : type == typeof(long) ? ((decimal?)long.MinValue, (decimal?)long.MaxValue) : (null, null);
        schema.Minimum = Bound(range?.Minimum) is { } minimum && !(minimum < least) ? minimum : least;
        schema.Maximum = Bound(range?.Maximum) is { } maximum && !(maximum > most) ? maximum : most;
    }

    /// <summary>A bound without rounding; null where there is none, or where it is beyond what a schema's numbers hold.</summary>
    private static decimal? Bound(object? bound) =>
        bound is double number && decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && (double)exact == number
            ? exact
            : null;

    /// <summary>Escapes what patterns of every dialect give a meaning, and nothing else.</summary>
    private static string Escape(string text) => string.Concat(text.Select(c => @"^$\.*+?()[]{}|".Contains(c, StringComparison.Ordinal) ? $@"\{c}" : c.ToString()));
}
