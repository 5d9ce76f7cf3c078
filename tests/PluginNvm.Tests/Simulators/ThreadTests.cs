namespace PluginNvm.Tests.Simulators;

/// <summary>The number of cores changes nothing that is counted.</summary>
[TestClass]
public sealed class ThreadTests
{
    private const AccessColumns All = AccessColumns.ProgramCounter | AccessColumns.Stream | AccessColumns.Time;

    [TestMethod]
    public void The_sets_of_one_level_may_be_shared_out()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomHierarchies(30_000 + seed) { MostLevels = 1, ManyWays = seed % 10 == 0 };
            var request = random.Request(_ => null) with { PerStream = seed % 7 == 0 };
            var stream = new MadeStream(random.Stream(1500), All, residentBlock: 1 + random.Next(300));
            var expected = Simulated.Run(stream, request);
            foreach (var threads in new[] { 2, 3 })
                Simulated.AreEqual(expected, Simulated.Run(stream, request, threads), $"seed {seed}, {threads} threads\n{Described.Request(request)}");
        }
    }

    [TestMethod]
    public void Many_blocks_are_in_flight_at_once()
    {
        var random = new RandomHierarchies(1);
        var stream = new MadeStream(random.Stream(20_000), residentBlock: 3);
        var request = new CacheRequest { Levels = [Parts.Level(7, 3)], WarmUp = 100, Flush = true, PerLineWrites = true };
        var expected = Simulated.Run(stream, request);
        Simulated.AreEqual(expected, Simulated.Run(stream, request, 2));
        Simulated.AreEqual(expected, Simulated.Run(stream, request, 16), "more threads than sets");
    }

    [TestMethod]
    public void Bytes_of_writes_that_bypass_are_counted_on_several_threads()
    {
        var level = Parts.Level(8, 4);
        var fussy = level with { Policy = new KernelPolicy<FussyLru>(geometry => new FussyLru(geometry)) };
        var picky = level with { Admission = new KernelAdmission<Picky>(_ => new Picky()) };
        var stream = new MadeStream([.. Enumerable.Range(0, 5000).Select(i => new Access((ulong)(i * 37 % 500) * 64, 4, AccessKind.Write))], residentBlock: 1000);
        foreach (var request in new[] { fussy, picky }.Select(bypassing => new CacheRequest { Levels = [bypassing] }))
        {
            var expected = Simulated.Run(stream, request);
            Assert.IsGreaterThan(0, expected.Levels[0].BypassedWrites);
            Simulated.AreEqual(expected, Simulated.Run(stream, request, 2));
        }
    }

    [TestMethod]
    public void Sets_of_many_ways_agree_on_several_threads()
    {
        var random = new RandomHierarchies(2);
        var stream = new MadeStream([.. random.Stream(20_000).Select(access => access with { Address = access.Address * 37 & 0xFFFFF })], residentBlock: 1000);
        var request = new CacheRequest { Levels = [Parts.Level(8, 100)] };
        Simulated.AreEqual(Simulated.Run(stream, request), Simulated.Run(stream, request, 3));
    }

    [TestMethod]
    public void Hierarchies_run_side_by_side()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new RandomHierarchies(40_000 + seed);
            CacheRequest[] requests = [.. Enumerable.Range(0, 6).Select(_ => random.Request(_ => null))];
            var stream = new MadeStream(random.Stream(600), All, residentBlock: seed % 2 == 0 ? 50 : null, mostPerRead: 37);
            var expected = requests.Select(request => Simulated.Run(stream, request)).ToList();
            foreach (var threads in new[] { 1, 2, 3 })
            {
                var found = Simulated.On(threads).Run(stream, requests, CancellationToken.None);
                for (var i = 0; i < requests.Length; i++)
                    Simulated.AreEqual(expected[i], found[i], $"seed {seed}, hierarchy {i}, {threads} threads");
            }
        }
    }

    [TestMethod]
    [Timeout(60_000)]
    [DataRow(1, 1)]
    [DataRow(2, 1)]
    [DataRow(3, 1)]
    [DataRow(1, 3)]
    [DataRow(2, 3)]
    public void A_kernel_that_throws_is_heard(int threads, int hierarchies)
    {
        var throws = new KernelPolicy<Throwing>(geometry => new Throwing(geometry));
        var accesses = Enumerable.Range(0, 5000).Select(i => new Access((ulong)(i % 100) * 64, 8)).ToList();
        var requests = Enumerable.Range(0, hierarchies)
            .Select(i => new CacheRequest { Levels = [Parts.Level(4, 2) with { Policy = i == hierarchies - 1 ? throws : Parts.Lru }] }).ToList();
        Assert.ThrowsExactly<KernelFailure>(() => Simulated.On(threads).Run(new MadeStream(accesses, residentBlock: 10), requests, CancellationToken.None));
    }

    [TestMethod]
    [Timeout(60_000)]
    [DataRow(1, 1)]
    [DataRow(2, 1)]
    [DataRow(2, 3)]
    public void An_endless_stream_can_be_cancelled(int threads, int hierarchies)
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var requests = Enumerable.Range(0, hierarchies).Select(_ => new CacheRequest { Levels = [Parts.Level(64, 8)] }).ToList();
        Assert.ThrowsExactly<OperationCanceledException>(() => Simulated.On(threads).Run(new EndlessStream(), requests, cancellation.Token));
    }

    [TestMethod]
    public void A_run_that_wants_few_accesses_of_an_endless_stream_ends()
    {
        var request = new CacheRequest { Levels = [Parts.Level(64, 8)], WarmUp = 10, Accesses = 100 };
        Assert.AreEqual(100, Simulated.Run(new EndlessStream(), request).Accesses);
    }

    private sealed class EndlessStream : IAccessStream, IAccessReader
    {
        private ulong _next;

        public AccessColumns Columns => AccessColumns.None;

        public Time? Tick => null;

        public string Identity => "endless";

        public IAccessReader Open() => new EndlessStream();

        // Takes no notice of a cancellation.
        public bool Read(AccessBlock block, CancellationToken cancellation)
        {
            for (block.Count = 0; block.Count < block.Capacity; block.Count++)
                (block.Addresses[block.Count], block.Sizes[block.Count]) = (_next += 64, 8);
            return true;
        }

        public void Dispose()
        {
        }
    }
}
