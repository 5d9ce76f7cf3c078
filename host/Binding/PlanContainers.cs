using System.Collections;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace PluginNvm.Host.Binding;

/// <summary>A record: its constructor and a node for each property.</summary>
public sealed class RecordNode(Type type, IReadOnlyList<(PropertyInfo Property, string Key, PlanNode Value)> properties) : PlanNode
{
    /// <inheritdoc />
    public override ulong Axes { get; } = properties.Aggregate(0UL, (axes, property) => axes | property.Value.Axes);

    /// <summary>The node of a property.</summary>
    public PlanNode this[string propertyName] => properties.First(property => property.Property.Name == propertyName).Value;

    /// <inheritdoc />
    public override object Build(PointScope scope)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var (property, _, value) in properties)
            property.SetValue(record, value.Build(scope));
        return record;
    }

    /// <inheritdoc />
    public override JToken Resolve(int[]? indices)
    {
        var resolved = new JObject();
        foreach (var (_, key, value) in properties)
        {
            if (value.Resolve(indices) is { } token)
                resolved.Add(key, token);
        }
        return resolved;
    }

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => properties.SelectMany(property => property.Value.Parts());
}

/// <summary>A list.</summary>
public sealed class ListNode(Type itemType, IReadOnlyList<PlanNode> items) : PlanNode
{
    /// <inheritdoc />
    public override ulong Axes { get; } = items.Aggregate(0UL, (axes, item) => axes | item.Axes);

    /// <inheritdoc />
    public override object Build(PointScope scope)
    {
        var array = Array.CreateInstance(itemType, items.Count);
        for (var i = 0; i < items.Count; i++)
            array.SetValue(items[i].Build(scope), i);
        return array;
    }

    /// <inheritdoc />
    public override JToken Resolve(int[]? indices) => new JArray(items.Select(item => item.Resolve(indices) ?? JValue.CreateNull()));

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => items.SelectMany(item => item.Parts());
}

/// <summary>A map from names to values.</summary>
public sealed class MapNode(Type valueType, IReadOnlyList<(string Key, PlanNode Value)> entries) : PlanNode
{
    /// <inheritdoc />
    public override ulong Axes { get; } = entries.Aggregate(0UL, (axes, entry) => axes | entry.Value.Axes);

    /// <inheritdoc />
    public override object Build(PointScope scope)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))!;
        foreach (var (key, value) in entries)
            map[key] = value.Build(scope);
        return map;
    }

    /// <inheritdoc />
    public override JToken Resolve(int[]? indices) =>
        new JObject(entries.Select(entry => new JProperty(entry.Key, entry.Value.Resolve(indices) ?? JValue.CreateNull())));

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => entries.SelectMany(entry => entry.Value.Parts());
}
