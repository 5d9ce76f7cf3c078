using Newtonsoft.Json.Linq;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Experiments;

/// <summary>Checks that baseline, claims and summaries name axes and members that exist.</summary>
internal sealed class FrameChecker(JsonDocumentText document, AxisSet axes, ExperimentFrame frame, List<Diagnostic> errors)
{
    private readonly JObject _root = (JObject)document.Root;

    public void Check()
    {
        CheckMembers(_root["baseline"] as JObject, "baseline");
        foreach (var claim in _root["claims"] as JArray ?? [])
            CheckMembers(claim["at"] as JObject, "a claim");
        foreach (var summary in _root["summaries"] as JArray ?? [])
        {
            CheckMembers(summary["at"] as JObject, "a summary");
            foreach (var axis in (summary["rows"] as JArray ?? []).Concat(summary["columns"] as JArray ?? []))
                CheckAxis(axis, (string?)axis ?? "", "a summary");
        }
        CheckRatios();
    }

    private void CheckRatios()
    {
        if (frame.Baseline.Count > 0)
            return;
        var ratios = (_root["claims"] as JArray ?? []).Concat(_root["summaries"] as JArray ?? []).Where(entry => (bool?)entry["ratio"] == true);
        foreach (var entry in ratios)
            errors.Add(new Diagnostic(DiagnosticCodes.MissingKey, document.Locate(entry["ratio"]), "a ratio needs a 'baseline' in the manifest, for example { \"technology\": \"sram\" }"));
    }

    private void CheckMembers(JObject? members, string owner)
    {
        foreach (var property in members?.Properties() ?? [])
        {
            if (CheckAxis(property, property.Name, owner) is not { } axis)
                continue;
            var label = (string?)property.Value ?? "";
            if (axis.IndexOf(label) < 0)
            {
                errors.Add(new Diagnostic(DiagnosticCodes.UnknownMember, document.Locate(property.Value),
                    $"{owner}: axis '{axis.Name}' has no member '{label}'; {Suggestions.For(label, axis.Members.Select(m => m.Label), "members")}"));
            }
        }
    }

    private Axis? CheckAxis(JToken place, string name, string owner)
    {
        if (axes.Find(name) is { } axis)
            return axis;
        errors.Add(new Diagnostic(DiagnosticCodes.UnknownAxis, document.Locate(place), $"{owner}: there is no axis '{name}'; {Suggestions.For(name, axes.Axes.Select(a => a.Name), "axes")}"));
        return null;
    }
}
