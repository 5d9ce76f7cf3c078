using System.Collections;
using System.Reflection;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Binding;

/// <summary>A record: its constructor and a node for each property.</summary>
public sealed class RecordNode(Type type, IReadOnlyList<(PropertyInfo Property, string Key, PlanNode Value)> properties) : PlanNode
{
    private readonly Digests _digests = DigestsOf(properties.Where(property => property.Value is not ConstantNode { IsNull: true }).Select(property => (property.Key, property.Value)).ToList());

    /// <inheritdoc />
    public override ulong Axes { get; } = properties.Aggregate(0UL, (axes, property) => axes | property.Value.Axes);

    /// <summary>Whether resolved JSON shows any property.</summary>
    public bool IsEmpty => properties.All(property => property.Value is ConstantNode { IsNull: true });

    /// <summary>The node of a property.</summary>
    public PlanNode this[string propertyName] => properties.First(property => property.Property.Name == propertyName).Value;

    /// <inheritdoc />
    public override object Build(PointScope scope)
    {
        // What a record of a plugin throws is the plugin's exception, not reflection's.
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions;
        var record = Activator.CreateInstance(type, Flags, binder: null, args: null, culture: null)!;
        foreach (var (property, _, value) in properties)
            property.SetValue(record, value.Build(scope), Flags, binder: null, index: null, culture: null);
        return record;
    }

    /// <inheritdoc />
    public override PointKey Digest(ReadOnlySpan<int> indices) => _digests.At(indices);

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

    private static Digests DigestsOf(List<(string Key, PlanNode Value)> shown) => new(Digests.Object(shown.Select(property => property.Key)), shown.Select(property => property.Value).ToList());
}

/// <summary>A list.</summary>
public sealed class ListNode(Type itemType, IReadOnlyList<PlanNode> items) : PlanNode
{
    private readonly Digests _digests = new(Digests.List, items);

    /// <summary>The items.</summary>
    public IReadOnlyList<PlanNode> Items => items;

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
    public override PointKey Digest(ReadOnlySpan<int> indices) => _digests.At(indices);

    /// <inheritdoc />
    public override JToken Resolve(int[]? indices) => new JArray(items.Select(item => item.Resolve(indices) ?? JValue.CreateNull()));

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => items.SelectMany(item => item.Parts());
}

/// <summary>A map from names to values.</summary>
public sealed class MapNode(Type valueType, IReadOnlyList<(string Key, PlanNode Value)> entries) : PlanNode
{
    private readonly Digests _digests = new(Digests.Object(entries.Select(entry => entry.Key)), entries.Select(entry => entry.Value).ToList());

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
    public override PointKey Digest(ReadOnlySpan<int> indices) => _digests.At(indices);

    /// <inheritdoc />
    public override JToken Resolve(int[]? indices) =>
        new JObject(entries.Select(entry => new JProperty(entry.Key, entry.Value.Resolve(indices) ?? JValue.CreateNull())));

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => entries.SelectMany(entry => entry.Value.Parts());
}
