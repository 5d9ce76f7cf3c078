using BenchmarkDotNet.Attributes;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Results;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Benchmarks;

/// <summary>Per point of a sweep: everything around the model, including the log of finished points. The system itself does nothing.</summary>
[MemoryDiagnoser]
public class RunBenchmarks
{
    private readonly List<int> _points = [.. Enumerable.Range(0, Setting.SweepPoints)];
    private PluginCatalog _catalog = null!;
    private Experiment _sweep = null!;
    private string _folder = "";

    [Params(1, 2)]
    public int Jobs { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _catalog = Setting.Catalog();
        _sweep = Setting.Sweep(_catalog);
        _folder = Directory.CreateTempSubdirectory("pluginnvm-benchmark-").FullName;
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _catalog.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(OperationsPerInvoke = Setting.SweepPoints)]
    public int RunSweep()
    {
        var segments = Path.Combine(_folder, "segments");
        if (Directory.Exists(segments))
            Directory.Delete(segments, recursive: true);
        using var parts = new PartStore();
        using var store = ResultStore.Open(segments);
        var outcomes = ExperimentRunner.Run(_sweep, _points, store, parts, new RunContext(), Jobs, static _ => { }, CancellationToken.None);
        return outcomes.Failures.Count == 0 ? store.Count : throw new InvalidOperationException("A point failed.");
    }
}
