using BenchmarkDotNet.Attributes;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Benchmarks;

/// <summary>From a manifest's text to its plan, with the plugins found and loaded.</summary>
[MemoryDiagnoser]
public class ManifestBenchmarks
{
    private PluginCatalog _catalog = null!;
    private JsonDocumentText _example = null!;
    private Experiment _sweep = null!;

    [GlobalSetup]
    public void Setup()
    {
        _catalog = Setting.Catalog();
        _example = JsonDocumentText.Load(Setting.ExamplePath);
        _sweep = Setting.Sweep(_catalog);
    }

    [GlobalCleanup]
    public void Cleanup() => _catalog.Dispose();

    [Benchmark]
    public JsonDocumentText ReadIsoCapacity() => JsonDocumentText.Load(Setting.ExamplePath);

    [Benchmark]
    public Experiment BindIsoCapacity() => ManifestReader.Read(_example, AppContext.BaseDirectory, _catalog);

    [Benchmark]
    public Experiment BindSweep() => Setting.Sweep(_catalog);

    /// <summary>Per point: its axis members and the key under which its result is kept.</summary>
    [Benchmark(OperationsPerInvoke = Setting.SweepPoints)]
    public int ExpandSweep()
    {
        var hash = 0;
        for (var point = 0; point < Setting.SweepPoints; point++)
            hash ^= _sweep.KeyOf(_sweep.Axes.IndicesOf(point)).GetHashCode();
        return hash;
    }
}
