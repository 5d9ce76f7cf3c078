using BenchmarkDotNet.Attributes;
using PluginNvm.Contracts;
using PluginNvm.Host.Experiments;
using PluginNvm.Modeling;
using PluginNvm.Workloads.DnnZoo;

namespace PluginNvm.Benchmarks;

/// <summary>Networks: their graphs, the training step made of one, and the cache accesses counted from one.</summary>
[MemoryDiagnoser]
public class GraphBenchmarks
{
    private const int Batch = 4;
    private const int Tile = 128;

    private NetworkGraph _vgg16 = null!;

    [Params("vgg-16", "googlenet")]
    public string Network { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _vgg16 = Build("vgg-16");

    [Benchmark]
    public NetworkGraph BuildGraph() => Build(Network);

    [Benchmark]
    public NetworkGraph BuildAndRewriteForTraining() => TrainingGraph.Build(Build(Network), Optimizer.Sgd, inputGradient: false);

    /// <summary>Tiled matrix products of vgg-16, whatever <see cref="Network"/> is.</summary>
    [Benchmark]
    public long CountTrafficOfVgg16()
    {
        var accesses = 0L;
        foreach (var op in _vgg16.Operators)
        {
            if (GemmLowering.Lower(_vgg16, op, GroupLowering.Merged) is not { } shape)
                continue;
            var traffic = TiledGemmTraffic.Count(shape, Tile, Tile, _vgg16.Tensor(op.Outputs[0]).Shape.Elements);
            accesses += traffic.Reads + traffic.Writes;
        }
        return accesses;
    }

    private static NetworkGraph Build(string network)
    {
        var source = new DnnZooSource().Create(new DnnZooOptions { Network = network, Batch = Batch }, new Context());
        return ((GraphWorkload)source.Load(CancellationToken.None)).Graph;
    }

    /// <summary>A new one for each part: nothing is remembered between two builds.</summary>
    private sealed class Context : IPluginContext
    {
        public IArtefactCache Shared { get; } = new ArtefactCache();

        public Seed Seed => default;

        public InputFile Input(InputFile from, string relativePath) => throw new NotSupportedException("The zoo reads no files.");
    }
}
