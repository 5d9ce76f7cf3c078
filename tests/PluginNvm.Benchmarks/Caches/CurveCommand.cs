using System.Diagnostics;
using PluginNvm.Modeling;

namespace PluginNvm.Benchmarks.Caches;

/// <summary>
/// <c>curves [RUNS]</c>: one pass over a stream for 12 numbers of sets and 16 associativities, LRU, against 12 single simulations of 16 ways, one after the other on one core;
/// and set-partitioned runs on two cores against one.
/// </summary>
internal static class CurveCommand
{
    private const int DefaultRuns = 5;
    private const int FewestSets = 32;
    private const int SetCounts = 12;

    /// <summary>Measures and prints.</summary>
    /// <returns>0, or 2 for a wrong argument.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        if (RunCount.Of("curves", args, DefaultRuns) is not { } runs)
            return RunCount.Usage;
        using var catalog = Setting.Catalog();
        var plugins = CacheParts.OfFolder(catalog);
        foreach (var stream in new[] { BenchmarkStream.Programs(), BenchmarkStream.Zipf() }.OfType<BenchmarkStream>())
        {
            Console.WriteLine(FormattableString.Invariant($"{stream.Name}, {stream.Stream.Accesses:N0} accesses"));
            Print("12 set counts x 16 ways in one pass, against 12 single runs (processor time)", runs, () => Cpu(() => Curves(stream)), () => Cpu(() => Singles(plugins, stream)));
            foreach (var sets in new[] { 512, 4096 })
            {
                var two = plugins with { Simulator = new Simulators.SetAssociative.SetAssociativeSimulator().Create(new() { Threads = 2 }, NoSharing.Context) };
                var one = plugins with { Simulator = new Simulators.SetAssociative.SetAssociativeSimulator().Create(new() { Threads = 1 }, NoSharing.Context) };
                Print(FormattableString.Invariant($"{sets} sets x 16 ways on one core, against two (elapsed time)"), runs, () => Wall(() => one.Run(stream.Stream, sets, "lru")), () => Wall(() => two.Run(stream.Stream, sets, "lru")));
            }
        }
        return 0;
    }

    private static void Curves(BenchmarkStream stream)
    {
        var curves = new SetCountCurves(FewestSets, FewestSets << (SetCounts - 1), 16);
        foreach (var block in stream.Stream.Blocks)
            curves.Add(block);
    }

    private static void Singles(CacheParts parts, BenchmarkStream stream)
    {
        for (var i = 0; i < SetCounts; i++)
            parts.Run(stream.Stream, FewestSets << i, "lru");
    }

    private static void Print(string what, int runs, Func<double> first, Func<double> second)
    {
        first();
        second();
        var ratios = Enumerable.Range(0, runs).Select(_ => first() / second()).ToList();
        Console.WriteLine(FormattableString.Invariant($"  {what}: {Median.Of(ratios):F2} (median of {runs}; {string.Join(' ', ratios.Order().Select(ratio => ratio.ToString("F2", System.Globalization.CultureInfo.InvariantCulture)))})"));
    }

    private static double Cpu(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static double Wall(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}
