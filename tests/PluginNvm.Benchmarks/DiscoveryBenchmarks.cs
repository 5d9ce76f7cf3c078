using BenchmarkDotNet.Attributes;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Benchmarks;

/// <summary>Finding the built-in plugins from their metadata, as every command does first. No plugin is loaded.</summary>
[MemoryDiagnoser]
public class DiscoveryBenchmarks
{
    [Benchmark]
    public int Discover()
    {
        using var catalog = PluginCatalog.Discover([Setting.PluginFolder]);
        return catalog.Faults.Count == 0 && catalog.Entries.Count > 0 ? catalog.Entries.Count : throw new InvalidOperationException("The built-in plugins are not all there.");
    }
}
