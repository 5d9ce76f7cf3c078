using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Experiments;

/// <summary>Reads a manifest: parse, expand the axes, bind. Reports every error at once.</summary>
public static class ManifestReader
{
    private static readonly string[] DefaultReports = ["table", "csv", "json"];

    /// <summary>The plugin folders that a manifest names and that are there, as absolute paths.</summary>
    public static IReadOnlyList<string> PluginFolders(JsonDocumentText document, string baseFolder) =>
        StatedFolders(document, baseFolder).Select(stated => stated.Folder).Where(Directory.Exists).ToList();

    private static IEnumerable<(JToken Token, string Folder)> StatedFolders(JsonDocumentText document, string baseFolder) =>
        (document.Root as JObject)?["plugins"] is JArray list
            ? list.Where(token => token.Type == JTokenType.String).Select(token => (token, Path.GetFullPath(((string)token!).Replace('\0', '?'), baseFolder)))
            : [];

    /// <summary>Binds a manifest.</summary>
    /// <param name="document">The manifest's text.</param>
    /// <param name="baseFolder">Paths in it are relative to this folder.</param>
    /// <param name="catalog">The plugins.</param>
    /// <exception cref="DiagnosticException">The manifest is wrong; carries every error.</exception>
    public static Experiment Read(JsonDocumentText document, string baseFolder, PluginCatalog catalog)
    {
        var errors = new List<Diagnostic>();
        var root = document.Root as JObject;
        foreach (var (token, folder) in StatedFolders(document, baseFolder).Where(stated => !Directory.Exists(stated.Folder)))
            errors.Add(new Diagnostic(DiagnosticCodes.MissingFile, document.Locate(token), $"plugins: no folder '{token}'; looked for {folder}"));
        var axes = AxisSet.Parse(document, root?["axes"], errors);
        var binder = new JsonBinder(document, axes, catalog, baseFolder, errors) { Seed = SeedOf(root) };
        WithDefaultReports(root);
        var plan = binder.BindRecord(document.Root, typeof(ExperimentManifest), null, document.Root, "the manifest");

        if (root is not null)
            new FrameChecker(document, root, axes, errors).Check();
        if (root?["metrics"] is JArray { Count: 0 } metrics)
            errors.Add(new Diagnostic(DiagnosticCodes.OutOfRange, document.Locate(metrics), "'metrics' is empty; a run measures at least one, for example \"energy\""));
        if (plan is not null)
        {
            RefuseAxes(document, plan, errors);
            RefuseUnusedAxes(document, axes, plan, errors);
        }
        if (errors.Count > 0 || plan is null)
            throw new DiagnosticException(errors.Distinct().OrderBy(e => e.Location.Line).ThenBy(e => e.Location.Column).ToList());
        return new Experiment(document, axes, plan, Frame(plan), binder.Inputs, binder.WholeMembers) { BaseFolder = baseFolder };
    }

    /// <summary>The seed, which parts are bound with; one that is wrong is the binder's to report.</summary>
    private static Seed SeedOf(JObject? root) => root?[Names.Key(nameof(ExperimentManifest.Seed))] is JValue { Value: long and >= 0 and var seed } ? new Seed((ulong)seed) : default;

    private static void WithDefaultReports(JObject? root)
    {
        if (root is not null && !root.ContainsKey("reports"))
            root.Add("reports", new JArray(DefaultReports));
    }

    /// <summary>Only the system runs at a point; the rest of the frame is the same for all.</summary>
    private static void RefuseAxes(JsonDocumentText document, RecordNode plan, List<Diagnostic> errors)
    {
        foreach (var property in typeof(ExperimentManifest).GetProperties().Where(p => p.Name is not (nameof(ExperimentManifest.System) or nameof(ExperimentManifest.Axes))))
        {
            if (plan[property.Name].Axes == 0)
                continue;
            var place = ((JObject)document.Root).Property(Names.Key(property.Name));
            errors.Add(new Diagnostic(DiagnosticCodes.AxisNotAllowed, document.Locate(place), $"'{Names.Key(property.Name)}' is the same for all points; only 'system' may refer to an axis"));
        }
    }

    /// <summary>A part whose options could not be bound may refer to any axis.</summary>
    private static void RefuseUnusedAxes(JsonDocumentText document, AxisSet axes, RecordNode plan, List<Diagnostic> errors)
    {
        if (errors.Count > 0 || plan.Parts().Any(part => part.Fault is not null))
            return;
        foreach (var axis in axes.Axes.Where(axis => axis.Members.Count > 1 && (plan.Axes & (1UL << axis.Index)) == 0))
        {
            var place = (document.Root["axes"] as JObject)?.Property(axis.Name);
            errors.Add(new Diagnostic(DiagnosticCodes.UnusedAxis, document.Locate(place),
                $"nothing under 'system' refers to axis '{axis.Name}', so each point would be run {axis.Members.Count} times; write {{ \"axis\": \"{axis.Name}\" }} where it belongs, or leave it out"));
        }
    }

    private static ExperimentFrame Frame(RecordNode plan) => FrameReader.Of(name => plan[name]);
}
