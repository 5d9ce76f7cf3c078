using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;
using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests;

/// <summary>Manifests in the repository and manifests made up for a test.</summary>
internal static class Manifests
{
    private static readonly Lazy<PluginCatalog> Plugins = new(() => PluginCatalog.Discover([PluginFolders.BuiltIn, PluginFolders.Fixture("ProbePlugin"), PluginFolders.Fixture("GoodPlugin"), PluginFolders.Fixture("SecondChance")]));

    /// <summary>Built-in plugins, those that work among the fixtures, and those of the examples.</summary>
    public static PluginCatalog Catalog => Plugins.Value;

    /// <summary>The folder that holds the examples, which lie beside the tests.</summary>
    public static string Root => AppContext.BaseDirectory;

    /// <summary>The manifests among the files of a folder of examples.</summary>
    public static IEnumerable<string> Of(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".cell.json", StringComparison.Ordinal) && !path.EndsWith(".schema.json", StringComparison.Ordinal))
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")).Order(StringComparer.Ordinal);

    /// <summary>The examples that the product ships for its first paper.</summary>
    public static IEnumerable<object[]> Examples => [["examples/deepnvm/iso-capacity.json"], ["examples/deepnvm/iso-area.json"]];

    /// <summary>An experiment over the probe system.</summary>
    /// <param name="axes">Its axes, JSON.</param>
    /// <param name="options">Options of the system, JSON.</param>
    /// <param name="rest">Further keys, each followed by a comma.</param>
    public static string Probe(string axes, string options, string rest = "") =>
        $$"""
        {
          "experiment": "probe", {{rest}}
          "axes": {{axes}},
          "system": { "use": "fixture-probe", "with": {{options}} },
          "metrics": [ "outputs" ],
          "reports": [ "csv", "json" ]
        }
        """;

    /// <summary>Reads a manifest.</summary>
    public static Experiment Read(string text, string? folder = null) => ManifestReader.Read(JsonDocumentText.Parse("m.json", text), folder ?? Root, Catalog);

    /// <summary>The errors of a manifest.</summary>
    public static IReadOnlyList<Diagnostic> Errors(string text, string? folder = null) => Assert.ThrowsExactly<DiagnosticException>(() => Read(text, folder)).Diagnostics;
}
