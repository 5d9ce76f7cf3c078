using PluginNvm.Benchmarks.Startup;

namespace PluginNvm.Benchmarks.Arrays;

/// <summary>
/// <c>sweep [RUNS]</c>: how many array designs a minute <c>pluginnvm run</c> gets through on two processors, whole processes with their reports, and how
/// much memory it takes for so many designs and for four times as many.
/// </summary>
internal static class SweepCommand
{
    private const int DefaultRuns = 3;
    private const int Jobs = 2;
    private const int Times = 4;

    // Sixteen temperatures in place of four.
    private const string MoreTemperatures = """axes.temperature={"from":"310 K","to":"385 K","steps":16}""";

    /// <summary>Publishes, measures and prints.</summary>
    /// <returns>0, or 2 for a wrong argument.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        if (RunCount.Of("sweep", args, DefaultRuns) is not { } runs)
            return RunCount.Usage;
        var folder = Directory.CreateTempSubdirectory("pluginnvm-sweep-").FullName;
        try
        {
            var host = PublishedPrograms.PublishHost(folder);
            var count = 0;
            IReadOnlyList<ProcessRun> Measure(string name, Sweep sweep, int designs, int searches, params string[] more)
            {
                IReadOnlyList<ProcessRun> measured =
                    [.. Enumerable.Range(0, runs).Select(_ => ProcessRun.Of(host, ["run", sweep.FullPath, "--jobs", $"{Jobs}", "--out", Path.Combine(folder, $"run-{count++}"), .. more]))];
                Print(name, designs, searches, measured);
                return measured;
            }

            var once = Measure(Sweep.Plain.Name, Sweep.Plain, Sweep.Plain.Designs, Sweep.Plain.Searches);
            var more = Measure($"{Times} times as many", Sweep.Plain, Times * Sweep.Plain.Designs, Times * Sweep.Plain.Searches, "--set", MoreTemperatures);
            var between = Median.Of(more.Select(run => run.Wall)) - Median.Of(once.Select(run => run.Wall));
            Console.WriteLine(FormattableString.Invariant($"  the further ones alone: {(Times - 1) * Sweep.Plain.Designs / between * 60:F0} designs a minute"));
            foreach (var sweep in new[] { Sweep.Targets, Sweep.Caches })
                Measure(sweep.Name, sweep, sweep.Designs, sweep.Searches);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string name, int designs, int searches, IReadOnlyList<ProcessRun> runs)
    {
        var (wall, cpu, peak) = (Median.Of(runs.Select(run => run.Wall)), Median.Of(runs.Select(run => run.Cpu)), Median.Of(runs.Select(run => (double)run.PeakMemory)));
        Console.WriteLine(FormattableString.Invariant($"{name}: {designs} designs, {searches} searches"));
        Console.WriteLine(FormattableString.Invariant(
            $"  wall {wall:F1} s  cpu {cpu:F1} s  {designs / wall * 60:F0} designs a minute  {cpu / designs * 1e3:F2} ms of cpu each  peak memory {peak / (1 << 20):F0} MiB  (median of {runs.Count})"));
    }
}
