using System.Collections.Concurrent;
using PluginNvm.Simulators.SetAssociative;

namespace PluginNvm.Tests.Simulators;

/// <summary>What simulations of one stream share changes nothing that is counted.</summary>
[TestClass]
public sealed class SharingTests
{
    private const AccessColumns All = AccessColumns.ProgramCounter | AccessColumns.Stream | AccessColumns.Time;

    [TestMethod]
    public void Sweeps_of_lru_caches_agree_with_single_simulations()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var stream = Stream(seed, random.Next(2) == 0 ? 8u : 300u);
            var requests = Enumerable.Range(0, 14).Select(_ => Lru(random)).ToList();
            var expected = requests.Select(request => Simulated.Run(stream, request)).ToList();
            var together = Simulated.On(1 + random.Next(3)).Run(stream, requests, CancellationToken.None);
            var shared = Sharing();
            for (var i = 0; i < requests.Count; i++)
            {
                Simulated.AreEqual(expected[i], together[i], $"seed {seed}, together\n{Described.Request(requests[i])}");
                Simulated.AreEqual(expected[i], shared.Run(stream, [requests[i]], CancellationToken.None)[0], $"seed {seed}, one after the other\n{Described.Request(requests[i])}");
            }
        }
    }

    [TestMethod]
    public void Any_hierarchies_agree_with_single_simulations()
    {
        var accesses = new RandomHierarchies(5).Stream(500);
        var shared = Sharing(threads: 2);
        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 3 }, number =>
        {
            // Some are asked for twice, and some at once.
            var request = new RandomHierarchies(100_000 + number % 40).Request(_ => null);
            var expected = Simulated.Run(new MadeStream(accesses, All), request);
            Simulated.AreEqual(expected, shared.Run(new MadeStream(accesses, All), [request], CancellationToken.None)[0], Described.Request(request));
        });
    }

    [TestMethod]
    public void A_bad_access_is_named_whoever_meets_it()
    {
        var accesses = Enumerable.Range(0, 30).Select(i => new Access((ulong)i * 64, i == 20 ? 0u : 4)).ToList();
        var requests = new[] { 1, 2, 4, 8 }.Select(sets => new CacheRequest { Levels = [Parts.Level(sets, 2)] }).ToList();
        var wrong = Assert.ThrowsExactly<ModelException>(() => Simulated.On(1).Run(new MadeStream(accesses), requests, CancellationToken.None));
        Assert.Contains("Access 21 ", wrong.Message);
        var shared = Sharing();
        foreach (var request in requests)
        {
            wrong = Assert.ThrowsExactly<ModelException>(() => shared.Run(new MadeStream(accesses), [request], CancellationToken.None));
            Assert.Contains("Access 21 ", wrong.Message);
        }
    }

    [TestMethod]
    public void What_was_cancelled_or_failed_is_done_again()
    {
        var shared = Sharing();
        var stream = Stream(9, 8);
        var request = Lru(new Random(1));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsExactly<OperationCanceledException>(() => shared.Run(stream, [request], cancelled.Token));
        Simulated.AreEqual(Simulated.Run(stream, request), shared.Run(stream, [request], CancellationToken.None)[0]);
    }

    private static MadeStream Stream(int seed, uint mostBytes)
    {
        var accesses = new RandomHierarchies(seed).Stream(800).Select(access => access with { Size = Math.Min(access.Size, mostBytes) }).ToList();
        return new MadeStream(accesses, residentBlock: seed % 3 == 0 ? 100 : null);
    }

    private static CacheRequest Lru(Random random) => new()
    {
        Levels = [Parts.Level(random.Next(3) == 0 ? random.Next(1, 20) : 1 << random.Next(6), random.Next(1, 20), 16 << random.Next(3))],
        Flush = random.Next(2) == 0,
    };

    private static ICacheSimulator Sharing(int threads = 1) => new SetAssociativeSimulator().Create(new SetAssociativeOptions { Threads = threads }, new Context());

    private sealed class Context : IPluginContext, IArtefactCache
    {
        private readonly ConcurrentDictionary<string, Lazy<object>> _shared = new();

        public IArtefactCache Shared => this;

        public Seed Seed => default;

        public InputFile Input(InputFile from, string relativePath) => from;

        public T GetOrAdd<T>(string key, Func<T> factory)
            where T : class => (T)_shared.GetOrAdd(key, _ => new Lazy<object>(factory)).Value;
    }
}
