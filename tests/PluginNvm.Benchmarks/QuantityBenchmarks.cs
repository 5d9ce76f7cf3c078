using BenchmarkDotNet.Attributes;
using PluginNvm.Contracts;

namespace PluginNvm.Benchmarks;

/// <summary>Physical values as text: what every swept value of a manifest costs to read and to write.</summary>
[MemoryDiagnoser]
public class QuantityBenchmarks
{
    [Benchmark]
    public Time ParseTime() => Quantity.Parse<Time>("8.4 ns");

    [Benchmark]
    public DataSize ParseDataSize() => Quantity.Parse<DataSize>("3 MiB");

    [Benchmark]
    public string WriteEnergy() => Quantity.FormatExact(new Energy(0.65e-12));
}
