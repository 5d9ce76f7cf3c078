using System.Diagnostics;

namespace PluginNvm.Benchmarks.Startup;

/// <summary>One run of a program, from its start until it ended.</summary>
/// <param name="Wall">Elapsed seconds.</param>
/// <param name="Cpu">User and system seconds of the process.</param>
/// <param name="PeakMemory">Most bytes that it had in memory at once, as seen at intervals while it ran.</param>
internal readonly record struct ProcessRun(double Wall, double Cpu, long PeakMemory)
{
    private const int Interval = 50;

    /// <summary>Runs a program to its end; its output is read and dropped.</summary>
    /// <exception cref="InvalidOperationException">It did not exit with 0.</exception>
    public static ProcessRun Of(string program, params IEnumerable<string> arguments) => Of(new ProcessStartInfo(program, arguments));

    /// <summary>Runs a program as it is described to its end; its output is read and dropped.</summary>
    /// <exception cref="InvalidOperationException">It did not exit with 0.</exception>
    public static ProcessRun Of(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var before = ChildTime.OfAll();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(Interval))
            peak = Math.Max(peak, PeakOf(process));
        process.WaitForExit();
        watch.Stop();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{start.FileName} exited with {process.ExitCode}: {errors.Result}");
        return new ProcessRun(watch.Elapsed.TotalSeconds, ChildTime.Of(process, before), peak);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it ended just now
        }
    }
}
