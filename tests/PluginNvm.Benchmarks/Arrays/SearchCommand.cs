using System.Diagnostics;
using PluginNvm.Benchmarks.Startup;

namespace PluginNvm.Benchmarks.Arrays;

/// <summary>
/// <c>arrays [RUNS]</c>: how long searches take on one processor that were timed with NVSim too. First in this process, where the first search pays for
/// compiling the code that later ones find ready; then as a process of its own, as a user starts it.
/// </summary>
internal static class SearchCommand
{
    private const int DefaultRuns = 9;

    /// <summary>Measures and prints.</summary>
    /// <returns>0, or 2 for a wrong argument.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        if (RunCount.Of("arrays", args, DefaultRuns) is not { } runs)
            return RunCount.Usage;
        foreach (var one in SearchCase.All)
        {
            var query = one.Query();
            Console.WriteLine(FormattableString.Invariant($"{one.Name}: {one.Organisations:N0} organisations, 8 targets"));
            Print("first search", one, [Measure(() => one.Search(query))]);
            Print("search", one, [.. Enumerable.Range(0, runs).Select(_ => Measure(() => one.Search(query)))]);
        }

        var folder = Directory.CreateTempSubdirectory("pluginnvm-arrays-").FullName;
        try
        {
            var host = PublishedPrograms.PublishHost(folder);
            foreach (var one in SearchCase.All)
            {
                Console.WriteLine($"pluginnvm array run {one.File} --target all");
                Process(host, one);
                Print("process", one, [.. Enumerable.Range(0, runs).Select(_ => Process(host, one))]);
            }
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Wall, double Cpu) Process(string host, SearchCase one)
    {
        var start = new ProcessStartInfo(host, ["array", "run", one.FullPath, "--target", "all"]);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        var run = ProcessRun.Of(start);
        return (run.Wall, run.Cpu);
    }

    private static (double Wall, double Cpu) Measure(Action search)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        search();
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static void Print(string what, SearchCase one, IReadOnlyList<(double Wall, double Cpu)> runs)
    {
        var (wall, cpu) = (Median.Of(runs.Select(run => run.Wall)), Median.Of(runs.Select(run => run.Cpu)));
        var shipped = one.AsShipped is { } seconds ? FormattableString.Invariant($"{seconds / cpu:F0} times as fast as NVSim as shipped ({seconds} s), ") : "";
        Console.WriteLine(FormattableString.Invariant(
            $"  {what,-12}  wall {wall * 1e3,6:F0} ms  cpu {cpu * 1e3,6:F0} ms  {shipped}{one.BestBuild / cpu:F0} times its best build ({one.BestBuild} s)  ({Times(runs.Count)})"));
    }

    private static string Times(int count) => count == 1 ? "once" : $"median of {count}";
}
