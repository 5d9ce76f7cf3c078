using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Binding;

/// <summary>
/// An axis written as <c>{ "zip": { "cell": [...], "capacity": [...] } }</c>: lists of equal length that advance together. Its members are
/// records, so that <c>{ "axis": "name.cell" }</c> refers to one of them.
/// </summary>
internal static class AxisZip
{
    /// <summary>The key of the lists.</summary>
    public const string Key = "zip";

    /// <summary>Whether an object is a zip rather than a map of members.</summary>
    public static bool IsZip(JObject? declaration) => declaration is { Count: 1 } && declaration[Key] is JObject;

    /// <summary>The zip's members.</summary>
    public static List<AxisMember> Expand(JsonDocumentText document, string name, JObject zip, Func<JProperty, List<AxisMember>> membersOf, List<Diagnostic> errors)
    {
        var parts = ((JObject)zip[Key]!).Properties().Select(part => (part.Name, Place: part, Members: membersOf(part))).ToList();
        if (parts.Count == 0)
        {
            errors.Add(new Diagnostic(DiagnosticCodes.BadAxis, document.Locate(zip), $"axis '{name}' zips nothing; name lists of equal length under 'zip'"));
            return [];
        }
        if (parts.Any(part => part.Members.Count == 0))
            return [];
        if (parts.FirstOrDefault(part => part.Members.Count != parts[0].Members.Count) is { Name: not null } other)
        {
            errors.Add(new Diagnostic(DiagnosticCodes.BadAxis, document.Locate(other.Place),
                $"axis '{name}' zips lists of different lengths: '{parts[0].Name}' has {parts[0].Members.Count} members, '{other.Name}' has {other.Members.Count}"));
            return [];
        }
        return Enumerable.Range(0, parts[0].Members.Count).Select(i =>
        {
            var record = new JObject(parts.Select(part => new JProperty(part.Name, CopyOf(part.Members[i].Token))));
            JsonDocumentText.SetOrigin(record, zip);
            return new AxisMember(string.Join(" / ", parts.Select(part => part.Members[i].Label)), record);
        }).ToList();
    }

    private static JToken CopyOf(JToken token)
    {
        var copy = token.DeepClone();
        JsonDocumentText.SetOrigin(copy, token);
        return copy;
    }
}
