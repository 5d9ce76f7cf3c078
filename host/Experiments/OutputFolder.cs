using System.Text;
using Newtonsoft.Json;
using PluginNvm.Contracts;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Experiments;

/// <summary>The folder of a run: the manifest as run and as resolved, the lock file, finished points, failures, and what reports write.</summary>
public sealed class OutputFolder
{
    private const string ProbeName = ".write-test-";

    private static readonly string[] Reserved = ["manifest.json", "resolved.json", "lock.json", "log.txt", "points.idx", "segments", "failures"];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A folder that need not exist yet.</summary>
    public OutputFolder(string path)
    {
        Path = path;
        Reports = new WrittenReports(path);
    }

    /// <summary>The folder's path.</summary>
    public string Path { get; }

    /// <summary>What reports wrote into it.</summary>
    internal WrittenReports Reports { get; }

    /// <summary>The folder of the segment files, which hold the finished points.</summary>
    public string Segments => System.IO.Path.Combine(Path, "segments");

    /// <summary>The index of the last run's points.</summary>
    public string IndexPath => System.IO.Path.Combine(Path, "points.idx");

    /// <summary>The manifest with every default filled in.</summary>
    public string ResolvedPath => System.IO.Path.Combine(Path, "resolved.json");

    /// <summary>The lock file.</summary>
    public string LockPath => System.IO.Path.Combine(Path, "lock.json");

    /// <summary>Creates the folder, or takes one that is there.</summary>
    /// <exception cref="DiagnosticException">The folder cannot be created or written.</exception>
    public static OutputFolder Prepare(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            if (IsForeign(path))
                throw new DiagnosticException([new Diagnostic(DiagnosticCodes.ForeignFolder, new SourceLocation(path, 0, 0), "the folder holds files, but none of a run, and a run would replace some of them; name another with --out")]);
            var probe = System.IO.Path.Combine(path, ProbeName + Environment.ProcessId);
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
    /// <param name="experiment">What is run.</param>
    /// <param name="origin">Where its manifest lies and how it was changed.</param>
    /// <param name="locked">What makes its results.</param>
    public void WriteDescription(Experiment experiment, RunOrigin origin, LockFile locked)
    {
        // The index speaks of the points of the manifest that stood here before.
        File.Delete(IndexPath);
        if (!File.Exists(LockPath) || File.ReadAllText(LockPath) != locked.ToJson())
            Reports.RemoveOthers();
        // The lock file shows that the folder is a run's, also when the run ends before the rest is written.
        WriteLock(locked);
        Write(RunOrigin.FileName, origin.ToJson());
        Write("manifest.json", experiment.Document.Bytes.Span);
        Write("resolved.json", experiment.ResolvedManifest().ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");
    }

    /// <summary>Writes the lock file.</summary>
    public void WriteLock(LockFile locked) => Write("lock.json", locked.ToJson());

    /// <summary>Writes what became of each point: an index of the results, and a file for each failure, replacing those of an earlier run.</summary>
    /// <param name="experiment">What was run.</param>
    /// <param name="outcomes">What became of it.</param>
    /// <param name="again">The command that runs a point alone, but for the point's number.</param>
    public void WriteOutcomes(Experiment experiment, PointOutcomes outcomes, string again)
    {
        PointIndex.Write(IndexPath, experiment, outcomes);
        var folder = System.IO.Path.Combine(Path, "failures");
        DeleteFailures(folder);
        foreach (var failure in outcomes.Failures)
        {
            var where = string.Join("\n", failure.Coordinates.Select((label, i) => $"  {experiment.Axes.Axes[i].Name} = {label}"));
            var text = $"point {failure.Point}\n{where}\nplugin: {(failure.Plugin.Length == 0 ? "(none)" : failure.Plugin)}\nerror {failure.Code}: {failure.Message}\n\nrun it alone: {again} --points {failure.Point}\n";
            Directory.CreateDirectory(folder);
            File.WriteAllText(System.IO.Path.Combine(folder, $"{failure.Point:D6}.txt"), text, Utf8);
        }
    }

    /// <summary>Creates a text file in the folder.</summary>
    /// <exception cref="ArgumentException">The path leaves the folder, or the file is the run's own.</exception>
    public StreamWriter CreateText(string relative) => new(Reserve(relative), append: false, Utf8) { NewLine = "\n" };

    /// <summary>Creates a file in the folder.</summary>
    /// <exception cref="ArgumentException">The path leaves the folder, or the file is the run's own.</exception>
    public Stream CreateBinary(string relative) => File.Create(Reserve(relative));

    private string Reserve(string relative)
    {
        var root = System.IO.Path.GetFullPath(Path);
        var full = System.IO.Path.GetFullPath(relative, root);
        if (!full.StartsWith(System.IO.Path.EndsInDirectorySeparator(root) ? root : root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ArgumentException($"'{relative}' leaves the output folder", nameof(relative));
        if (IsReserved(System.IO.Path.GetRelativePath(root, full).Split(System.IO.Path.DirectorySeparatorChar)[0]))
            throw new ArgumentException($"'{relative}' is a file of the run itself", nameof(relative));
        Reports.Add(System.IO.Path.GetRelativePath(root, full));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        return full;
    }

    /// <summary>Opens the run's log, which goes on where that of an interrupted run stopped.</summary>
    public StreamWriter OpenLog() => new(System.IO.Path.Combine(Path, "log.txt"), append: true, Utf8) { NewLine = "\n" };

    /// <summary>Whether a folder has files but no run. What a run leaves that ended before it had begun does not count.</summary>
    private static bool IsForeign(string path)
    {
        var names = Directory.EnumerateFileSystemEntries(path).Select(entry => System.IO.Path.GetFileName(entry)).ToHashSet(StringComparer.Ordinal);
        names.RemoveWhere(name => name is "run.lock" or "run.owner" || name.StartsWith(ProbeName, StringComparison.Ordinal));
        return names.Count > 0 && !names.Contains("lock.json") && !names.Contains("segments");
    }

    /// <summary>Whether a name at the top of the folder is the run's own; reports take others.</summary>
    private static bool IsReserved(string name) =>
        Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("run.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Deletes what an earlier run wrote about its failures, and nothing that anyone else put there.</summary>
    private static void DeleteFailures(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Where(file => System.IO.Path.GetFileNameWithoutExtension(file) is { Length: >= 6 } name && name.All(char.IsAsciiDigit)))
            File.Delete(file);
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    /// <summary>Writes a file whole or leaves the earlier one: half a lock file would keep the next run from going on.</summary>
    private void Write(string name, string text) => Write(name, Utf8.GetBytes(text));

    private void Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path + ".new", bytes);
        File.Move(path + ".new", path, overwrite: true);
    }
}
