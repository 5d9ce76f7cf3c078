using System.Globalization;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Experiments;

/// <summary>
/// Lets one process at a time write a result folder. The operating system gives the lock back when the process ends, however it ends. The locked file
/// stays: a process that deleted it could delete the one that the next process has just locked.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _held;
    private readonly string _owner;

    private FolderLock(FileStream held, string owner)
    {
        _held = held;
        _owner = owner;
    }

    /// <summary>Takes the lock.</summary>
    /// <exception cref="DiagnosticException">Another process holds it; the message says which.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static FolderLock Take(string folder)
    {
        // The owner is told by a file of its own: the locked one cannot be read by others.
        var owner = Path.Combine(folder, "run.owner");
        var held = Hold(Path.Combine(folder, "run.lock"))
            ?? throw new DiagnosticException([new Diagnostic(DiagnosticCodes.FolderInUse, new SourceLocation(folder, 0, 0), $"{OwnerIn(owner)} is writing this folder; wait for it, or name another folder with --out")]);
        try
        {
            File.WriteAllText(owner, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}"));
            return new FolderLock(held, owner);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        File.Delete(_owner);
        _held.Dispose();
    }

    private static FileStream? Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static string OwnerIn(string path)
    {
        try
        {
            return File.ReadAllText(path) is { Length: > 0 } owner ? owner : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
