using PluginNvm.Simulators.SetAssociative;

namespace PluginNvm.Tests.Simulators;

/// <summary>Runs the simulator.</summary>
internal static class Simulated
{
    public static ICacheSimulator On(int threads) => new SetAssociativeSimulator().Create(new SetAssociativeOptions { Threads = threads }, NoSharing.Context);

    public static CacheRun Run(IAccessStream stream, CacheRequest request, int threads = 1) => On(threads).Run(stream, [request], CancellationToken.None)[0];

    public static CacheRun Run(IReadOnlyList<Access> accesses, CacheRequest request, AccessColumns columns = AccessColumns.None) => Run(new MadeStream(accesses, columns), request);

    /// <summary>One level on some accesses.</summary>
    public static CacheCounts Run(IReadOnlyList<Access> accesses, CacheLevel level) => Run(accesses, new CacheRequest { Levels = [level] }).Levels[0];

    public static void AreEqual(CacheRun expected, CacheRun found, string message = "")
    {
        var difference = Described.Difference(expected, found);
        Assert.AreEqual("", difference, message);
    }
}
