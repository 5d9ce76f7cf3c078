using BenchmarkDotNet.Attributes;
using PluginNvm.Benchmarks.Arrays;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;
using PluginNvm.Host.Results;

namespace PluginNvm.Benchmarks;

/// <summary>Per design of a sweep over array designs, two at a time: a few of it, evenly spread, each with a search of its own.</summary>
[MemoryDiagnoser]
public class ArraySweepBenchmarks
{
    private const int Designs = 40;
    private const int Jobs = 2;

    private PluginCatalog _catalog = null!;
    private JsonDocumentText _manifest = null!;
    private string _folder = "";

    [GlobalSetup]
    public void Setup()
    {
        _catalog = PluginCatalog.Discover([Setting.PluginFolder]);
        _manifest = JsonDocumentText.Load(Sweep.Plain.FullPath);
        _folder = Directory.CreateTempSubdirectory("pluginnvm-benchmark-").FullName;
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _catalog.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(OperationsPerInvoke = Designs)]
    public int RunSweep()
    {
        var segments = Path.Combine(_folder, "segments");
        if (Directory.Exists(segments))
            Directory.Delete(segments, recursive: true);
        // Bound anew: an experiment remembers its parts, and they the artefacts of their run.
        var sweep = ManifestReader.Read(_manifest, Path.GetDirectoryName(Sweep.Plain.FullPath)!, _catalog);
        var points = Enumerable.Range(0, Designs).Select(i => i * Sweep.Plain.Designs / Designs).ToList();
        using var parts = new PartStore();
        using var store = ResultStore.Open(segments);
        var outcomes = ExperimentRunner.Run(sweep, points, store, parts, new RunContext(), Jobs, static _ => { }, CancellationToken.None);
        return outcomes.Failures.Count == 0 ? store.Count : throw new InvalidOperationException(outcomes.Failures.First().Message);
    }
}
