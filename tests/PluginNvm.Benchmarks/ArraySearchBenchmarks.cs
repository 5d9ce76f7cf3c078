using BenchmarkDotNet.Attributes;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Benchmarks.Arrays;

namespace PluginNvm.Benchmarks;

/// <summary>Searches for the best organisations of a memory, all eight targets at once, on one thread.</summary>
[MemoryDiagnoser]
public class ArraySearchBenchmarks
{
    private SearchCase _case = null!;
    private MemoryQuery _query = null!;

    [ParamsSource(nameof(Memories))]
    public string Memory { get; set; } = "";

    public static IEnumerable<string> Memories => SearchCase.All.Select(one => one.Name);

    [GlobalSetup]
    public void Setup()
    {
        _case = SearchCase.All.Single(one => one.Name == Memory);
        _query = _case.Query();
    }

    [Benchmark]
    public bool Search() => _case.Search(_query).IsFeasible;
}
