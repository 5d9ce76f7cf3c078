using System.Globalization;
using PluginNvm.Modeling;

namespace PluginNvm.Benchmarks.Caches;

/// <summary>
/// <c>caches [RUNS [POLICY ...]]</c>: accesses per second of one core for every policy, 16 ways, at 512 KiB and 4 MiB, from a plugin folder; the median of pairs of the C yardstick and a
/// run of ours, one after the other. For three policies also against the same linked into this program, in pairs of which either is first in turn. All count processor time on a trace that lies in memory.
/// </summary>
internal static class PolicyCommand
{
    private const int DefaultRuns = 5;

    private static readonly string[] _offline = ["min", "min-bypass"];
    private static readonly string[] _linked = ["lru", "srrip", "fifo"];

    /// <summary>Measures and prints.</summary>
    /// <returns>0, or 2 for a wrong argument.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        if (RunCount.Of("caches", [.. args.Take(1)], DefaultRuns) is not { } runs)
            return RunCount.Usage;
        var folder = Directory.CreateTempSubdirectory("pluginnvm-caches-").FullName;
        try
        {
            using var catalog = Setting.Catalog();
            var known = catalog.Entries.Where(entry => entry.Kind == "policy").Select(entry => entry.Id).Order(StringComparer.Ordinal).ToList();
            if (args.Skip(1).Except(known).FirstOrDefault() is { } unknown)
            {
                Console.Error.WriteLine($"usage: caches [RUNS [POLICY ...]]; there is no policy '{unknown}', only {string.Join(", ", known)}");
                return RunCount.Usage;
            }
            var (plugins, linked) = (CacheParts.OfFolder(catalog), CacheParts.Linked());
            var yardstick = Yardstick.Build(folder);
            if (yardstick is null)
                Console.WriteLine("no yardstick: its source or gcc is not at hand");
            var policies = known.Where(id => !_offline.Contains(id) && (args.Count < 2 || args.Skip(1).Contains(id))).ToList();
            foreach (var stream in new[] { BenchmarkStream.Programs(), BenchmarkStream.Zipf() }.OfType<BenchmarkStream>())
            {
                var din = Path.Combine(folder, stream.Name + ".din");
                if (yardstick is not null)
                    stream.WriteDin(din);
                foreach (var sets in new[] { 512, 4096 })
                {
                    Console.WriteLine(FormattableString.Invariant($"{stream.Name}, {stream.Stream.Accesses:N0} accesses, {sets * 16 / 16} KiB of 64 B lines in 16 ways"));
                    foreach (var policy in policies)
                        Measure(stream, sets, policy, plugins, _linked.Contains(policy) ? linked : null, yardstick, din, runs);
                }
            }
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(BenchmarkStream stream, int sets, string policy, CacheParts plugins, CacheParts? linked, Yardstick? yardstick, string din, int runs)
    {
        // The first run pays for compiling the loop.
        var accesses = stream.Stream;
        try
        {
            plugins.Run(accesses, sets, policy);
        }
        catch (ModelException)
        {
            // It asks for instructions.
            accesses = stream.WithInstruction;
            plugins.Run(accesses, sets, policy);
        }
        linked?.Run(accesses, sets, policy);

        var (rates, ratios, overLinked) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var bar = yardstick?.Run(din, sets);
            var (counts, rate) = Rate(plugins, accesses, sets, policy);
            rates.Add(rate);
            if (bar is { } c)
            {
                ratios.Add(rate / c.Rate);
                if (policy == "lru" && c.Misses != counts.ReadMisses + counts.WriteMisses)
                    throw new InvalidOperationException($"The yardstick counts {c.Misses} misses, we count {counts.ReadMisses + counts.WriteMisses}.");
            }
            if (linked is not null)
                overLinked.Add(run % 2 == 0 ? Quotient(plugins, linked) : 1 / Quotient(linked, plugins));
        }
        double Quotient(CacheParts first, CacheParts second) => Rate(first, accesses, sets, policy).Rate / Rate(second, accesses, sets, policy).Rate;
        var toYardstick = ratios.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"  {Median.Of(ratios):F2} x C") : "";
        var toLinked = overLinked.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"  {Median.Of(overLinked):F2} x linked") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {policy,-12} {Median.Of(rates) / 1e6,7:F1} M accesses/s{toYardstick}{toLinked}"));
    }

    private static (CacheCounts Counts, double Rate) Rate(CacheParts parts, ResidentStream accesses, int sets, string policy)
    {
        var before = Environment.CpuUsage.TotalTime;
        var counts = parts.Run(accesses, sets, policy);
        return (counts, accesses.Accesses / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
