using System.Diagnostics;

namespace PluginNvm.HostTests.Cli;

/// <summary>The tool while it runs; what it writes is read all the time, so that it never waits for a reader.</summary>
internal sealed class RunningTool : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    public RunningTool(TemporaryFolder folder, IReadOnlyList<string> arguments, Dictionary<string, string> environment)
    {
        string[] command = [.. HeedingInterrupts(), "dotnet", Path.Combine(AppContext.BaseDirectory, "pluginnvm.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>A shell starts what runs in its background with SIGINT ignored, children inherit that, and .NET leaves an ignored signal so: it is set back for the tool.</summary>
    private static string[] HeedingInterrupts()
    {
        const string Status = "/proc/self/status";
        const ulong Interrupt = 1 << (2 - 1);
        if (!File.Exists(Status))
            return [];
        var ignored = File.ReadLines(Status).First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..].Trim();
        return (ulong.Parse(ignored, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture) & Interrupt) == 0
            ? []
            : ["env", "--default-signal=INT"];
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Waits for its end; a process that goes on is killed and fails the test.</summary>
    public ToolProcess Ended(TimeSpan limit)
    {
        if (!_process.WaitForExit(limit))
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail("the process went on");
        }
        return new ToolProcess(_process.ExitCode, _output.Result, _error.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
