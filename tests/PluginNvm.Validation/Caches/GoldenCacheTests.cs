using PluginNvm.Modeling;
using PluginNvm.Policies.Offline;
using PluginNvm.Policies.Recency;
using PluginNvm.Policies.Rereference;
using PluginNvm.Tests.Shared;

namespace PluginNvm.Validation.Caches;

/// <summary>Do simulated caches count what Dinero IV and two further simulators counted? Tolerance 0.</summary>
[TestClass]
public sealed class GoldenCacheTests
{
    public required TestContext TestContext { get; init; }

    /// <summary>One level, <c>traces/golden.csv</c>: each cache simulated by itself, and all of a trace together, where one pass answers for many.</summary>
    [TestMethod]
    [DataRow(false, DisplayName = "each by itself")]
    [DataRow(true, DisplayName = "all of a trace together")]
    public void One_level_counts_equal_those_of_other_simulators(bool together)
    {
        var (equal, all, words) = (0, 0, new List<string>());
        foreach (var rows in GoldenTraces.Rows("golden.csv"))
        {
            var golden = rows.ToList();
            var stream = ResidentStream.Read(GoldenTraces.Open(rows.Key), long.MaxValue, CancellationToken.None)!;
            var requests = golden.Select(Request).ToList();
            var runs = together
                ? SimulatedCaches.Simulator().Run(stream, requests, CancellationToken.None)
                : requests.SelectMany(request => SimulatedCaches.Simulator().Run(stream, [request], CancellationToken.None));
            foreach (var (row, run) in golden.Zip(runs))
            {
                all++;
                var differences = Differences(row, Counted(run.Levels[0]));
                if (differences.Count == 0)
                    equal++;
                else
                    words.Add($"{row["trace"]} {row["size_bytes"]} {row["line_bytes"]} {row["ways"]} {row["policy"]} {row["write_policy"]}: {string.Join(", ", differences)}");
            }
        }
        TestContext.WriteLine($"{equal} of {all} rows equal");
        Assert.AreEqual(all, equal, string.Join("\n", words.Take(20)));
        Assert.AreEqual(425, all);
    }

    /// <summary>Two levels: <c>traces/golden_two_level.csv</c>.</summary>
    [TestMethod]
    public void Two_level_counts_equal_those_of_Dinero()
    {
        var (equal, all, words) = (0, 0, new List<string>());
        foreach (var rows in GoldenTraces.Rows("golden_two_level.csv"))
        {
            var golden = rows.ToList();
            var requests = golden.Select(row => new CacheRequest { Levels = [LevelOf(row, "l1"), LevelOf(row, "l2")], Flush = true });
            var runs = SimulatedCaches.Simulator().Run(GoldenTraces.Open(rows.Key), [.. requests], CancellationToken.None);
            foreach (var (row, run) in golden.Zip(runs))
            {
                all++;
                var differences = Differences(row, CountedOfTwo(run));
                if (differences.Count == 0)
                    equal++;
                else
                    words.Add($"{row["trace"]} {row["l1_size"]} {row["l2_size"]}: {string.Join(", ", differences)}");
            }
        }
        TestContext.WriteLine($"{equal} of {all} rows equal");
        Assert.AreEqual(all, equal, string.Join("\n", words));
        Assert.AreEqual(15, all);
    }

    private static CacheRequest Request(Dictionary<string, string> row) => new()
    {
        Levels =
        [
            SimulatedCaches.Level(row.Number("size_bytes"), (int)row.Number("line_bytes"), (int)row.Number("ways"), Policy(row["policy"])) with
            {
                Write = row["write_policy"] == "wt" ? WritePolicy.WriteThrough : WritePolicy.WriteBack,
            },
        ],
    };

    private static ICachePolicy Policy(string name) => name switch
    {
        "lru" => SimulatedCaches.Lru,
        "fifo" => new Fifo().Create(new NoOptions(), NoSharing.Context),
        "plru" => new TreePlru().Create(new NoOptions(), NoSharing.Context),
        "bitplru" => new BitPlru().Create(new NoOptions(), NoSharing.Context),
        "srrip" => new Srrip().Create(new IntervalOptions(), NoSharing.Context),
        "opt" => new Min().Create(new NoOptions(), NoSharing.Context),
        _ => throw new AssertFailedException($"the reference data have a policy '{name}' that this test does not know"),
    };

    private static Dictionary<string, long> Counted(CacheCounts counts) => new()
    {
        ["reads"] = counts.Reads,
        ["writes"] = counts.Writes,
        ["read_misses"] = counts.ReadMisses,
        ["write_misses"] = counts.WriteMisses,
        ["evictions"] = counts.Evictions,
        ["dirty_evictions"] = counts.DirtyEvictions,
        ["dirty_lines_at_end"] = counts.DirtyLinesAtEnd,
        ["write_through_words"] = counts.WriteThroughs,
    };

    private static CacheLevel LevelOf(Dictionary<string, string> row, string level) =>
        SimulatedCaches.Level(row.Number(level + "_size"), (int)row.Number(level + "_line"), (int)row.Number(level + "_ways")) with { Name = level };

    private static Dictionary<string, long> CountedOfTwo(CacheRun run)
    {
        var counted = new Dictionary<string, long>();
        foreach (var level in run.Levels)
        {
            counted[level.Name + "_reads"] = level.Reads;
            counted[level.Name + "_writes"] = level.Writes;
            counted[level.Name + "_read_misses"] = level.ReadMisses;
            counted[level.Name + "_write_misses"] = level.WriteMisses;
            counted[level.Name + "_bytes_in"] = level.BytesIn;
            counted[level.Name + "_bytes_out"] = level.BytesOut;
        }
        return counted;
    }

    private static List<string> Differences(Dictionary<string, string> row, Dictionary<string, long> counted) =>
        [.. counted.Where(count => row.Number(count.Key) != count.Value).Select(count => $"{count.Key} {count.Value} for {row[count.Key]}")];
}
