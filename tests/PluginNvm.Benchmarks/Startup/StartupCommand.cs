namespace PluginNvm.Benchmarks.Startup;

/// <summary>
/// <c>startup [RUNS]</c>: how much longer than an empty program the host takes to its first result, and to list its plugins. The two programs run in
/// turn and ratios are taken pair by pair, so that a machine whose speed drifts does not move them.
/// </summary>
internal static class StartupCommand
{
    private const int DefaultRuns = 15;

    /// <summary>Publishes, measures and prints.</summary>
    /// <returns>0, or 2 for a wrong argument.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        if (RunCount.Of("startup", args, DefaultRuns) is not { } runs)
            return RunCount.Usage;

        var folder = Directory.CreateTempSubdirectory("pluginnvm-startup-").FullName;
        try
        {
            var programs = PublishedPrograms.Publish(folder);
            var manifest = Path.Combine(AppContext.BaseDirectory, "one-point.json");
            var run = 0;
            // A new output folder each time: a finished point would not be computed again.
            Measure("one-point run", runs, () => ProcessRun.Of(programs.Host, "run", manifest, "--out", Path.Combine(folder, $"run-{run++}")), () => ProcessRun.Of(programs.Empty));
            Measure("plugins list", runs, () => ProcessRun.Of(programs.Host, "plugins", "list"), () => ProcessRun.Of(programs.Empty));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string name, int runs, Func<ProcessRun> ours, Func<ProcessRun> empty)
    {
        // One of each goes uncounted: it fills the file cache.
        ours();
        empty();
        var pairs = Enumerable.Range(0, runs).Select(_ => (Ours: ours(), Empty: empty())).ToList();
        Console.WriteLine(name);
        Print("wall", pairs.Select(pair => (pair.Ours.Wall, pair.Empty.Wall)));
        Print("cpu", pairs.Select(pair => (pair.Ours.Cpu, pair.Empty.Cpu)));
    }

    private static void Print(string what, IEnumerable<(double Ours, double Empty)> pairs)
    {
        var all = pairs.ToList();
        var (ours, empty, ratio) = (Median.Of(all.Select(pair => pair.Ours)), Median.Of(all.Select(pair => pair.Empty)), Median.Of(all.Select(pair => pair.Ours / pair.Empty)));
        Console.WriteLine(FormattableString.Invariant($"  {what,-4}  {ours * 1e3,6:F0} ms  empty {empty * 1e3,6:F0} ms  ratio {ratio:F2} (median of {all.Count} pairs)"));
    }
}
