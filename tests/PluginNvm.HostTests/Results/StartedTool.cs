using System.Diagnostics;
using System.Security.Cryptography;
using PluginNvm.Host.Results;
using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests.Results;

/// <summary>The tool while it runs.</summary>
internal sealed class StartedTool : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private StartedTool(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Begins to run <c>m.json</c> into <c>out</c>.</summary>
    public static StartedTool Run(TemporaryFolder folder, params string[] more)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "pluginnvm.dll"), "run", "m.json", "--out", "out", "--plugins", PluginFolders.Fixture("ProbePlugin"), .. more];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder.Path, RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new StartedTool(process);
    }

    /// <summary>Waits until something is so.</summary>
    public void WaitFor(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.IsFalse(_process.HasExited, "the process ended too early");
            Assert.IsLessThan(Limit, waited.Elapsed, "the run did not come this far");
            Thread.Sleep(5);
        }
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The largest number of bytes that were in memory at once, as seen until shortly before.</returns>
    public long PeakMemory()
    {
        var peak = 0L;
        while (!_process.WaitForExit(10))
        {
            try
            {
                _process.Refresh();
                peak = Math.Max(peak, _process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the wait and the question.
            }
        }
        Assert.IsGreaterThan(0, peak, "the run was over before it could be asked");
        Assert.AreEqual(0, _process.ExitCode);
        return peak;
    }

    /// <summary>Ends the process as a loss of power would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public static int Finished(TemporaryFolder folder)
    {
        using var store = ResultStore.Open(folder.At("out/segments"));
        return store.Count;
    }

    /// <summary>Names and hashes of all files of a folder but the one that is locked.</summary>
    public static string Content(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(path) != "run.lock").Order(StringComparer.Ordinal).Select(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return $"{path} {Convert.ToHexString(SHA256.HashData(file))}";
        }));

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
