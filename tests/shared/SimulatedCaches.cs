using PluginNvm.Admission.Rules;
using PluginNvm.Contracts;
using PluginNvm.Indexing.Hashes;
using PluginNvm.Policies.Recency;
using PluginNvm.Retention.Lifetimes;
using PluginNvm.Simulators.SetAssociative;

namespace PluginNvm.Tests.Shared;

/// <summary>Makes caches and simulates them as a host would.</summary>
internal static class SimulatedCaches
{
    public static ICachePolicy Lru { get; } = new Lru().Create(new NoOptions(), NoSharing.Context);

    // As in a run of the host, equal parts are one object.
    private static readonly IAdmissionPolicy _always = new Always().Create(new NoOptions(), NoSharing.Context);
    private static readonly ISetIndexing _linear = new Modulo().Create(new NoOptions(), NoSharing.Context);
    private static readonly IRetentionPolicy _unlimited = new Unlimited().Create(new NoOptions(), NoSharing.Context);

    /// <summary>A level with the default parts.</summary>
    public static CacheLevel Level(long bytes, int line, int? ways, ICachePolicy? policy = null) => new()
    {
        Capacity = DataSize.FromBytes(bytes),
        Line = DataSize.FromBytes(line),
        Ways = ways,
        Policy = policy ?? Lru,
        Admission = _always,
        Indexing = _linear,
        SliceIndexing = _linear,
        Retention = _unlimited,
    };

    public static ICacheSimulator Simulator(int threads = 1) =>
        new SetAssociativeSimulator().Create(new SetAssociativeOptions { Threads = threads }, NoSharing.Context);

    /// <summary>Simulates one level by itself.</summary>
    public static CacheCounts Run(IAccessStream stream, CacheLevel level, int threads = 1) => Run(stream, new CacheRequest { Levels = [level] }, threads).Levels[0];

    public static CacheRun Run(IAccessStream stream, CacheRequest request, int threads = 1) => Simulator(threads).Run(stream, [request], CancellationToken.None)[0];
}
