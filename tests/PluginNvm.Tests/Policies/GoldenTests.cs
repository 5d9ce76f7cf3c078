using System.Globalization;

namespace PluginNvm.Tests.Policies;

/// <summary>The kernels alone give the golden counts of the shortest recorded trace; all rows are compared where the simulator is validated.</summary>
[TestClass]
public sealed class GoldenTests
{
    [TestMethod]
    [DataRow("lru")]
    [DataRow("fifo")]
    [DataRow("plru")]
    [DataRow("bitplru")]
    [DataRow("srrip")]
    [DataRow("opt")]
    public void CountsAreGolden(string policy)
    {
        var plugin = policy switch
        {
            "lru" => Made.Lru,
            "fifo" => Made.Fifo,
            "plru" => Made.TreePlru,
            "bitplru" => Made.BitPlru,
            "srrip" => Made.Srrip(),
            _ => Made.Min,
        };
        var rows = ReferenceTraces.Golden().Where(row => row[0] == "c5_zipf" && row[5] == policy && row[6] == "wb").ToList();
        Assert.IsNotEmpty(rows);
        foreach (var lines in rows.GroupBy(row => row[2]))
        {
            var steps = ReferenceTraces.Read("c5_zipf", int.Parse(lines.Key, CultureInfo.InvariantCulture));
            foreach (var row in lines)
            {
                var outcome = NaiveCache.Run(plugin, int.Parse(row[4], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture), steps);
                var misses = steps.Where((_, i) => !outcome.Hits[i]).CountBy(step => step.Kind).ToDictionary();
                var counts = string.Join(',', misses.GetValueOrDefault(AccessKind.Read), misses.GetValueOrDefault(AccessKind.Write), outcome.Evictions, outcome.DirtyEvictions, outcome.DirtyLinesAtEnd);
                Assert.AreEqual(string.Join(',', row[9..14]), counts, string.Join(',', row[..7]));
            }
        }
    }
}
