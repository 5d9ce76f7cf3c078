using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Benchmarks;

/// <summary>The files and manifests that the benchmarks work on.</summary>
internal static class Setting
{
    /// <summary>Points of <see cref="SweepManifest"/>.</summary>
    public const int SweepPoints = 10_000;

    /// <summary>Two ranges of a hundred values over a system that only returns what it is told.</summary>
    public const string SweepManifest =
        """
        {
          "experiment": "sweep",
          "axes": { "time": { "from": "1 ns", "to": "1000 ns", "steps": 100 }, "energy": { "from": "1 pJ", "to": "1000 pJ", "steps": 100 } },
          "system": { "use": "fixture-system", "with": { "time": { "axis": "time" }, "energy": { "axis": "energy" } } },
          "metrics": [ "edp" ],
          "reports": [ "csv" ]
        }
        """;

    /// <summary>The folder of the built-in plugins.</summary>
    public static string PluginFolder => Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>The example that is read and bound.</summary>
    public static string ExamplePath => Path.Combine(AppContext.BaseDirectory, "iso-capacity.json");

    /// <summary>The built-in plugins and the trivial system.</summary>
    public static PluginCatalog Catalog() => PluginCatalog.Discover([PluginFolder, Path.Combine(AppContext.BaseDirectory, "trivial")]);

    /// <summary>The sweep, bound.</summary>
    public static Experiment Sweep(PluginCatalog catalog) =>
        ManifestReader.Read(JsonDocumentText.Parse("sweep.json", SweepManifest), AppContext.BaseDirectory, catalog);
}
