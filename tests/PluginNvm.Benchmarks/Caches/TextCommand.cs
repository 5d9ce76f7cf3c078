using PluginNvm.Benchmarks.Startup;

namespace PluginNvm.Benchmarks.Caches;

/// <summary>
/// <c>din [RUNS]</c>: records a second of a trace of din text, as a whole process of <c>pluginnvm run</c> on all processors, less the time that it takes for a few records: the recorded
/// programs repeated to a hundred million records, for which it needs 1.2 GB of the folder for temporary files.
/// </summary>
internal static class TextCommand
{
    private const int DefaultRuns = 5;
    private const int Repetitions = 5;
    private const int FewRecords = 1000;

    // Dinero IV release 7, one core of another machine, 512 KiB in 16 ways, LRU, a trace of the same kinds of programs as text on its standard input.
    private const double DineroRate = 14.5e6;

    /// <summary>Measures and prints.</summary>
    /// <returns>0, 1 where the reference traces are not at hand, or 2 for a wrong argument.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        if (RunCount.Of("din", args, DefaultRuns) is not { } runs)
            return RunCount.Usage;
        if (BenchmarkStream.Programs() is not { } programs)
        {
            Console.Error.WriteLine("The reference traces are not at hand.");
            return 1;
        }
        var folder = Directory.CreateTempSubdirectory("pluginnvm-din-").FullName;
        try
        {
            var (once, many, few) = (Path.Combine(folder, "once.din"), Path.Combine(folder, "many.din"), Path.Combine(folder, "few.din"));
            programs.WriteDin(once);
            File.WriteAllLines(few, File.ReadLines(once).Take(FewRecords));
            using (var all = File.Create(many))
            {
                for (var i = 0; i < Repetitions; i++)
                {
                    using var part = File.OpenRead(once);
                    part.CopyTo(all);
                }
            }

            var records = Repetitions * programs.Stream.Accesses;
            var host = PublishedPrograms.PublishHost(folder);
            var count = 0;
            ProcessRun Measure(string trace) => ProcessRun.Of(host,
                ["run", Path.Combine(AppContext.BaseDirectory, "din.json"), "--set", $"system.with.workload.with.file={trace}", "--out", Path.Combine(folder, $"run-{count++}")]);
            Measure(many);
            var pairs = Enumerable.Range(0, runs).Select(_ => (Few: Measure(few), Many: Measure(many))).ToList();
            var rates = pairs.Select(pair => records / (pair.Many.Wall - pair.Few.Wall)).ToList();
            Console.WriteLine(FormattableString.Invariant($"din text, {records:N0} records, {new FileInfo(many).Length / 1e9:F2} GB, 512 KiB in 16 ways, LRU"));
            Console.WriteLine(FormattableString.Invariant(
                $"  {Median.Of(rates) / 1e6:F1} M records/s  {Median.Of(rates) / DineroRate:F2} x the 14.5 M of Dinero IV on one core of another machine  ({Median.Of(pairs.Select(pair => pair.Many.Wall)):F2} s, of them {Median.Of(pairs.Select(pair => pair.Few.Wall)):F2} s for {FewRecords} records)  peak memory {pairs.Max(pair => pair.Many.PeakMemory) / (1 << 20)} MiB  (median of {runs})"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
