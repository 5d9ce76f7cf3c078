using BenchmarkDotNet.Attributes;
using PluginNvm.Host.Plugins;
using PluginNvm.Modeling;

namespace PluginNvm.Benchmarks.Caches;

/// <summary>Per access of a stream in memory: a 512 KiB cache of 16 ways with a policy from a plugin folder, and one pass for 12 numbers of sets and 16 associativities.</summary>
[MemoryDiagnoser]
public class CacheBenchmarks
{
    private const int Accesses = 1_000_000;

    private PluginCatalog _catalog = null!;
    private CacheParts _parts = null!;
    private ResidentStream _stream = null!;

    [Params("lru", "srrip", "tree-plru", "drrip", "s3-fifo")]
    public string Policy { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _catalog = Setting.Catalog();
        _parts = CacheParts.OfFolder(_catalog);
        _stream = BenchmarkStream.Zipf(Accesses).Stream;
    }

    [GlobalCleanup]
    public void Cleanup() => _catalog.Dispose();

    [Benchmark(OperationsPerInvoke = Accesses)]
    public CacheCounts Simulate() => _parts.Run(_stream, 512, Policy);

    [Benchmark(OperationsPerInvoke = Accesses)]
    public LruCounts Curves()
    {
        var curves = new SetCountCurves(32, 1 << 16, 16);
        foreach (var block in _stream.Blocks)
            curves.Add(block);
        return curves.At(512, 16);
    }
}
