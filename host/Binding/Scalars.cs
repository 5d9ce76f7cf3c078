using System.Globalization;
using System.Reflection;
using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Binding;

/// <summary>Reads and writes single values: quantities, numbers, texts, truth values, words of an enumeration.</summary>
internal static class Scalars
{
    /// <summary>Whether a type is a single value. Flags are several, which no manifest can state.</summary>
    public static bool IsScalar(Type type) =>
        TypeShapes.IsQuantity(type) || (type.IsEnum && !type.IsDefined(typeof(FlagsAttribute))) || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(double);

    /// <summary>Reads a value.</summary>
    /// <returns>Null when read; else the error's code and message.</returns>
    public static (string Code, string Message)? Read(JToken token, Type type, PropertyInfo? property, out object? value)
    {
        var error = ReadUnchecked(token, type, out value);
        return error ?? (property is null ? null : CheckAllowed(value!, type, property));
    }

    /// <summary>A value as JSON, without rounding.</summary>
    public static JToken Write(object value) => value switch
    {
        bool truth => new JValue(truth),
        int number => new JValue(number),
        long number => new JValue(number),
        double number => new JValue(number),
        string text => new JValue(text),
        Enum word => new JValue(Names.Kebab(word.ToString())),
        IQuantity quantity => new JValue(Codec(quantity.GetType()).Write(quantity)),
        _ => throw new ArgumentException($"{value.GetType()} is not a single value", nameof(value)),
    };

    /// <summary>Every unit that a quantity accepts, those that output never uses too.</summary>
    public static IReadOnlyList<string> UnitsOf(Type quantity) => Codec(quantity).Accepted;

    /// <summary>The type as messages and help name it.</summary>
    public static string Describe(Type type) =>
        TypeShapes.IsQuantity(type) ? $"text with a unit of {Names.Kebab(type.Name).Replace('-', ' ')} ({Codec(type).Units})"
        : type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type).Select(Names.Kebab))
        : type == typeof(string) ? "text"
        : type == typeof(bool) ? "true or false"
        : type == typeof(double) ? "a number"
        : "a whole number";

    private static (string Code, string Message)? ReadUnchecked(JToken token, Type type, out object? value)
    {
        value = null;
        (string, string) Wrong() => (DiagnosticCodes.WrongType, $"expected {Describe(type)}, found {Describe(token)}");

        if (TypeShapes.IsQuantity(type))
        {
            var codec = Codec(type);
            if (token.Type is JTokenType.Integer or JTokenType.Float)
                return (DiagnosticCodes.BareNumber, $"a bare number; a quantity needs its unit as text, for example \"{token} {codec.Example}\" (units: {codec.Units})");
            if (token.Type != JTokenType.String)
                return Wrong();
            var error = codec.Read((string)token!, out value);
            return error is null ? null : (DiagnosticCodes.WrongUnit, error);
        }
        if (type.IsEnum)
        {
            if (token.Type != JTokenType.String)
                return Wrong();
            var name = Enum.GetNames(type).FirstOrDefault(candidate => Names.Kebab(candidate) == (string)token!);
            if (name is null)
                return (DiagnosticCodes.NotAllowed, $"'{token}' is not allowed; {Suggestions.For((string)token!, Enum.GetNames(type).Select(Names.Kebab), "values")}");
            value = Enum.Parse(type, name);
            return null;
        }
        if (type == typeof(string))
        {
            if (token.Type != JTokenType.String)
                return Wrong();
            value = (string)token!;
            return null;
        }
        if (type == typeof(bool))
        {
            if (token.Type != JTokenType.Boolean)
                return Wrong();
            value = (bool)token;
            return null;
        }
        if (type == typeof(double))
        {
            if (token.Type is not (JTokenType.Integer or JTokenType.Float))
                return Wrong();
            value = (double)token;
            return double.IsFinite((double)value) ? null : (DiagnosticCodes.OutOfRange, $"{token} is too large for a number");
        }
        if (token.Type != JTokenType.Integer)
            return Wrong();
        var (least, most) = type == typeof(int) ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
        // Whole numbers beyond 64 bits are big integers, which do not convert.
        if (((JValue)token).Value is not long whole || whole < least || whole > most)
            return (DiagnosticCodes.OutOfRange, $"{token} is out of range; from {least} to {most}");
        value = type == typeof(int) ? (object)(int)whole : whole;
        return null;
    }

    private static (string Code, string Message)? CheckAllowed(object value, Type type, PropertyInfo property)
    {
        if (value is string text && property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed && !allowed.Values.Contains(text))
            return (DiagnosticCodes.NotAllowed, $"'{text}' is not allowed; {Suggestions.For(text, allowed.Values, "values")}");
        if (property.GetCustomAttribute<AllowedRangeAttribute>() is not { } range)
            return null;

        double Bound(object bound) => bound switch
        {
            string quantity when Codec(type).Read(quantity, out var read) is null => ((IQuantity)read!).Si,
            double number => number,
            _ => throw new InvalidOperationException($"The range of {property.DeclaringType?.Name}.{property.Name} cannot be read."),
        };
        var number = value is IQuantity quantityValue ? quantityValue.Si : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        var below = number < Bound(range.Minimum);
        var above = range.Maximum is { } maximum && number > Bound(maximum);
        return below || above ? (DiagnosticCodes.OutOfRange, $"{Write(value)} is out of range; {DescribeRange(range)}") : null;
    }

    /// <summary>A range in words.</summary>
    public static string DescribeRange(AllowedRangeAttribute range)
    {
        static string Text(object bound) => Convert.ToString(bound, CultureInfo.InvariantCulture)!;
        return range.Maximum is null or double.MaxValue or (double)int.MaxValue ? $"at least {Text(range.Minimum)}" : $"from {Text(range.Minimum)} to {Text(range.Maximum)}";
    }

    private static string Describe(JToken token) => token.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "a list",
        JTokenType.String => $"the text \"{token}\"",
        JTokenType.Null => "null",
        _ => token.ToString(Newtonsoft.Json.Formatting.None),
    };

    private static QuantityCodec Codec(Type type) => (QuantityCodec)Activator.CreateInstance(typeof(QuantityCodec<>).MakeGenericType(type))!;

    private abstract class QuantityCodec
    {
        public abstract string Units { get; }

        public abstract IReadOnlyList<string> Accepted { get; }

        public abstract string Example { get; }

        public abstract string? Read(string text, out object? value);

        public abstract string Write(IQuantity value);
    }

    private sealed class QuantityCodec<T> : QuantityCodec
        where T : struct, IQuantity<T>
    {
        public override string Units => string.Join(", ", T.Units.Where(unit => unit.Shown).Select(unit => unit.Symbol));

        public override IReadOnlyList<string> Accepted => T.Units.Select(unit => unit.Symbol).ToList();

        public override string Example => Quantity.SiUnit<T>().Symbol;

        public override string? Read(string text, out object? value)
        {
            var error = Quantity.TryParse<T>(text, out var quantity);
            value = quantity;
            return error;
        }

        public override string Write(IQuantity value) => Quantity.FormatExact((T)value);
    }
}
