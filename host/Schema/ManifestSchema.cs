using NJsonSchema;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Schema;

/// <summary>A schema that was written.</summary>
/// <param name="Text">JSON, with line feeds.</param>
/// <param name="LeftOut">The parts it does not know because their plugin is faulty, by kind and id.</param>
internal sealed record SchemaText(string Text, IReadOnlyList<(string Part, PluginFault Fault)> LeftOut);

/// <summary>
/// The JSON schema of manifests, from the records that the binder fills. It refuses nothing that the binder accepts from the same plugins;
/// what it cannot express (ranges of quantities, names of axes, files that exist) it lets pass.
/// </summary>
internal static class ManifestSchema
{
    /// <summary>Writes the schema for the plugins of a catalog.</summary>
    public static SchemaText Of(PluginCatalog catalog)
    {
        var definitions = new SchemaDefinitions();
        var parts = new PartSchemas(catalog, definitions);
        var root = new JsonSchema { Title = "PluginNvm experiment" };
        parts.Values.FillRecord(root, typeof(ExperimentManifest), null, Place.Frame);

        AxisSchemas.FillAxes(root.Properties[Names.Key(nameof(ExperimentManifest.Axes))], definitions);
        // The system is the one part of the frame that may change from point to point.
        root.Properties[Names.Key(nameof(ExperimentManifest.System))].AnyOf.Add(AxisSchemas.Reference(definitions));

        definitions.MoveTo(root);
        return new SchemaText(root.ToJson().ReplaceLineEndings("\n") + "\n", parts.LeftOut);
    }
}
