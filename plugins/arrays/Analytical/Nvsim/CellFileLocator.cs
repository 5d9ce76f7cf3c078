using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>Finds the cell file that a configuration names: beside the configuration, else in the current folder, where NVSim looks.</summary>
internal static class CellFileLocator
{
    private const string Key = "MemoryCellInputFile";

    public static InputFile? Find(InputFile configuration, Statements stated, Func<InputFile, string, InputFile> further, FileProblems problems)
    {
        if (stated.Find(Key) is not { } statement)
        {
            if (!stated.IsRefused(Key))
                problems.Error(stated.End, $"-{Key} is missing: it names the file of the memory cell, for example '-{Key}: my.cell'");
            return null;
        }
        var name = statement.Text;
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            problems.Error(statement.Line, $"-{Key} is not the name of a file");
            return null;
        }
        var beside = Path.GetFullPath(name, Path.GetDirectoryName(configuration.FullPath)!);
        if (File.Exists(beside))
            return further(configuration, name);
        var current = Path.GetFullPath(name);
        if (File.Exists(current))
        {
            problems.Warn(statement.Line, $"'{name}' is not beside this file; the one in the current folder is taken");
            return further(configuration, current);
        }
        problems.Error(statement.Line, $"the cell file '{name}' does not exist; looked for {string.Join(" and ", new[] { beside, current }.Distinct())}{Nearest(beside)}");
        return null;
    }

    private static string Nearest(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null || !Directory.Exists(folder))
            return "";
        var cells = Directory.EnumerateFiles(folder, "*.cell").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).Take(12).ToList();
        if (cells.Count == 0)
            return "";
        return Spelling.Nearest(Path.GetFileName(path), cells) is { } nearest ? $"; did you mean '{nearest}'?" : $"; that folder holds {string.Join(", ", cells)}";
    }
}
