using System.Globalization;
using System.Numerics;
using PluginNvm.Contracts;

namespace PluginNvm.Technologies.CellFile;

/// <summary>Takes typed members out of a JSON object, collects what is wrong, and in the end names the members nobody asked for.</summary>
internal sealed class ObjectReader(JsonObject node, string name, Problems problems)
{
    private readonly List<string> _known = [];

    /// <summary>A quantity as text with a unit; null where it is not stated or wrong.</summary>
    public T? Quantity<T>(string key, Bound bound = Bound.Positive, bool required = false)
        where T : struct, IQuantity<T>
    {
        if (Take(key, required) is not { } value)
            return null;
        if (value is not JsonScalar { Value: string text })
        {
            var unit = Contracts.Quantity.SiUnit<T>().Symbol;
            problems.Add(value, $"'{key}' must be text with a unit, for example \"1.5 {unit}\"");
            return null;
        }
        if (Contracts.Quantity.TryParse<T>(text, out var quantity) is { } error)
        {
            problems.Add(value, $"'{key}': {error}");
            return null;
        }
        return Within(bound, quantity.Si, key, value) ? quantity : null;
    }

    /// <summary>A plain number; null where it is not stated or wrong.</summary>
    public double? Number(string key, Bound bound)
    {
        if (Take(key, required: false) is not { } value)
            return null;
        // The reader gives a whole number beyond 64 bits as a BigInteger.
        var plain = value is JsonScalar scalar ? scalar.Value is BigInteger large ? (double)large : scalar.Value : null;
        if (plain is double or long)
        {
            var number = Convert.ToDouble(plain, CultureInfo.InvariantCulture);
            return Within(bound, number, key, value) ? number : null;
        }
        problems.Add(value, $"'{key}' must be a number without quotes and unit");
        return null;
    }

    /// <summary>A whole number of at least 1; null where it is not stated or wrong.</summary>
    public int? Count(string key)
    {
        if (Take(key, required: false) is not { } value)
            return null;
        if (value is JsonScalar { Value: long and >= 1 and <= int.MaxValue } scalar)
            return (int)(long)scalar.Value;
        problems.Add(value, $"'{key}' must be a whole number of at least 1");
        return null;
    }

    /// <summary>A truth value; null where it is not stated or wrong.</summary>
    public bool? Truth(string key, bool required)
    {
        if (Take(key, required) is not { } value)
            return null;
        if (value is JsonScalar { Value: bool truth })
            return truth;
        problems.Add(value, $"'{key}' must be true or false");
        return null;
    }

    /// <summary>A text that is not blank; null where it is not stated or wrong.</summary>
    /// <param name="key">The member.</param>
    /// <param name="required">Whether its absence is an error.</param>
    public string? Text(string key, bool required)
    {
        if (Take(key, required) is not { } value)
            return null;
        if (value is JsonScalar { Value: string text } && !string.IsNullOrWhiteSpace(text))
            return text;
        problems.Add(value, $"'{key}' must be a text that is not blank");
        return null;
    }

    /// <summary>One of the names of an enumeration, in lower case; null where it is not stated or wrong, both of which are errors.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Take(key, required: true) is not { } value)
            return null;
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToList();
        if (value is JsonScalar { Value: string text } && names.Contains(text))
            return Enum.Parse<T>(text, ignoreCase: true);
        problems.Add(value, $"'{key}' must be one of {string.Join(", ", names)}");
        return null;
    }

    /// <summary>Reads a nested object; null where it is not stated or not an object.</summary>
    public T? Nested<T>(string key, Func<ObjectReader, T> read)
        where T : class
        => Take(key, required: false) is { } value ? Within(value, key, read) : null;

    /// <summary>Reads one object, or each object of a list.</summary>
    public IReadOnlyList<T> OneOrMore<T>(string key, Func<ObjectReader, T> read)
        where T : class
    {
        if (Take(key, required: true) is not { } value)
            return [];
        if (value is JsonList { Items.Count: 0 })
            problems.Add(value, $"'{key}' must not be empty");
        var items = value is JsonList list ? list.Items : [value];
        return [.. items.Select(item => Within(item, key, read)).OfType<T>()];
    }

    /// <summary>The members of a nested object as numbers by name.</summary>
    public IReadOnlyDictionary<string, double> Numbers(string key) =>
        Nested(key, reader => reader.AllNumbers()) ?? new Dictionary<string, double>();

    private Dictionary<string, double> AllNumbers()
    {
        var numbers = new Dictionary<string, double>();
        foreach (var member in node.Members)
        {
            if (Number(member.Name, Bound.Any) is { } number)
                numbers.Add(member.Name, number);
        }
        return numbers;
    }

    private T? Within<T>(JsonNode value, string key, Func<ObjectReader, T> read)
        where T : class
    {
        if (value is not JsonObject inner)
        {
            problems.Add(value, $"'{key}' must be an object: {{ ... }}");
            return null;
        }
        return ReadAll(inner, $"'{key}'", problems, read);
    }

    /// <summary>Reads an object and reports the members that <paramref name="read"/> did not ask for.</summary>
    public static T ReadAll<T>(JsonObject node, string name, Problems problems, Func<ObjectReader, T> read)
    {
        var reader = new ObjectReader(node, name, problems);
        var result = read(reader);
        foreach (var member in node.Members.Where(member => !reader._known.Contains(member.Name)))
            problems.Add(member.Line, member.Column, $"'{member.Name}' is not known in {name}; known are {string.Join(", ", reader._known)}");
        return result;
    }

    private JsonNode? Take(string key, bool required)
    {
        _known.Add(key);
        var value = node.Members.FirstOrDefault(member => member.Name == key)?.Value;
        if (value is null && required)
            problems.Add(node, $"'{key}' is missing in {name}");
        return value;
    }

    private bool Within(Bound bound, double value, string key, JsonNode at)
    {
        var fits = double.IsFinite(value) && (bound switch { Bound.Positive => value > 0, Bound.NotNegative => value >= 0, _ => true });
        if (!fits)
            problems.Add(at, $"'{key}' must be {(bound switch { Bound.Positive => "greater than zero", Bound.NotNegative => "zero or more", _ => "finite" })}");
        return fits;
    }
}

/// <summary>The values a number may have.</summary>
internal enum Bound
{
    Any,
    NotNegative,
    Positive,
}
