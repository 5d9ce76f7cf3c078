using PluginNvm.Modeling;

namespace PluginNvm.Validation.Caches;

/// <summary>Do the curves of LRU caches, each made in one pass, hold what Dinero IV and another simulator counted one cache at a time? Tolerance 0.</summary>
[TestClass]
public sealed class GoldenCurveTests
{
    public required TestContext TestContext { get; init; }

    [TestMethod]
    public void Associativity_curves_hold_the_counts_of_other_simulators()
    {
        var check = new Check();
        foreach (var trace in Rows())
        {
            var curves = trace.GroupBy(row => (Sets: (int)row.Number("sets"), Line: (int)row.Number("line_bytes")))
                .ToDictionary(rows => rows.Key, rows => new AssociativityCurve(rows.Key.Sets, (int)rows.Max(row => row.Number("ways")), rows.Key.Line));
            Replay(trace.Key, [.. curves.Values.Select(curve => (Action<AccessBlock>)curve.Add)]);
            foreach (var row in trace)
                check.Row(row, curves[((int)row.Number("sets"), (int)row.Number("line_bytes"))].At((int)row.Number("ways")));
        }
        check.Conclude(TestContext, 110);
    }

    [TestMethod]
    public void Curves_of_many_set_counts_hold_the_counts_of_other_simulators()
    {
        var check = new Check();
        foreach (var trace in Rows())
        {
            var rows = trace.Where(row => long.IsPow2(row.Number("sets")) && row.Number("ways") <= 16).ToList();
            var curves = rows.Select(row => (int)row.Number("line_bytes")).Distinct().ToDictionary(line => line, line => new SetCountCurves(1, 1 << 12, 16, line));
            Replay(trace.Key, [.. curves.Values.Select(curve => (Action<AccessBlock>)curve.Add)]);
            foreach (var row in rows)
                check.Row(row, curves[(int)row.Number("line_bytes")].At((int)row.Number("sets"), (int)row.Number("ways")));
        }
        check.Conclude(TestContext, 95);
    }

    [TestMethod]
    public void Curves_of_all_capacities_hold_the_counts_of_other_simulators()
    {
        var check = new Check();
        foreach (var trace in Rows())
        {
            foreach (var row in trace.Where(row => row["sets"] == "1"))
            {
                var curve = new MissRatioCurve((int)row.Number("line_bytes"));
                Replay(trace.Key, curve.Add);
                check.Row(row, curve.At(row.Number("ways")));
            }
        }
        check.Conclude(TestContext, 5);
    }

    private static IEnumerable<IGrouping<string, Dictionary<string, string>>> Rows() =>
        GoldenTraces.Rows("golden.csv").SelectMany(rows => rows).Where(row => row["policy"] == "lru" && row["write_policy"] == "wb").GroupBy(row => row["trace"]);

    private static void Replay(string trace, params Action<AccessBlock>[] consumers)
    {
        using var reader = GoldenTraces.Open(trace).Open();
        var block = new AccessBlock(1 << 16);
        while (reader.Read(block, CancellationToken.None))
        {
            foreach (var consumer in consumers)
                consumer(block);
        }
    }

    private sealed class Check
    {
        private readonly List<string> _differences = [];
        private int _rows;

        public void Row(Dictionary<string, string> row, LruCounts counts)
        {
            _rows++;
            var golden = new LruCounts
            {
                Reads = row.Number("reads"),
                Writes = row.Number("writes"),
                ReadMisses = row.Number("read_misses"),
                WriteMisses = row.Number("write_misses"),
                Evictions = row.Number("evictions"),
                DirtyEvictions = row.Number("dirty_evictions"),
                DirtyLinesAtEnd = row.Number("dirty_lines_at_end"),
            };
            if (counts != golden)
                _differences.Add($"{row["trace"]} {row["size_bytes"]} {row["line_bytes"]} {row["ways"]}: {counts} for {golden}");
        }

        public void Conclude(TestContext context, int rows)
        {
            context.WriteLine($"{_rows - _differences.Count} of {_rows} rows equal");
            Assert.IsEmpty(_differences, string.Join("\n", _differences.Take(20)));
            Assert.AreEqual(rows, _rows);
        }
    }
}
