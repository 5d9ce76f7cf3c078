namespace PluginNvm.Tests.Simulators;

/// <summary>How a stream comes changes nothing; streams at the edges are counted as any other.</summary>
[TestClass]
public sealed class StreamTests
{
    private const AccessColumns All = AccessColumns.ProgramCounter | AccessColumns.Stream | AccessColumns.Time;

    [TestMethod]
    public void Blocks_of_any_size_give_equal_counts()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new RandomHierarchies(50_000 + seed);
            var request = random.Request(_ => null);
            var accesses = random.Stream(500);
            var expected = Simulated.Run(new MadeStream(accesses, All), request);
            foreach (var size in new[] { 1, 2, 7, 64, 499, 500, 501 })
            {
                Simulated.AreEqual(expected, Simulated.Run(new MadeStream(accesses, All, residentBlock: size), request), $"seed {seed}, resident blocks of {size}");
                Simulated.AreEqual(expected, Simulated.Run(new MadeStream(accesses, All, mostPerRead: size), request), $"seed {seed}, reads of {size}");
            }
        }
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void An_empty_stream_counts_nothing(bool resident)
    {
        var request = new CacheRequest { Levels = [Parts.Level(4, 2), Parts.Level(8, 4) with { Inclusion = Inclusion.Inclusive }], Flush = true, PerStream = true, PerLineWrites = true };
        foreach (var threads in new[] { 1, 2 })
        {
            var run = Simulated.Run(new MadeStream([], All, resident ? 10 : null), request, threads);
            Assert.AreEqual(0, run.Accesses);
            Assert.IsEmpty(run.Streams);
            Assert.AreEqual(8, run.Levels[0].LineWrites.Count);
            Simulated.AreEqual(new CacheRun
            {
                Accesses = 0, MemoryReads = 0, MemoryBytesRead = 0, MemoryWrites = 0, MemoryBytesWritten = 0,
                Levels = [.. request.Levels.Select(level => new CacheCounts { Name = level.Name, LineWrites = new uint[level.Capacity.Bits / 8 / 64] })],
            }, run);
        }
    }

    [TestMethod]
    public void No_request_gives_no_run() => Assert.IsEmpty(Simulated.On(2).Run(new MadeStream([new Access(0, 4)]), [], CancellationToken.None));

    [TestMethod]
    public void Kinds_read_or_write()
    {
        var level = Parts.Level(1, 4);
        foreach (var kind in new[] { AccessKind.Read, AccessKind.Fetch, AccessKind.Prefetch })
        {
            var counts = Simulated.Run([new Access(0, 4, kind), new Access(4, 4, kind)], level);
            Assert.AreEqual((2, 0, 1, 0, 0), (counts.Reads, counts.Writes, counts.ReadMisses, counts.WriteMisses, counts.DirtyLinesAtEnd), $"{kind}");
        }
        foreach (var kind in new[] { AccessKind.Write, AccessKind.Atomic })
        {
            var counts = Simulated.Run([new Access(0, 4, kind), new Access(4, 4, kind)], level);
            Assert.AreEqual((0, 2, 0, 1, 1), (counts.Reads, counts.Writes, counts.ReadMisses, counts.WriteMisses, counts.DirtyLinesAtEnd), $"{kind}");
        }
    }

    [TestMethod]
    public void An_atomic_access_fetches_what_it_changes()
    {
        var line = Parts.Level(1, 4);
        var sectors = line with { Sector = DataSize.FromBytes(32) };
        var lazy = sectors with { WriteMiss = WriteMissPolicy.LazyFetch };
        Check(line, 64, fills: 1);
        Check(sectors, 64, fills: 2);
        Check(lazy, 4, fills: 1);
        Check(lazy, 32, fills: 1, new Access(0, 4, AccessKind.Write));
        Check(lazy, 32, fills: 0, new Access(0, 32, AccessKind.Write));

        static void Check(CacheLevel level, uint size, long fills, params IEnumerable<Access> before)
        {
            var write = Simulated.Run([.. before, new Access(0, size, AccessKind.Write)], level);
            Assert.AreEqual(0, write.Fills, "writes that cover, or do not fetch");
            var atomic = Simulated.Run([.. before, new Access(0, size, AccessKind.Atomic)], level);
            Assert.AreEqual(fills, atomic.Fills, $"{size} bytes");
        }
    }

    [TestMethod]
    public void An_atomic_access_is_one_where_it_is_done()
    {
        var journal = new Journal();
        var first = Parts.Level(1, 4) with { Write = WritePolicy.WriteThrough };
        var second = Parts.Level(4, 2) with { Policy = new KernelPolicy<StampLru>(geometry => new StampLru(geometry), journal) };
        _ = Simulated.Run([new Access(0, 4, AccessKind.Atomic), new Access(0, 4), new Access(0, 4, AccessKind.Atomic)], new CacheRequest { Levels = [first, second] });
        CollectionAssert.AreEqual(
            new[] { "Atomic", "Read", "Write" },
            journal.Events.Where(text => text.Contains(" fill ") || text.Contains(" hit ")).Select(text => text.Split("line ")[1].Split(' ')[1]).ToArray(),
            "passed by, brought in, done in the first level and passed on");
    }

    [TestMethod]
    [DataRow(0ul)]
    [DataRow(4096ul)]
    public void An_atomic_access_of_what_is_not_there_is_one_behind(ulong present)
    {
        var sectored = DataSize.FromBytes(32);
        var first = Parts.Level(1, 4) with { Sector = sectored, Write = WritePolicy.WriteThrough };
        var second = Parts.Level(64, 4) with { Sector = sectored, Name = "second" };
        var run = Simulated.Run([new Access(present, 4), new Access(32, 32, AccessKind.Atomic)], new CacheRequest { Levels = [first, second] });
        Assert.AreEqual((2, 2, 0), (run.Levels[1].Fills, run.MemoryReads, run.Levels[1].UnfetchedWrites));
    }

    [TestMethod]
    public void The_kind_of_a_read_reaches_the_next_level()
    {
        var journal = new Journal();
        var second = Parts.Level(4, 2) with { Policy = new KernelPolicy<StampLru>(geometry => new StampLru(geometry), journal) };
        AccessKind[] kinds = [AccessKind.Read, AccessKind.Write, AccessKind.Fetch, AccessKind.Atomic, AccessKind.Prefetch];
        _ = Simulated.Run([.. kinds.Select((kind, i) => new Access((ulong)i * 64, 4, kind))], new CacheRequest { Levels = [Parts.Level(1, 8), second], Flush = true });
        CollectionAssert.AreEqual(
            new[] { "Read", "Read", "Fetch", "Read", "Prefetch", "WriteBack", "WriteBack" },
            journal.Events.Where(text => text.Contains(" fill ") || text.Contains(" hit ")).Select(text => text.Split("line ")[1].Split(' ')[1]).ToArray());
    }

    [TestMethod]
    public void A_write_back_has_no_instruction()
    {
        var journal = new Journal();
        var second = Parts.Level(4, 2) with { Policy = new KernelPolicy<StampLru>(geometry => new StampLru(geometry), journal) };
        Access[] accesses = [new(0, 4, AccessKind.Write, ProgramCounter: 40, Stream: 3, Time: 7), new(64, 4, AccessKind.Write, ProgramCounter: 44, Stream: 5, Time: 9)];
        _ = Simulated.Run(accesses, new CacheRequest { Levels = [Parts.Level(1, 1), second] }, All);
        Assert.AreEqual("/2 fill 0.0 line 0 Read pc 40 stream 3 time 7", journal.Events[0]);
        Assert.AreEqual("/2 fill 1.0 line 1 Read pc 44 stream 5 time 9", journal.Events[1]);
        Assert.AreEqual("/2 hit 0.0 line 0 WriteBack pc 0 stream 5 time 9", journal.Events[2]);
    }

    [TestMethod]
    public void The_clock_of_a_stream_without_times_counts_accesses()
    {
        var journal = new Journal();
        var level = Parts.Level(4, 2) with { Policy = new KernelPolicy<StampLru>(geometry => new StampLru(geometry), journal) };
        _ = Simulated.Run(new MadeStream([.. Enumerable.Range(0, 10).Select(i => new Access((ulong)i * 4, 4))], mostPerRead: 3), new CacheRequest { Levels = [level] });
        CollectionAssert.AreEqual(Enumerable.Range(0, 10).Select(i => $"time {i}").ToArray(), journal.Events.Select(text => text[text.IndexOf("time", StringComparison.Ordinal)..]).ToArray());
    }

    [TestMethod]
    public void The_last_byte_of_all_addresses_is_an_address_like_any_other()
    {
        Access[] accesses = [new(ulong.MaxValue, 1, AccessKind.Write), new(ulong.MaxValue - 200, 201, AccessKind.Read), new(ulong.MaxValue - 63, 64, AccessKind.Write)];
        var counts = Simulated.Run(accesses, Parts.Level(3, 2));
        Assert.AreEqual((4, 2, 3, 1, 1), (counts.Reads, counts.Writes, counts.ReadMisses, counts.WriteMisses, counts.DirtyLinesAtEnd));
    }

    [TestMethod]
    public void Upper_address_bits_distinguish_lines()
    {
        foreach (var shift in new[] { 32, 33, 48, 63 })
        {
            var counts = Simulated.Run([new Access(0x1234, 4), new Access(0x1234 | 1ul << shift, 4), new Access(0x1234, 4)], Parts.Level(1, 4));
            Assert.AreEqual(2, counts.ReadMisses, $"bit {shift}");
        }
    }

    [TestMethod]
    public void An_access_of_many_lines_counts_once_in_the_run_and_once_for_each_line_at_the_level()
    {
        var run = Simulated.Run([new Access(60, 1000), new Access(0, 64), new Access(8, 4)], new CacheRequest { Levels = [Parts.Level(4, 8)], WarmUp = 1 });
        Assert.AreEqual(2, run.Accesses);
        Assert.AreEqual(2, run.Levels[0].Reads);
        Assert.AreEqual(0, run.Levels[0].ReadMisses, "all of the first access is warm-up");
    }

    [TestMethod]
    public void What_is_asked_at_the_end_knows_the_access_that_ended_the_run()
    {
        var random = new RandomHierarchies(3);
        var accesses = random.Stream(900);
        var journals = new[] { new Journal(), new Journal() };
        CacheRequest Request(Journal journal) => new()
        {
            Levels = [Parts.Level(2, 4), Parts.Level(2, 2) with { Policy = new KernelPolicy<Curious>(geometry => new Curious(geometry), journal) }],
            Accesses = 70,
            Flush = true,
        };
        var alone = Simulated.Run(new MadeStream(accesses, All, residentBlock: 100), Request(journals[0]));
        var others = Simulated.On(1).Run(new MadeStream(accesses, All, residentBlock: 100), [Request(journals[1]), new CacheRequest { Levels = [Parts.Level(1, 1)] }], CancellationToken.None);
        Simulated.AreEqual(alone, others[0]);
        CollectionAssert.AreEqual(journals[0].Events.ToArray(), journals[1].Events.ToArray());
    }

    [TestMethod]
    public void Any_number_of_accesses_may_be_asked_for_after_a_warm_up()
    {
        var request = new CacheRequest { Levels = [Parts.Level(1, 1)], WarmUp = 5, Accesses = long.MaxValue };
        var wrong = Assert.ThrowsExactly<ModelException>(() => Simulated.Run([.. Enumerable.Range(0, 20).Select(i => new Access((ulong)i, 1))], request));
        Assert.Contains("ends 15 accesses after the warm-up", wrong.Message);
    }

    [TestMethod]
    public void Retention_learns_the_length_of_a_step()
    {
        var retention = new KernelRetention<Forever>(_ => new Forever());
        var level = Parts.Level(1, 1) with { Retention = retention };
        _ = Simulated.Run([new Access(0, 4)], new CacheRequest { Levels = [level] }, AccessColumns.Time);
        Assert.AreEqual(1e-9, retention.Tick!.Value.Si);
        _ = Simulated.Run([new Access(0, 4)], level);
        Assert.IsNull(retention.Tick);
    }
}
