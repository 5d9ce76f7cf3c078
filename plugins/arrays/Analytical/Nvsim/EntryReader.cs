using System.Text;
using System.Text.RegularExpressions;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>Splits one of NVSim's files into its entries. Lines that begin with <c>//</c> or <c>#</c> are remarks.</summary>
internal static partial class EntryReader
{
    // NVSim's own files have some hundred lines.
    private const long LargestFile = 1 << 20;

    /// <summary>The entries in the order of the file, and how many lines it has.</summary>
    /// <exception cref="ModelException">The file cannot be read at all.</exception>
    public static (IReadOnlyList<Entry> Entries, int Lines) Read(InputFile file, KeyTable keys, FileProblems problems)
    {
        var lines = Content(file).Split('\n');
        var entries = new List<Entry>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim('\r', ' ', '\t', '\uFEFF', '\0');
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal) || line[0] == '#')
                continue;
            var match = Form().Match(line);
            if (match.Success)
                entries.Add(new Entry(i + 1, match.Groups["key"].Value, match.Groups["bracket"] is { Success: true } bracket ? bracket.Value.Trim() : null, WithoutRemark(match.Groups["value"].Value)));
            else
                Explain(i + 1, line, keys, problems);
        }
        return (entries, Math.Max(1, lines[^1].Length == 0 ? lines.Length - 1 : lines.Length));
    }

    private static void Explain(int number, string line, KeyTable keys, FileProblems problems)
    {
        var word = Word().Match(line).Value;
        var shown = line.Length > 40 ? line[..40] + "..." : line;
        if (keys.Find(word) is not { } key)
            problems.Warn(number, $"'{shown}' is neither a remark (// or #) nor a line '-Key: value', and is ignored");
        else if (line[0] != '-')
            problems.Warn(number, $"'{shown}' lacks the '-' before the key and is ignored, as by NVSim; write '{key.Example}'");
        else
            problems.Error(number, $"'{shown}' is not of the form '-Key: value' or '-Key (unit): value'; write '{key.Example}'");
    }

    private static string WithoutRemark(string value)
    {
        value = value.Trim();
        if (value.StartsWith("//", StringComparison.Ordinal))
            return "";
        var remark = Remark().Match(value);
        return remark.Success ? value[..remark.Index].TrimEnd() : value;
    }

    private static string Content(InputFile file)
    {
        try
        {
            var info = new FileInfo(file.FullPath);
            if (!info.Exists)
                throw new ModelException($"{file.Given}: there is no such file; looked for {file.FullPath}");
            if (info.Length > LargestFile)
                throw new ModelException($"{file.Given}: {info.Length} bytes are no file of NVSim's, which are text of a few kilobytes");
            return File.ReadAllText(file.FullPath, Encoding.UTF8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{file.Given}: cannot be read: {exception.Message}", exception);
        }
    }

    [GeneratedRegex(@"^-\s*(?<key>[^\s:()]+)\s*(\((?<bracket>[^)]*)\))?\s*:(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"[A-Za-z0-9_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s//", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
