using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Experiments;

/// <summary>Reads the parts of a manifest that do not depend on a point and need no plugin.</summary>
internal static class FrameReader
{
    /// <summary>The frame from bound nodes.</summary>
    /// <param name="node">The node of a property of <see cref="ExperimentManifest"/>.</param>
    public static ExperimentFrame Of(Func<string, PlanNode> node)
    {
        using var parts = new PartStore();
        using var scope = PointScope.WithoutAxes(parts, NoContext.Instance);
        T Value<T>(string name) => (T)node(name).Build(scope)!;
        return new ExperimentFrame
        {
            Title = Value<string>(nameof(ExperimentManifest.Experiment)),
            Seed = Value<long>(nameof(ExperimentManifest.Seed)),
            Baseline = Value<IReadOnlyDictionary<string, string>>(nameof(ExperimentManifest.Baseline)),
            Claims = Value<IReadOnlyList<ClaimDeclaration>>(nameof(ExperimentManifest.Claims)),
            Summaries = Value<IReadOnlyList<SummaryDeclaration>>(nameof(ExperimentManifest.Summaries)),
            Figures = Value<IReadOnlyList<FigureDeclaration>>(nameof(ExperimentManifest.Figures)),
        };
    }

    /// <summary>Axes and frame of a resolved manifest, whose plugins and inputs may be gone.</summary>
    /// <exception cref="DiagnosticException">The manifest is damaged.</exception>
    public static (AxisSet Axes, ExperimentFrame Frame) Read(JsonDocumentText document, PluginCatalog catalog)
    {
        var errors = new List<Diagnostic>();
        var root = document.Root as JObject ?? [];
        var axes = AxisSet.Parse(document, root["axes"], errors);
        var binder = new JsonBinder(document, AxisSet.None, catalog, "", errors);
        var nodes = new Dictionary<string, PlanNode>();
        string[] names =
        [
            nameof(ExperimentManifest.Experiment), nameof(ExperimentManifest.Seed), nameof(ExperimentManifest.Baseline),
            nameof(ExperimentManifest.Claims), nameof(ExperimentManifest.Summaries), nameof(ExperimentManifest.Figures),
        ];
        foreach (var name in names)
        {
            var property = typeof(ExperimentManifest).GetProperty(name)!;
            if (root[Names.Key(name)] is not { } token)
                errors.Add(new Diagnostic(DiagnosticCodes.MissingKey, document.Locate(root), $"a resolved manifest needs the key '{Names.Key(name)}'"));
            else if (binder.Bind(token, property.PropertyType, property, null, Names.Key(name)) is { } node)
                nodes[name] = node;
        }
        return errors.Count == 0 ? (axes, Of(name => nodes[name])) : throw new DiagnosticException(errors);
    }

    /// <summary>The frame of a manifest has no parts, so its context is never asked.</summary>
    private sealed class NoContext : IPluginContext
    {
        public static NoContext Instance { get; } = new();

        public IArtefactCache Shared => throw new NotSupportedException("The frame of a manifest has no parts.");

        public Seed Seed => throw new NotSupportedException("The frame of a manifest has no parts.");

        public InputFile Input(InputFile from, string relativePath) => throw new NotSupportedException("The frame of a manifest has no parts.");
    }
}
