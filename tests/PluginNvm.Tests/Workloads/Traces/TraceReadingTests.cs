using PluginNvm.Workloads.Traces;

namespace PluginNvm.Tests.Workloads.Traces;

/// <summary>Is a trace read the same way however it is asked for, and can reading end at any moment?</summary>
[TestClass]
public sealed class TraceReadingTests
{
    private const int Records = 150_000;

    private static readonly string Text = string.Concat(Enumerable.Range(0, Records).Select(i => $"{i % 3} {new Seed(3).For(i).Value >> (i % 50):x}\n"));

    [TestMethod]
    public void Block_capacity_and_threads_change_nothing()
    {
        using var trace = new TraceUnderTest(Text);
        var expected = Accesses.Of(trace.Din());
        Assert.HasCount(Records, expected);
        foreach (var threads in new int?[] { null, 0, 1, 2, 5 })
        {
            foreach (var capacity in new[] { 1, 7, 65536, 1_000_000 })
                CollectionAssert.AreEqual(expected, Accesses.Of(trace.Din(options => options with { Threads = threads }), capacity));
        }
    }

    [TestMethod]
    public void Blocks_are_full_but_for_the_last()
    {
        using var trace = new TraceUnderTest(Text);
        foreach (var threads in new[] { 0, 2 })
        {
            using var reader = trace.Din(options => options with { Threads = threads }).Stream.Open();
            var block = new AccessBlock(40_000);
            var counts = new List<int>();
            while (reader.Read(block, CancellationToken.None))
                counts.Add(block.Count);
            CollectionAssert.AreEqual(new[] { 40_000, 40_000, 40_000, 30_000 }, counts);
        }
    }

    [TestMethod]
    [DataRow("0 0\n", 300_000)]
    [DataRow("1 0\r\n", 250_000)]
    [DataRow("\n\n\n\n2 4\n", 100_000)]
    public void The_shortest_lines_fill_a_chunk_without_loss(string lines, int times)
    {
        using var trace = new TraceUnderTest(string.Concat(Enumerable.Repeat(lines, times))[..^1]);
        foreach (var threads in new[] { 0, 1, 4 })
        {
            var accesses = Accesses.Of(trace.Din(options => options with { Threads = threads }), 50_000);
            Assert.HasCount(times, accesses);
            Assert.HasCount(1, accesses.Distinct());
        }
    }

    [TestMethod]
    public void Memory_does_not_grow_with_the_trace()
    {
        using var trace = new TraceUnderTest(Text);
        using var reader = trace.Din(options => options with { Threads = 4, Repeat = 20 }).Stream.Open();
        var block = new AccessBlock(65536);
        Assert.IsTrue(reader.Read(block, CancellationToken.None));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var count = (long)block.Count;
        while (reader.Read(block, CancellationToken.None))
            count += block.Count;
        Assert.AreEqual(20L * Records, count);
        Assert.IsLessThan(before + (1 << 20), GC.GetTotalMemory(forceFullCollection: true));
    }

    [TestMethod]
    public void Readers_are_independent_and_begin_at_the_beginning()
    {
        using var trace = new TraceUnderTest(Text);
        var stream = trace.Din().Stream;
        using var first = stream.Open();
        var block = new AccessBlock(1000);
        Assert.IsTrue(first.Read(block, CancellationToken.None));
        using var second = stream.Open();
        var whole = Accesses.Of(second);
        var rest = Accesses.Of(first);
        Assert.HasCount(Records, whole);
        CollectionAssert.AreEqual(whole[1000..], rest);
        using var third = stream.Open();
        CollectionAssert.AreEqual(whole, Accesses.Of(third));
    }

    [TestMethod]
    [DataRow(0L, 10L, 1L)]
    [DataRow(5L, null, 1L)]
    [DataRow(70_001L, 60_000L, 2L)]
    [DataRow(149_999L, null, 3L)]
    [DataRow(140_000L, 50_000L, 2L)]
    public void A_window_of_the_trace_is_read(long skip, long? limit, long repeat)
    {
        using var trace = new TraceUnderTest(Text);
        var all = Accesses.Of(trace.Din());
        var window = all.Skip((int)skip).Take((int)(limit ?? Records)).ToList();
        var expected = Enumerable.Repeat(window, (int)repeat).SelectMany(accesses => accesses).ToList();
        foreach (var threads in new[] { 0, 2 })
            CollectionAssert.AreEqual(expected, Accesses.Of(trace.Din(options => options with { Skip = skip, Limit = limit, Repeat = repeat, Threads = threads }), 999));
    }

    [TestMethod]
    [DataRow(3L)]
    [DataRow(4L)]
    public void A_window_without_accesses_is_refused(long skip)
    {
        using var trace = new TraceUnderTest("0 0\n0 0\n0 0\n");
        Assert.AreEqual(($"trace.din: no records are left: it has 3, and skip leaves out {skip}", 0), trace.Refused(with: options => options with { Skip = skip }));
    }

    [TestMethod]
    public void What_follows_the_limit_is_not_looked_at()
    {
        using var trace = new TraceUnderTest("0 0\n0 4\nnonsense\n");
        foreach (var threads in new[] { 0, 2 })
            Assert.HasCount(2, Accesses.Of(trace.Din(options => options with { Limit = 2, Threads = threads })));
    }

    [TestMethod]
    public void A_malformed_line_far_into_the_file_has_its_number()
    {
        using var trace = new TraceUnderTest(Text + "0 zz\n" + Text);
        var (message, before) = trace.Refused();
        Assert.AreEqual("trace.din:150001: expected a hexadecimal address of at most 64 bits, found 'zz'", message);
        Assert.AreEqual(Records, before);
    }

    [TestMethod]
    public void Columns_that_a_trace_lacks_are_zero()
    {
        using var trace = new TraceUnderTest("0 10\n1 20\n");
        var block = new AccessBlock(3, AccessColumns.ProgramCounter | AccessColumns.Stream | AccessColumns.Time);
        block.ProgramCounters.AsSpan().Fill(9);
        block.Streams.AsSpan().Fill(9);
        block.Times.AsSpan().Fill(9);
        var stream = trace.Din().Stream;
        Assert.AreEqual(AccessColumns.None, stream.Columns);
        Assert.IsNull(stream.Tick);
        using var reader = stream.Open();
        Assert.IsTrue(reader.Read(block, CancellationToken.None));
        CollectionAssert.AreEqual(new ulong[] { 0, 0, 9 }, block.ProgramCounters);
        CollectionAssert.AreEqual(new uint[] { 0, 0, 9 }, block.Streams);
        CollectionAssert.AreEqual(new ulong[] { 0, 0, 9 }, block.Times);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public void Dispose_in_mid_stream_leaves_no_thread_and_no_open_file()
    {
        using var trace = new TraceUnderTest(Text);
        var before = ParserThreads();
        for (var i = 0; i < 50; i++)
        {
            using var reader = trace.Din(options => options with { Threads = 3 }).Stream.Open();
            var block = new AccessBlock(100);
            for (var reads = 0; reads < i; reads++)
                reader.Read(block, CancellationToken.None);
            reader.Dispose();
            reader.Dispose();
            Assert.IsFalse(reader.Read(block, CancellationToken.None));
        }
        // The system's thread ends a moment after the one that was waited for.
        Assert.IsTrue(SpinWait.SpinUntil(() => ParserThreads() <= before, TimeSpan.FromSeconds(30)));
        Assert.IsFalse(OpenFiles().Contains(trace.File.FullPath));
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public void A_cancelled_read_ends_at_once()
    {
        using var trace = new TraceUnderTest(Text);
        foreach (var threads in new[] { 0, 2 })
        {
            using var cancelled = new CancellationTokenSource();
            using var reader = trace.Din(options => options with { Threads = threads, Repeat = long.MaxValue }).Stream.Open();
            var block = new AccessBlock(10_000);
            Assert.IsTrue(reader.Read(block, cancelled.Token));
            cancelled.CancelAfter(50);
            Assert.ThrowsExactly<OperationCanceledException>(() =>
            {
                while (reader.Read(block, cancelled.Token))
                {
                }
            });
            Assert.AreEqual(0, block.Count);
        }
    }

    [TestMethod]
    public void A_missing_file_is_named()
    {
        using var trace = new TraceUnderTest("0 0\n");
        File.Delete(trace.File.FullPath);
        StringAssert.StartsWith(Assert.ThrowsExactly<ModelException>(() => trace.Din()).Message, "trace.din: cannot be read: ");
    }

    [TestMethod]
    public void The_workload_says_what_is_read()
    {
        using var trace = new TraceUnderTest("0 0\n");
        var whole = trace.Din();
        Assert.AreEqual("trace.din", whole.Name);
        Assert.AreEqual(new Provenance("accesses", ProvenanceKind.Computed, "din trace trace.din."), whole.Provenance.Single());
        var part = trace.Xdin(options => options with { Skip = 1000, Limit = 2_000_000, Repeat = 3, Control = ControlRecords.Skip });
        Assert.AreEqual(
            "xdin trace trace.din, at most 2,000,000 accesses after the first 1,000, read 3 times; its copy-back and invalidate records, if it has any, are left out.",
            part.Provenance.Single().Source);
    }

    private static int ParserThreads()
    {
        if (!Directory.Exists("/proc/self/task"))
            return 0;
        return Directory.GetDirectories("/proc/self/task").Count(task =>
        {
            try
            {
                return File.ReadAllText(Path.Combine(task, "comm")).Trim() == "din parser";
            }
            catch (IOException)
            {
                return false;
            }
        });
    }

    private static List<string?> OpenFiles() => !Directory.Exists("/proc/self/fd") ? [] : Directory.GetFiles("/proc/self/fd").Select(link => new FileInfo(link).LinkTarget).ToList();
}
