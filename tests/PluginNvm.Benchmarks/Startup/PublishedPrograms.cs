using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PluginNvm.Benchmarks.Startup;

/// <summary>The host and an empty program of Microsoft.Extensions.Hosting, published in the same way: compiled ahead of time for this machine.</summary>
/// <param name="Host">Path of the host's executable.</param>
/// <param name="Empty">Path of the empty program's executable.</param>
internal sealed record PublishedPrograms(string Host, string Empty)
{
    /// <summary>Publishes both under a folder.</summary>
    /// <exception cref="InvalidOperationException">A build failed, or the repository's root was not found above this executable or the current folder.</exception>
    public static PublishedPrograms Publish(string folder)
    {
        var host = PublishHost(folder);
        var empty = Publish(Path.Combine(RepositoryRoot(), "tests", "PluginNvm.Benchmarks", "EmptyHost", "EmptyHost.csproj"), folder, "empty");
        return new PublishedPrograms(host, Path.Combine(empty, Executable("EmptyHost")));
    }

    /// <summary>Publishes the host under a folder.</summary>
    /// <returns>Path of its executable.</returns>
    /// <exception cref="InvalidOperationException">As for <see cref="Publish(string)"/>.</exception>
    public static string PublishHost(string folder) =>
        Path.Combine(Publish(Path.Combine(RepositoryRoot(), "host", "host.csproj"), folder, "host"), Executable("pluginnvm"));

    private static string Publish(string project, string folder, string name)
    {
        var output = Path.Combine(folder, name);
        Console.Error.WriteLine($"publishing {project}");
        var start = new ProcessStartInfo("dotnet",
        [
            "publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true",
            "-o", output, "--artifacts-path", Path.Combine(folder, "artifacts"),
        ])
        { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"publishing {project} failed:\n{log}");
    }

    private static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    private static string RepositoryRoot()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "host", "host.csproj")))
                    return folder;
            }
        }
        throw new InvalidOperationException("Start this from inside the repository: no host/host.csproj above the current folder.");
    }
}
