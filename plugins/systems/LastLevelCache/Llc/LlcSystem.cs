using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>
/// A last-level cache over an access stream, with or without levels above it: every access is simulated, and the counts of the last level times the latencies and energies of its
/// array give time and energy. Arithmetic and the levels above take no time.
/// </summary>
[Plugin("llc", "A processor's last-level cache over an access stream: exact misses and array accesses, their time and energy, and leakage.")]
public sealed class LlcSystem : Plugin<IMemorySystem, LlcOptions>, IMemorySystem
{
    /// <inheritdoc />
    public SystemResult Run(CancellationToken cancellation)
    {
        var workload = Options.Workload.Load(cancellation) is var loaded && loaded is StreamWorkload stream
            ? stream
            : throw new ModelException($"'{loaded.Name}' is no access stream: llc simulates one access after the other. gpu-llc accepts graphs and counts.");
        var cache = Options.Cache;
        var memory = LastLevelMemory.Of(cache, cache.Line, cancellation);
        var level = cache.Level("llc", memory.Choice.Capacity, cache.Line, cache.Sector, cache.WriteMiss, cache.Inclusion);
        var run = new StreamRun(workload, Options.Simulator, Options.Simulation, [.. Options.Upper, level], Options.OffChip, cancellation);
        return run.Result("system", memory, cache, Options.Concurrency);
    }
}
