using System.Diagnostics;
using System.Globalization;
using PluginNvm.Benchmarks.Startup;

namespace PluginNvm.Benchmarks.Caches;

/// <summary>The C program of the reference data: 16 ways, LRU, write-back, on a trace it has decoded into memory; processor time of the simulation alone.</summary>
internal sealed class Yardstick
{
    private readonly string _program;

    private Yardstick(string program) => _program = program;

    /// <summary>Builds it; null where its source or a compiler is missing.</summary>
    public static Yardstick? Build(string folder)
    {
        if (ReferenceFolder.Find("yardstick/lru_avx2.c") is not { } source)
            return null;
        var program = Path.Combine(folder, "yardstick");
        try
        {
            using var compiler = Process.Start("gcc", ["-O3", "-march=native", "-o", program, source]);
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? new Yardstick(program) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Runs it on a trace.</summary>
    /// <returns>Misses, and accesses per second: the median of the program's own repetitions.</returns>
    public (long Misses, double Rate) Run(string din, int sets)
    {
        var lines = Output(new ProcessStartInfo(_program, [din, "64", sets.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return (long.Parse(lines[0][3], CultureInfo.InvariantCulture), 1e6 * Median.Of(lines.Select(words => double.Parse(words[^3], CultureInfo.InvariantCulture))));
    }

    private static string Output(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"The yardstick ended with {process.ExitCode}.");
    }
}
