using System.Diagnostics;

namespace PluginNvm.Benchmarks.Startup;

/// <summary>One run of a program, from its start until it ended.</summary>
/// <param name="Wall">Elapsed seconds.</param>
/// <param name="Cpu">User and system seconds of the process.</param>
internal readonly record struct ProcessRun(double Wall, double Cpu)
{
    /// <summary>Runs a program to its end; its output is read and dropped.</summary>
    /// <exception cref="InvalidOperationException">It did not exit with 0.</exception>
    public static ProcessRun Of(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var before = ChildTime.OfAll();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        watch.Stop();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} exited with {process.ExitCode}: {errors}");
        return new ProcessRun(watch.Elapsed.TotalSeconds, ChildTime.Of(process, before));
    }
}
