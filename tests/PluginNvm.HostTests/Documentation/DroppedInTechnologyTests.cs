namespace PluginNvm.HostTests.Documentation;

/// <summary>A technology from a JSON cell file and one from a plugin folder stand in one manifest; the host is the same.</summary>
[TestClass]
public sealed class DroppedInTechnologyTests
{
    private const string Cell = """
        {
          "technology": "my-reram", "node": "22 nm", "nonVolatile": true,
          "provenance": { "kind": "stated", "source": "a test" }
        }
        """;

    private const string Table = """
        technology,node_nm,capacity_kib,read_latency_ns,write_latency_ns,read_energy_nj,write_energy_nj,leakage_mw,area_mm2,provenance,source
        my-reram,22,3072,4,20,0.3,1,500,1,stated,a test
        fixture-cell,22,3072,2,5,0.4,0.6,800,3,stated,a test
        """;

    private const string Manifest = """
        {
          "experiment": "dropped in",
          "axes": { "technology": { "sram": "sram", "file": { "use": "cell-file", "with": { "file": "my.cell.json" } }, "folder": "fixture-cell" } },
          "system": { "use": "gpu-llc", "with": {
            "workload": { "use": "dnn-zoo", "with": { "network": "alexnet" } },
            "cache": {
              "technology": { "axis": "technology" },
              "array": { "use": "published", "with": { "tables": ["caches.csv"] } },
              "capacity": { "use": "fixed", "with": { "size": "3 MiB" } }
            }
          } },
          "metrics": ["area"],
          "reports": ["csv"]
        }
        """;

    [TestMethod]
    public void Cell_file_and_plugin_folder_stand_in_one_manifest()
    {
        using var folder = new TemporaryFolder();
        folder.Write("my.cell.json", Cell);
        folder.Write("caches.csv", Table);
        folder.Write("manifest.json", Manifest);
        var run = ToolProcess.PluginNvm(["run", folder.At("manifest.json"), "--out", folder.At("out"), "--plugins", Path.Combine(AppContext.BaseDirectory, "fixtures", "GoodPlugin")]);
        Assert.AreEqual(0, run.ExitCode, run.Error);
        CollectionAssert.AreEqual(
            new[] { "technology,status,area [m2]", "sram,ok,5.53E-06", "file,ok,1E-06", "folder,ok,3E-06" },
            File.ReadAllLines(folder.At("out/results.csv")).Select(line => line.TrimEnd()).ToArray());
    }
}
