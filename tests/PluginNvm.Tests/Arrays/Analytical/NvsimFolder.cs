using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Nvsim;

namespace PluginNvm.Tests.Arrays.Analytical;

/// <summary>A folder with a configuration and a cell file of NVSim that lives as long as its test.</summary>
internal sealed class NvsimFolder : IDisposable
{
    private static readonly string Examples = Path.Combine(AppContext.BaseDirectory, "examples", "nvsim");

    private readonly string _path = Directory.CreateTempSubdirectory("nvsim-files-").FullName;

    /// <summary>The text of an example, with changes: each replaces a line that begins so, or is added; an empty one removes the line.</summary>
    public static string Example(string name, params string[] changes)
    {
        var lines = File.ReadAllLines(Path.Combine(Examples, name)).ToList();
        foreach (var change in changes)
        {
            var (begin, text) = change.Split("=>", 2) is [var a, var b] ? (a, b) : (change[..change.IndexOf(':')], change);
            var at = lines.FindIndex(line => line.StartsWith(begin, StringComparison.Ordinal));
            if (at < 0)
                lines.Add(text);
            else if (text.Length == 0)
                lines.RemoveAt(at);
            else
                lines[at] = text;
        }
        return string.Join('\n', lines);
    }

    public static InputFile ExampleFile(string name) => new(Path.Combine(Examples, name), name);

    public InputFile Write(string name, string text)
    {
        var path = Path.Combine(_path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return new InputFile(path, name);
    }

    public (CircuitCell Cell, IReadOnlyList<string> Warnings) Cell(string text) => CellFileReader.Read(Write("my.cell", text));

    /// <summary>Reads an example configuration with changes, with the example's cell beside it.</summary>
    public Configuration Read(string example, params string[] changes)
    {
        foreach (var cell in Directory.GetFiles(Path.Combine(Examples, "cells")))
            Write(Path.Combine("cells", Path.GetFileName(cell)), File.ReadAllText(cell));
        return Read(Write("my.cfg", Example(example, changes)));
    }

    public static Configuration Read(InputFile file) => ConfigurationReader.Read(file, new OneRun().Input);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
