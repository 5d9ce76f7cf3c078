using System.Globalization;

namespace PluginNvm.HostTests.Documentation;

/// <summary>What examples/policies/README.md says of its manifests is what they give.</summary>
[TestClass]
public sealed class PolicyExampleTests
{
    [TestMethod]
    public void Replacement_gives_the_numbers_that_are_explained()
    {
        var rows = Results("replacement.json");
        double Of(string policy, string column, string technology = "sram") => Number(rows.Single(row => row["policy"] == policy && row["technology"] == technology), column);
        string Less(string policy) => Percent(1 - Of(policy, "misses") / Of("lru", "misses"));
        string More(string policy) => Percent(Of(policy, "misses") / Of("lru", "misses") - 1);
        string Saved(string policy, string technology) => Percent(1 - Of(policy, "energy [J]", technology) / Of("lru", "energy [J]", technology));
        Says(
            $"LRU misses {Of("lru", "misses"):N0} times",
            $"FIFO ({Of("fifo", "misses"):N0}) and random replacement forget what is used often and miss {More("fifo")} and {More("random")} more",
            $"SRRIP {Less("srrip")} and DRRIP {Less("drrip")}, S3-FIFO and SIEVE {Less("s3-fifo")} and {Less("sieve")}",
            $"misses {Of("min", "misses"):N0} times",
            $"it misses {Of("min-bypass", "misses"):N0} times",
            $"even MIN saves {Saved("min", "sram")}",
            $"MIN saves {Saved("min", "stt-mram")}, and leaving lines out {Saved("min-bypass", "stt-mram")}, because {Of("lru", "array-writes") - Of("min-bypass", "array-writes"):N0} array writes of LRU never happen");
    }

    [TestMethod]
    public void Hierarchies_give_the_numbers_that_are_explained()
    {
        var rows = Results("hierarchy.json");
        double Of(string inclusion, string column) => Number(rows.First(row => row["inclusion"] == inclusion), column);
        Says(
            $"asked for {Of("exclusive", "reads") / 1e6:F2} million times",
            $"{Of("non-inclusive", "misses"):N0} and {Of("inclusive", "misses"):N0} lines",
            $"misses a little less ({Of("exclusive", "misses"):N0})",
            $"{Of("exclusive", "array-writes") / 1e6:F2} million array writes in place of {Of("non-inclusive", "array-writes"):N0}",
            $"written {Of("exclusive", "most-line-writes"):N0} times in place of {Of("non-inclusive", "most-line-writes"):N0}");
    }

    [TestMethod]
    public void Cores_that_share_a_cache_give_the_numbers_that_are_explained()
    {
        using var folder = new TemporaryFolder();
        var (points, streams) = (Table(folder, "shared-cache.json", "results.csv"), Table(folder, null, "tables/streams.csv"));
        double Misses(string policy) => streams.Where(row => row["policy"] == policy && row["stream"] == "0").Sum(row => Number(row, "read-misses") + Number(row, "write-misses"));
        double Of(string policy, string column) => Number(points.Single(row => row["policy"] == policy), column);
        Says(
            $"the first core misses {Misses("lru"):N0} times",
            $"DIP and DRRIP leave it {Misses("dip"):N0} and {Misses("drrip"):N0} misses",
            $"of each instruction: {Misses("ship"):N0}, {Misses("hawkeye"):N0} and {Misses("mockingjay"):N0}",
            $"the future, has {Misses("min"):N0}",
            $"{Of("mockingjay", "array-writes"):N0} array writes in place of LRU's {Of("lru", "array-writes"):N0}, and {Percent(1 - Of("mockingjay", "energy [J]") / Of("lru", "energy [J]"))} less energy");
    }

    [TestMethod]
    public void Curves_give_the_numbers_that_are_explained()
    {
        using var folder = new TemporaryFolder();
        var (full, sampled, bySets) = (Table(folder, "miss-curves.json", "tables/fully-associative.csv"), Table(folder, null, "tables/sampled.csv"), Table(folder, null, "tables/associativity.csv"));

        // Sizes are told to a decimal of a KiB.
        string At(string pattern, double bytes, string format = "F0") => Share(full.Where(row => row["pattern"] == pattern).MinBy(row => Math.Abs(Number(row, "capacity [B]") - bytes))!, format);
        string Ways(int ways, int kibibytes) => Share(bySets.Single(row => row["pattern"] == "tiled-gemm" && row["ways"] == $"{ways}" && Number(row, "capacity [B]") == kibibytes * 1024), "F1");
        Says(
            $"{At("zipf", 16 << 10)} at 16 KiB, {At("zipf", 256 << 10)} at 256 KiB, {At("zipf", 2 << 20)} at 2 MiB",
            $"{At("tiled-gemm", 1.3 * 1024)} at 1.3 KiB, {At("tiled-gemm", 2.2 * 1024)} at 2.2 KiB",
            $"{At("tiled-gemm", 4.8 * 1024, "F1")} at 4.8 KiB",
            $"at 16 KiB one way misses {Ways(1, 16)} where eight miss {Ways(8, 16)}; at 32 KiB it is {Ways(1, 32)} against {Ways(8, 32)}",
            $"by at most {sampled.Where(row => row["pattern"] == "zipf" && Number(row, "capacity [B]") >= 16 << 10).Max(row => Math.Abs(Number(row, "difference"))):F4} from 16 KiB up");
    }

    [TestMethod]
    public void The_added_policy_gives_the_numbers_that_are_explained()
    {
        var rows = Results("add-a-policy.json");
        double Of(string policy) => Number(rows.Single(row => row["policy"] == policy && row["ways"] == "16"), "misses");
        Says(
            $"misses {Percent(1 - Of("second-chance") / Of("fifo"))} less than FIFO at 16 ways ({Of("second-chance"):N0} against {Of("fifo"):N0})",
            $"and {Percent(1 - Of("second-chance") / Of("lru"))} less than LRU");
    }

    private static string Percent(double share) => FormattableString.Invariant($"{100 * share:F0} %");

    private static double Number(IReadOnlyDictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static void Says(params FormattableString[] sentences)
    {
        var page = string.Join(' ', File.ReadAllText(Path.Combine(MarkdownPage.RootOrSkip(), "examples/policies/README.md")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var sentence in sentences)
            StringAssert.Contains(page, FormattableString.Invariant(sentence));
    }

    private static string Share(IReadOnlyDictionary<string, string> row, string format) => (100 * Number(row, "miss-ratio")).ToString(format, CultureInfo.InvariantCulture) + " %";

    private static List<Dictionary<string, string>> Results(string manifest)
    {
        using var folder = new TemporaryFolder();
        return Table(folder, manifest, "results.csv");
    }

    /// <summary>A table of a run, which is done first where a manifest is given.</summary>
    private static List<Dictionary<string, string>> Table(TemporaryFolder folder, string? manifest, string name)
    {
        if (manifest is not null)
        {
            var run = ToolProcess.PluginNvm(["run", Path.Combine(MarkdownPage.RootOrSkip(), "examples/policies", manifest), "--out", folder.At("out")]);
            Assert.AreEqual(0, run.ExitCode, run.Error);
        }
        var lines = File.ReadAllLines(folder.At("out/" + name));
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
