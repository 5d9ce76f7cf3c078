using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Binding;

/// <summary>
/// The hash of a container from those of its children. It is that of the container's resolved JSON, whether its parts were stated, defaulted or
/// taken from an axis.
/// </summary>
/// <param name="shape">What tells the container from others with the same children: its keys.</param>
/// <param name="children">The nodes below.</param>
internal sealed class Digests(string shape, IReadOnlyList<PlanNode> children)
{
    private const int OnStack = 64;

    private readonly PointKey _shape = PointKey.Of(shape);
    private readonly bool _varies = children.Any(child => child.Axes != 0);
    private StrongBox<PointKey>? _fixed;

    /// <summary>The hash at a point.</summary>
    public PointKey At(ReadOnlySpan<int> indices)
    {
        if (_varies)
            return Combine(indices);
        // Two threads may compute it; they compute the same, and a reference is never seen half written.
        return (_fixed ??= new StrongBox<PointKey>(Combine(indices))).Value;
    }

    /// <summary>The shape of an object with these keys.</summary>
    public static string Object(IEnumerable<string> keys) => "{" + string.Join('\n', keys);

    /// <summary>The shape of a list.</summary>
    public const string List = "[";

    /// <summary>The hash of resolved JSON.</summary>
    public static PointKey Of(JToken? token) => token switch
    {
        JObject record => new Digests(Object(record.Properties().Select(property => property.Name)), record.Properties().Select(property => Leaf(property.Value)).ToList()).At([]),
        JArray list => new Digests(List, list.Select(Leaf).ToList()).At([]),
        _ => PointKey.Of(token?.ToString(Formatting.None) ?? "null"),
    };

    private static PlanNode Leaf(JToken token) => new ConstantNode(null, token);

    private PointKey Combine(ReadOnlySpan<int> indices)
    {
        var size = PointKey.Size * (children.Count + 1);
        var text = children.Count < OnStack ? stackalloc byte[size] : new byte[size];
        _shape.Write(text);
        for (var i = 0; i < children.Count; i++)
            children[i].Digest(indices).Write(text[(PointKey.Size * (i + 1))..]);
        return PointKey.Of(text);
    }
}
