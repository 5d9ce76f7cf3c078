using PluginNvm.Systems.MissCurve;
using PluginNvm.Tests.Modeling;
using PluginNvm.Tests.Workloads.Synthetic;
using PluginNvm.Workloads.Synthetic.Zipf;

namespace PluginNvm.Tests.Systems;

[TestClass]
public sealed class MissCurveTests
{
    private static readonly MissCurveOptions Defaults = new() { Workload = null! };

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public void Set_associative_caches_are_those_that_are_simulated_one_by_one()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var (lines, kinds) = RandomTraces.Mixed(seed + 900, 2000);
            var table = Table(Run(new Given(lines, kinds), Defaults with { Sets = new SetRange { From = 2, To = 16 }, Ways = 5 }), "associativity");
            CollectionAssert.AreEqual(
                new[] { "sets", "ways", "capacity", "read-misses", "write-misses", "miss-ratio", "write-backs", "dirty-lines-at-end" },
                table.Columns.Select(column => column.Name).ToArray());
            Assert.HasCount(4 * 5, table.Rows);
            foreach (var row in table.Rows)
            {
                var (sets, ways) = ((long)row[0]!, (long)row[1]!);
                var naive = NaiveLru.Run((int)sets, ways, lines, kinds);
                CollectionAssert.AreEqual(
                    new object[] { sets, ways, sets * ways * 64.0, naive.ReadMisses, naive.WriteMisses, naive.MissRatio, naive.DirtyEvictions, naive.DirtyLinesAtEnd }, row.ToArray());
            }
        }
    }

    [TestMethod]
    public void Fully_associative_caches_are_those_that_are_simulated_one_by_one()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var (lines, kinds) = RandomTraces.Mixed(seed + 950, 2000);
            var table = Table(Run(new Given(lines, kinds), Defaults), "fully-associative");
            var distinct = lines.Distinct().Count();
            Assert.AreEqual((1L, (long)distinct), ((long)table.Rows[0][1]!, (long)table.Rows[^1][1]!));
            foreach (var row in table.Rows)
            {
                var capacity = (long)row[1]!;
                var naive = NaiveLru.Run(1, capacity, lines, kinds);
                CollectionAssert.AreEqual(
                    new object[] { capacity * 64.0, capacity, naive.Misses, naive.MissRatio, naive.DirtyEvictions, naive.DirtyLinesAtEnd }, row.ToArray());
            }
            Assert.AreEqual((long)distinct, table.Rows[^1][2]);
        }
    }

    [TestMethod]
    public void Accesses_that_cross_lines_count_for_each()
    {
        var result = Run(new Given([0, 1], [AccessKind.Read, AccessKind.Write], size: 96), Defaults with { Line = DataSize.FromBytes(32) });
        Assert.AreEqual((6, 5, 160, 5 / 6.0), (Output(result, "accesses"), Output(result, "distinct-lines"), Output(result, "footprint"), Output(result, "compulsory-miss-ratio")));
        Assert.AreEqual(6.0, result.Root.Counters["accesses"]);
        Assert.AreEqual(0.0, result.Time.Seconds);
    }

    [TestMethod]
    public void Capacities_are_evenly_spaced_on_a_logarithmic_scale_or_as_stated()
    {
        var loop = new Given([.. Enumerable.Range(0, 100).Select(line => (ulong)line)]);
        CollectionAssert.AreEqual(new[] { 1L, 2, 4, 8, 16, 32, 64, 100 }, Capacities(loop, new FullyAssociativeOptions { PerOctave = 1 }));
        CollectionAssert.AreEqual(new[] { 1L, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, Capacities(loop, new FullyAssociativeOptions())[..11]);
        CollectionAssert.AreEqual(
            new[] { 2L, 5, 1000 },
            Capacities(loop, new FullyAssociativeOptions { Capacities = [DataSize.FromBytes(320), DataSize.FromBytes(64_000), DataSize.FromBytes(128), DataSize.FromBytes(320)] }));
    }

    [TestMethod]
    public void Figures_draw_what_the_tables_hold()
    {
        var (lines, kinds) = RandomTraces.Mixed(990, 3000);
        var result = Run(new Given(lines, kinds), Defaults with { Sets = new SetRange { From = 1, To = 8 }, Ways = 6, Sampled = new SamplingOptions { Rate = 1 } });
        CollectionAssert.AreEqual(new[] { "associativity", "fully-associative", "sampled", "associativity-curves", "capacity-curves" }, result.Tables.Select(table => table.Name).ToArray());
        Assert.IsTrue(result.Tables.All(table => table.Rows.Count > 0 && table.Rows.All(row => row.Count == table.Columns.Count)));
        foreach (var figure in result.Figures)
        {
            var columns = Table(result, figure.Table).Columns.Select(column => column.Name).ToArray();
            CollectionAssert.IsSubsetOf(new[] { figure.X, figure.Y, figure.Series! }, columns);
            Assert.AreEqual((FigureMark.Line, true), (figure.Mark, figure.LogX));
        }

        var drawn = Table(result, "associativity-curves");
        CollectionAssert.AreEqual(
            new[] { "1 way, 64 B lines: given", "2 ways, 64 B lines: given", "4 ways, 64 B lines: given" }, drawn.Rows.Select(row => row[0]).Distinct().ToArray());
        CollectionAssert.AreEqual(
            Table(result, "associativity").Rows.Where(row => row[1] is 4L).Select(row => (row[2], row[5])).ToArray(),
            drawn.Rows.Where(row => row[0] is "4 ways, 64 B lines: given").Select(row => (row[1], row[2])).ToArray());

        drawn = Table(result, "capacity-curves");
        CollectionAssert.AreEqual(
            Table(result, "fully-associative").Rows.Select(row => (row[0], row[3])).ToArray(),
            drawn.Rows.Where(row => row[0] is "exact, 64 B lines: given").Select(row => (row[1], row[2])).ToArray());
        CollectionAssert.AreEqual(
            Table(result, "sampled").Rows.Select(row => (row[0], row[2])).ToArray(),
            drawn.Rows.Where(row => row[0] is "sampled, 64 B lines: given").Select(row => (row[1], row[2])).ToArray());
    }

    [TestMethod]
    public void All_curves_come_from_one_pass()
    {
        var stream = new Given([1, 2, 3, 1]);
        Run(stream, Defaults with { Sets = new SetRange { From = 1, To = 4 }, Sampled = new SamplingOptions { Lines = 10 } });
        Assert.AreEqual(1, stream.Opened);
    }

    [TestMethod]
    public void Equal_curves_are_shared_and_others_are_not()
    {
        var (stream, run) = (new Given([1, 2, 3, 1]), new OneRun());
        Run(stream, Defaults, run);
        Run(stream, Defaults, run);
        Assert.AreEqual((1, 1), (stream.Opened, run.Count));
        MissCurveOptions[] others =
        [
            Defaults with { Line = DataSize.FromBytes(128) },
            Defaults with { Sets = new SetRange { From = 1, To = 4 } },
            Defaults with { Sets = new SetRange { From = 1, To = 4 }, Ways = 2 },
            Defaults with { FullyAssociative = new FullyAssociativeOptions { PerOctave = 1 } },
            Defaults with { FullyAssociative = new FullyAssociativeOptions { Capacities = [DataSize.FromBytes(128)] } },
            Defaults with { Sampled = new SamplingOptions { Lines = 10 } },
            Defaults with { Sampled = new SamplingOptions { Rate = 1 } },
            Defaults with { Sampled = new SamplingOptions { Rate = 1 }, FullyAssociative = new FullyAssociativeOptions { Exact = false } },
        ];
        foreach (var options in others)
            Run(stream, options, run);
        Assert.AreEqual((1 + others.Length, 1 + others.Length), (stream.Opened, run.Count));
    }

    [TestMethod]
    public void A_sample_of_all_lines_has_no_error()
    {
        var (lines, kinds) = RandomTraces.Mixed(995, 3000);
        var result = Run(new Given(lines, kinds), Defaults with { Sampled = new SamplingOptions { Rate = 1 } });
        Assert.AreEqual(0, Output(result, "sampling-error-max"), 1e-12);
        Assert.AreEqual((1, lines.Distinct().Count()), (Output(result, "sampling-rate"), Output(result, "sampled-lines")));
        foreach (var row in Table(result, "sampled").Rows)
            Assert.AreEqual((0.0, 0.0), ((double)row[3]!, (double)row[4]!));
    }

    /// <summary>The lines of the sample are drawn: five standard deviations are allowed of the miss ratio, and as many of the capacity that an estimate is of.</summary>
    [TestMethod]
    [DataRow(0.05, null)]
    [DataRow(null, 2000)]
    public void A_sample_of_zipf_is_as_near_to_the_exact_curve_as_it_says(double? rate, int? lines)
    {
        var zipf = Made.Workload(new ZipfSource(), new ZipfOptions { Accesses = 300_000, Lines = 50_000, Exponent = 0.8, WriteFraction = 0.3 });
        var result = Run(zipf, Defaults with { Sampled = new SamplingOptions { Rate = rate, Lines = lines } });
        var exact = Table(result, "fully-associative").Rows.Select(row => (Lines: (long)row[1]!, MissRatio: (double)row[3]!)).ToList();
        var rows = Table(result, "sampled").Rows;
        CollectionAssert.AreEqual(exact.Select(point => point.Lines).ToArray(), rows.Select(row => row[1]).ToArray());
        foreach (var (row, point) in rows.Zip(exact))
        {
            var (estimate, shift) = ((double)row[2]!, 5 * (double)row[4]! / 64 + point.Lines / 1024.0);
            var allowed = 5 * (double)row[3]!;
            Assert.AreEqual(estimate - point.MissRatio, (double)row[5]!, 1e-15);
            Assert.IsLessThanOrEqualTo(exact.Last(other => other.Lines <= Math.Max(1, point.Lines - shift)).MissRatio + allowed, estimate);
            Assert.IsGreaterThanOrEqualTo((exact.Find(other => other.Lines >= point.Lines + shift) is { Lines: > 0 } after ? after : exact[^1]).MissRatio - allowed, estimate);
        }
        var errors = rows.Select(row => Math.Abs((double)row[5]!)).ToList();
        Assert.AreEqual((errors.Average(), errors.Max()), (Output(result, "sampling-error-mean"), Output(result, "sampling-error-max")));
        Assert.IsGreaterThan(0, errors.Max());
        if (lines is { } most)
            Assert.AreEqual(most, Output(result, "sampled-lines"));
        TestContext.WriteLine($"{Output(result, "sampled-lines")} lines, rate {Output(result, "sampling-rate"):g4}: error {errors.Average():f4} in the mean, {errors.Max():f4} at most; bound {rows[0][3]:f4}");
    }

    [TestMethod]
    public void The_seed_chooses_the_sample()
    {
        var (lines, kinds) = RandomTraces.Mixed(997, 3000);
        double[] Errors(ulong seed) => [.. Table(Run(new Given(lines, kinds), Defaults with { Sampled = new SamplingOptions { Rate = 0.3 } }, new Made.Seeded(new Seed(seed))), "sampled").Rows.Select(row => (double)row[5]!)];
        CollectionAssert.AreEqual(Errors(1), Errors(1));
        CollectionAssert.AreNotEqual(Errors(1), Errors(2));
    }

    [TestMethod]
    public void Without_the_exact_curve_the_sample_estimates_the_lines()
    {
        var zipf = Made.Workload(new ZipfSource(), new ZipfOptions { Accesses = 100_000, Lines = 20_000, Exponent = 0.5 });
        var options = Defaults with { FullyAssociative = new FullyAssociativeOptions { Exact = false }, Sampled = new SamplingOptions { Lines = 1000 } };
        var (result, exact) = (Run(zipf, options), Output(Run(zipf, Defaults), "distinct-lines"));
        Assert.AreEqual(exact, Output(result, "distinct-lines"), 5 * exact / Math.Sqrt(1000));
        CollectionAssert.AreEqual(new[] { "sampled", "capacity-curves" }, result.Tables.Select(table => table.Name).ToArray());
        Assert.IsTrue(Table(result, "sampled").Rows.All(row => row[5] is null));
        Assert.IsFalse(result.Outputs.Any(output => output.Name.StartsWith("sampling-error", StringComparison.Ordinal)));
        StringAssert.Contains(result.Provenance.Single(origin => origin.Subject.StartsWith("distinct lines", StringComparison.Ordinal)).Source, "estimated");
    }

    [TestMethod]
    public void What_nothing_counts_is_left_out()
    {
        var result = Run(new Given([1, 2, 3, 1]), Defaults with { FullyAssociative = new FullyAssociativeOptions { Exact = false }, Sets = new SetRange { From = 1, To = 1 } });
        CollectionAssert.AreEqual(new[] { "accesses" }, result.Outputs.Select(output => output.Name).ToArray());
        CollectionAssert.AreEqual(new[] { "associativity" }, result.Figures.Select(figure => figure.Name).ToArray());
    }

    [TestMethod]
    public void Origins_say_which_caches_were_meant()
    {
        var result = Run(new Given([1, 2, 3, 1]), Defaults with { Sets = new SetRange { From = 1, To = 1 }, Sampled = new SamplingOptions { Rate = 1 } });
        CollectionAssert.AreEqual(
            new[] { "trace", "set-associative miss curves", "fully associative miss curve", "sampled miss curve", "time and energy" }, result.Provenance.Select(origin => origin.Subject).ToArray());
    }

    [TestMethod]
    public void What_cannot_be_is_refused()
    {
        var stream = new Given([1]);
        Refused(stream, Defaults with { Line = DataSize.FromBytes(48) }, "no power of two");
        Refused(stream, Defaults with { Line = new DataSize(4) }, "no power of two");
        Refused(stream, Defaults with { Sets = new SetRange { From = 3, To = 8 } }, "powers of two");
        Refused(stream, Defaults with { Sets = new SetRange { From = 16, To = 8 } }, "not be above");
        Refused(stream, Defaults with { Sets = new SetRange { From = 1 << 26, To = 1 << 26 }, Ways = 1024 }, "too large");
        Refused(stream, Defaults with { Sampled = new SamplingOptions() }, "either");
        Refused(stream, Defaults with { Sampled = new SamplingOptions { Rate = 0.1, Lines = 10 } }, "either");
        Refused(stream, Defaults with { Sampled = new SamplingOptions { Rate = 1e-9 } }, "no line");
        Refused(stream, Defaults with { FullyAssociative = new FullyAssociativeOptions { Exact = false } }, "no curve");
        Refused(stream, Defaults with { FullyAssociative = new FullyAssociativeOptions { Capacities = [DataSize.FromBytes(128), DataSize.FromBytes(100)] } }, "100 B is no multiple");
        Refused(
            stream,
            Defaults with { Sets = new SetRange { From = 1, To = 1 }, FullyAssociative = new FullyAssociativeOptions { Exact = false, Capacities = [DataSize.FromBytes(128)] } },
            "none is asked for");
        Refused(new Given([]), Defaults, "no accesses");
        Refused(new CountsOnly(), Defaults, "no access stream");
    }

    private static SystemResult Run(StreamWorkload workload, MissCurveOptions options) => Run(new Loaded(workload), options);

    private static SystemResult Run(IWorkloadSource workload, MissCurveOptions options, IPluginContext? context = null) =>
        new MissCurveSystem().Create(options with { Workload = workload }, context ?? NoSharing.Context).Run(CancellationToken.None);

    private static void Refused(IWorkloadSource workload, MissCurveOptions options, string part) =>
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Run(workload, options)).Message, part);

    private static ResultTable Table(SystemResult result, string name) => result.Tables.Single(table => table.Name == name);

    private static double Output(SystemResult result, string name) => result.Outputs.Single(output => output.Name == name).Value;

    private static long[] Capacities(IWorkloadSource workload, FullyAssociativeOptions options) =>
        [.. Table(Run(workload, Defaults with { FullyAssociative = options }), "fully-associative").Rows.Select(row => (long)row[1]!)];

    private sealed class Loaded(Workload workload) : IWorkloadSource
    {
        public Workload Load(CancellationToken cancellation) => workload;
    }

    private sealed class CountsOnly : IWorkloadSource
    {
        public Workload Load(CancellationToken cancellation) => new TrafficWorkload
        {
            Name = "counts",
            Provenance = [],
            Traffic = new PluginNvm.Contracts.Traffic { AccessSize = DataSize.FromBytes(32), Kernels = [] },
        };
    }

    /// <summary>Accesses of 64-byte lines.</summary>
    private sealed class Given(ulong[] lines, AccessKind[]? kinds = null, uint size = 8) : IWorkloadSource, IAccessStream
    {
        public int Opened { get; private set; }

        public AccessColumns Columns => AccessColumns.None;

        public Time? Tick => null;

        public string Identity => "given";

        public Workload Load(CancellationToken cancellation) => new StreamWorkload { Name = "given", Stream = this, Provenance = [new Provenance("trace", ProvenanceKind.Stated, "test")] };

        public IAccessReader Open()
        {
            Opened++;
            return new Reader(lines, kinds ?? new AccessKind[lines.Length], size);
        }

        private sealed class Reader(ulong[] lines, AccessKind[] kinds, uint size) : IAccessReader
        {
            private int _next;

            public bool Read(AccessBlock block, CancellationToken cancellation)
            {
                // Blocks that are not full, as at the end of a file's section.
                block.Count = Math.Min(Math.Min(block.Capacity, 700), lines.Length - _next);
                for (var i = 0; i < block.Count; i++, _next++)
                    (block.Addresses[i], block.Sizes[i], block.Kinds[i]) = (lines[_next] * 64, size, kinds[_next]);
                return block.Count > 0;
            }

            public void Dispose()
            {
            }
        }
    }
}
