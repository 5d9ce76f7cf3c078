using NJsonSchema;

namespace PluginNvm.Host.Schema;

/// <summary>The schemas that others refer to by name.</summary>
internal sealed class SchemaDefinitions
{
    private readonly List<(object Key, string Name, JsonSchema Schema)> _definitions = [];

    /// <summary>A reference to a definition, which is made when it is first asked for. It may refer to itself.</summary>
    /// <param name="key">What the definition is of.</param>
    /// <param name="name">Its name, to which a number is added where another definition has it.</param>
    /// <param name="fill">Makes it.</param>
    public JsonSchema Refer(object key, string name, Action<JsonSchema> fill) => new() { Reference = Find(key) ?? Add(key, name, fill) };

    /// <summary>Puts the definitions into the schema that is written, by name.</summary>
    public void MoveTo(JsonSchema root)
    {
        foreach (var (_, name, schema) in _definitions.OrderBy(definition => definition.Name, StringComparer.Ordinal))
            root.Definitions[name] = schema;
    }

    /// <summary>Does something that adds definitions; when it throws, they are taken away again.</summary>
    public void KeepIfDone(Action action)
    {
        var before = _definitions.Count;
        try
        {
            action();
        }
        catch
        {
            _definitions.RemoveRange(before, _definitions.Count - before);
            throw;
        }
    }

    private JsonSchema? Find(object key) => _definitions.FirstOrDefault(definition => definition.Key.Equals(key)).Schema;

    private JsonSchema Add(object key, string name, Action<JsonSchema> fill)
    {
        var schema = new JsonSchema();
        _definitions.Add((key, Unused(Readable(name)), schema));
        fill(schema);
        return schema;
    }

    private string Unused(string name)
    {
        var candidate = name;
        for (var i = 2; _definitions.Exists(definition => definition.Name == candidate); i++)
            candidate = $"{name}-{i}";
        return candidate;
    }

    /// <summary>References are pointers, in which other characters would have to be escaped.</summary>
    private static string Readable(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '-'));
}
