using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Binding;

/// <summary>
/// Points that are left out, written in <c>axes</c> as <c>"except": [ { "technology": "sram", "capacity": ["7 MiB", "10 MiB"] } ]</c>: a point is left
/// out when its members are among those named on every axis of one entry.
/// </summary>
internal sealed class AxisException
{
    /// <summary>The key, which therefore cannot name an axis.</summary>
    public const string Key = "except";

    private readonly IReadOnlyList<(int Axis, HashSet<int> Members)> _conditions;
    private readonly string _text;

    private AxisException(IReadOnlyList<(int Axis, HashSet<int> Members)> conditions, string text) => (_conditions, _text) = (conditions, text);

    /// <summary>The entry's place in the manifest and its text.</summary>
    public override string ToString() => _text;

    /// <summary>Whether a point is left out.</summary>
    public bool Covers(ReadOnlySpan<int> indices)
    {
        foreach (var (axis, members) in _conditions)
        {
            if (!members.Contains(indices[axis]))
                return false;
        }
        return true;
    }

    /// <summary>Reads the entries.</summary>
    public static IReadOnlyList<AxisException> Parse(JsonDocumentText document, JToken? declaration, IReadOnlyList<Axis> axes, List<Diagnostic> errors)
    {
        if (declaration is null)
            return [];
        if (declaration is not JArray list || list.Any(entry => entry is not JObject { Count: > 0 }))
        {
            errors.Add(new Diagnostic(DiagnosticCodes.BadAxis, document.Locate(declaration), "'except' must be a list of objects, each naming members of one or more axes"));
            return [];
        }
        var before = errors.Count;
        var exceptions = list.Cast<JObject>().Select((entry, i) => new AxisException(
            entry.Properties().Select(property => Condition(document, property, axes, errors)).ToList(), $"axes.{Key}[{i}], {entry.ToString(Newtonsoft.Json.Formatting.None)}")).ToList();
        return errors.Count == before ? exceptions : [];
    }

    private static (int Axis, HashSet<int> Members) Condition(JsonDocumentText document, JProperty property, IReadOnlyList<Axis> axes, List<Diagnostic> errors)
    {
        var axis = axes.FirstOrDefault(axis => axis.Name == property.Name);
        if (axis is null)
        {
            errors.Add(new Diagnostic(DiagnosticCodes.UnknownAxis, document.Locate(property), $"except: there is no axis '{property.Name}'; {Suggestions.For(property.Name, axes.Select(a => a.Name), "axes")}"));
            return (0, []);
        }
        var members = new HashSet<int>();
        foreach (var token in property.Value as JArray ?? new JArray(property.Value))
        {
            var label = AxisSet.LabelOf(token, 0);
            if (axis.IndexOf(label) is var index and >= 0)
                members.Add(index);
            else
                errors.Add(new Diagnostic(DiagnosticCodes.UnknownMember, document.Locate(property.Value), $"except: axis '{axis.Name}' has no member '{label}'; {Suggestions.For(label, axis.Members.Select(m => m.Label), "members")}"));
        }
        return (axis.Index, members);
    }
}
