using System.Diagnostics;

namespace PluginNvm.HostTests;

/// <summary>A finished process.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ToolProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs the tool under test, which lies beside the tests.</summary>
    public static ToolProcess PluginNvm(IReadOnlyList<string> arguments, string? workingFolder = null) =>
        Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "pluginnvm.dll"), .. arguments], workingFolder);

    /// <summary>Runs a program to its end.</summary>
    public static ToolProcess Run(string program, IReadOnlyList<string> arguments, string? workingFolder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end within {Limit}");
        }
        return new ToolProcess(process.ExitCode, output.Result, error.Result);
    }
}
