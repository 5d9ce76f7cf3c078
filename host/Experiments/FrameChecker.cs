using Newtonsoft.Json.Linq;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Experiments;

/// <summary>Checks that baseline, claims, summaries and figures name axes and members that exist. What has another shape than it should is the binder's to report.</summary>
internal sealed class FrameChecker(JsonDocumentText document, JObject root, AxisSet axes, List<Diagnostic> errors)
{
    /// <summary>Adds every error.</summary>
    public void Check()
    {
        CheckMembers(root["baseline"], "baseline");
        foreach (var claim in Objects("claims"))
        {
            CheckMembers(claim["at"], "a claim");
            CheckRatio(claim);
            if (IsTrue(claim["multiple"]) && !IsTrue(claim["ratio"]))
                Error(DiagnosticCodes.MissingKey, claim["multiple"], "'multiple' says which ratio is meant, so it needs \"ratio\": true");
        }
        foreach (var summary in Objects("summaries"))
        {
            CheckMembers(summary["at"], "a summary");
            CheckRatio(summary);
            CheckAxes(Items(summary["rows"]).Concat(Items(summary["columns"])), "a summary");
        }
        foreach (var figure in Objects("figures"))
        {
            CheckMembers(figure["at"], "a figure");
            CheckRatio(figure);
            CheckAxes(Items(figure["x"]).Concat(Items(figure["series"])), "a figure");
        }
    }

    private void CheckAxes(IEnumerable<JToken> names, string owner)
    {
        foreach (var axis in names.Where(axis => axis.Type == JTokenType.String))
            CheckAxis(axis, (string)axis!, owner);
    }

    private IEnumerable<JObject> Objects(string key) => Items(root[key]).OfType<JObject>();

    private static IEnumerable<JToken> Items(JToken? token) => token as JArray ?? Enumerable.Empty<JToken>();

    private static bool IsTrue(JToken? token) => token is { Type: JTokenType.Boolean } && (bool)token;

    private void CheckRatio(JObject entry)
    {
        if (IsTrue(entry["ratio"]) && root["baseline"] is not JObject { Count: > 0 })
            Error(DiagnosticCodes.MissingKey, entry["ratio"], "a ratio needs a 'baseline' in the manifest, for example { \"technology\": \"sram\" }");
    }

    private void CheckMembers(JToken? members, string owner)
    {
        foreach (var property in (members as JObject)?.Properties() ?? [])
        {
            if (CheckAxis(property, property.Name, owner) is not { Members.Count: > 0 } axis || property.Value.Type != JTokenType.String)
                continue;
            var label = (string)property.Value!;
            if (axis.IndexOf(label) < 0)
                Error(DiagnosticCodes.UnknownMember, property.Value, $"{owner}: axis '{axis.Name}' has no member '{label}'; {Suggestions.For(label, axis.Members.Select(m => m.Label), "members")}");
        }
    }

    private Axis? CheckAxis(JToken place, string name, string owner)
    {
        if (axes.Find(name) is { } axis)
            return axis;
        Error(DiagnosticCodes.UnknownAxis, place, $"{owner}: there is no axis '{name}'; {Suggestions.For(name, axes.Axes.Select(a => a.Name), "axes")}");
        return null;
    }

    private void Error(string code, JToken? token, string message) => errors.Add(new Diagnostic(code, document.Locate(token), message));
}
