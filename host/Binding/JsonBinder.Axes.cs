using System.Reflection;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Binding;

/// <content>References to axes.</content>
public sealed partial class JsonBinder
{
    /// <summary>What is wrong with one member is often wrong with all, and a range may have a million.</summary>
    private const int MostWrongMembers = 10;

    private readonly Dictionary<(int Axis, int Member), PlanNode?> _wholeMembers = [];
    private readonly Stack<int> _axesInProgress = new();

    /// <summary>Axis members that were bound as a whole, for the resolved manifest; null where two places read one member differently.</summary>
    public IReadOnlyDictionary<(int Axis, int Member), PlanNode?> WholeMembers => _wholeMembers;

    private PlanNode? BindAxis(JProperty reference, Type type, PropertyInfo? property, object? current, string owner)
    {
        var path = (string)reference.Value!;
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? path : path[..dot];
        var axis = axes.Find(path) ?? axes.Find(name);
        if (axis is null)
        {
            Error(DiagnosticCodes.UnknownAxis, reference.Value, $"there is no axis '{name}'; {Suggestions.For(name, axes.Axes.Select(a => a.Name), "axes")}");
            return null;
        }
        var fields = path.Length > axis.Name.Length ? path[(axis.Name.Length + 1)..].Split('.') : [];
        if (_axesInProgress.Contains(axis.Index))
        {
            Error(DiagnosticCodes.AxisNotAllowed, reference.Value, $"axis '{axis.Name}' refers to itself");
            return null;
        }

        _axesInProgress.Push(axis.Index);
        var members = new List<PlanNode>();
        try
        {
            for (var i = 0; i < axis.Members.Count; i++)
            {
                if (BindMember(axis, i, fields, reference, type, property, current, owner) is { } node)
                    members.Add(node);
                if (i + 1 - members.Count < MostWrongMembers || i + 1 == axis.Members.Count)
                    continue;
                errors[^1] = errors[^1] with { Message = $"{errors[^1].Message}; and {axis.Members.Count - i - 1} more members of axis '{axis.Name}', which were not looked at" };
                break;
            }
        }
        finally
        {
            _axesInProgress.Pop();
        }
        return members.Count == axis.Members.Count && members.Count > 0 ? new AxisNode(axis, path, members) : null;
    }

    private PlanNode? BindMember(Axis axis, int index, string[] fields, JProperty reference, Type type, PropertyInfo? property, object? current, string owner)
    {
        var member = axis.Members[index];
        var token = member.Token;
        foreach (var field in fields)
        {
            if (token is JObject fieldOwner && fieldOwner.Property(field) is { } found)
            {
                token = found.Value;
                continue;
            }
            var fieldNames = (token as JObject)?.Properties().Select(p => p.Name) ?? [];
            Error(DiagnosticCodes.UnknownAxisField, reference.Value,
                $"member '{member.Label}' of axis '{axis.Name}' has no field '{field}'; {Suggestions.For(field, fieldNames, "fields")}");
            return null;
        }
        var node = Bind(token, type, property, current, owner);
        if (node is null || fields.Length > 0)
            return node;
        var known = _wholeMembers.TryGetValue((axis.Index, index), out var earlier);
        _wholeMembers[(axis.Index, index)] = !known || (earlier is not null && JToken.DeepEquals(earlier.Resolve(null), node.Resolve(null))) ? node : null;
        return node;
    }
}
