using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Experiments;

/// <summary>The folder of a run: the manifest as given and as resolved, the lock file, finished points, failures, and what reports write.</summary>
public sealed class OutputFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private OutputFolder(string path) => Path = path;

    /// <summary>The folder's path.</summary>
    public string Path { get; }

    /// <summary>The log of finished points.</summary>
    public string PointLogPath => System.IO.Path.Combine(Path, "points.jsonl");

    /// <summary>Creates the folder, or takes one that is there.</summary>
    /// <exception cref="DiagnosticException">The folder cannot be created or written.</exception>
    public static OutputFolder Prepare(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var probe = System.IO.Path.Combine(path, $".write-test-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new OutputFolder(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DiagnosticException([new Diagnostic(DiagnosticCodes.Unwritable, new SourceLocation(path, 0, 0), $"the output folder cannot be written: {exception.Message} Name another with --out")]);
        }
    }

    /// <summary>Writes what describes the run, before it starts.</summary>
    public void WriteDescription(Experiment experiment)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, "manifest.json"), experiment.Document.Text, Utf8);
        Write("resolved.json", experiment.ResolvedManifest());
        Write("lock.json", new JObject
        {
            ["tool"] = RunEnvironment.ToolVersion,
            ["contracts"] = RunEnvironment.ContractsVersion,
            ["plugins"] = new JObject(experiment.Packages.Select(package => new JProperty(package.Name, package.ContentHash))),
            ["inputs"] = new JObject(experiment.InputHashes.Select(input => new JProperty(input.Path, input.Sha256))),
        });
    }

    /// <summary>Writes one file per failed point, replacing those of an earlier run.</summary>
    public void WriteFailures(Experiment experiment, IReadOnlyList<PointFailure> failures)
    {
        var folder = System.IO.Path.Combine(Path, "failures");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var failure in failures)
        {
            var where = string.Join("\n", failure.Coordinates.Select((label, i) => $"  {experiment.Axes.Axes[i].Name} = {label}"));
            var text = $"point {failure.Point}\n{where}\nplugin: {(failure.Plugin.Length == 0 ? "(none)" : failure.Plugin)}\nerror {failure.Code}: {failure.Message}\n\nrun it alone: pluginnvm run {experiment.Document.File} --points {failure.Point}\n";
            Directory.CreateDirectory(folder);
            File.WriteAllText(System.IO.Path.Combine(folder, $"{failure.Point:D6}.txt"), text, Utf8);
        }
    }

    /// <summary>Creates a text file in the folder.</summary>
    /// <exception cref="ArgumentException">The path leaves the folder.</exception>
    public StreamWriter CreateText(string relative)
    {
        var root = System.IO.Path.GetFullPath(Path);
        var full = System.IO.Path.GetFullPath(relative, root);
        if (!full.StartsWith(root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ArgumentException($"'{relative}' leaves the output folder", nameof(relative));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        return new StreamWriter(full, append: false, Utf8) { NewLine = "\n" };
    }

    private void Write(string name, JObject json) =>
        File.WriteAllText(System.IO.Path.Combine(Path, name), json.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n", Utf8);
}
