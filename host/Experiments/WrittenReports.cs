using System.Text;

namespace PluginNvm.Host.Experiments;

/// <summary>
/// The files that reports wrote into an output folder, listed in <c>run.reports</c>: those of other results than the folder then holds are removed, and nothing that anyone else put there.
/// Safe to use from several threads.
/// </summary>
/// <param name="folder">The output folder.</param>
internal sealed class WrittenReports(string folder)
{
    /// <summary>Name of the list.</summary>
    public const string FileName = "run.reports";

    private readonly SortedSet<string> _written = new(StringComparer.Ordinal);

    private string ListPath => Path.Combine(folder, FileName);

    /// <summary>Notes a file.</summary>
    /// <param name="relative">Its path below the folder.</param>
    public void Add(string relative)
    {
        lock (_written)
            _written.Add(relative.Replace(Path.DirectorySeparatorChar, '/'));
    }

    /// <summary>Removes what earlier reports wrote and those since did not, and writes the list anew.</summary>
    public void RemoveOthers()
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        foreach (var path in Listed().Except(_written, StringComparer.Ordinal).Select(relative => Path.GetFullPath(relative, root)))
        {
            // The list may have been edited.
            if (!path.StartsWith(root, StringComparison.Ordinal) || !File.Exists(path))
                continue;
            File.Delete(path);
            if (Path.GetDirectoryName(path) is { } parent && parent.Length >= root.Length && !Directory.EnumerateFileSystemEntries(parent).Any())
                Directory.Delete(parent);
        }
        Write(_written);
    }

    /// <summary>Adds the files to the list.</summary>
    public void Keep() => Write(_written.Union(Listed(), StringComparer.Ordinal));

    private void Write(IEnumerable<string> files)
    {
        var text = string.Concat(files.Order(StringComparer.Ordinal).Select(file => file + "\n"));
        if (text.Length == 0)
            File.Delete(ListPath);
        else
            File.WriteAllText(ListPath, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private string[] Listed() => File.Exists(ListPath) ? File.ReadAllLines(ListPath).Where(line => line.Length > 0 && !line.Contains('\0', StringComparison.Ordinal)).ToArray() : [];
}
