namespace PluginNvm.Commands.Workload;

/// <summary>A table with aligned columns: text to the left, numbers to the right.</summary>
internal static class TextGrid
{
    /// <summary>Prints a heading and rows.</summary>
    public static void Print(TextWriter output, string[] heading, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        var widths = heading.Select((head, i) => lines.Select(row => row[i].Length).Append(head.Length).Max()).ToArray();
        var numeric = heading.Select((_, i) => lines.All(row => row[i].Length == 0 || char.IsAsciiDigit(row[i][0]) && !row[i].Contains('x', StringComparison.Ordinal) || row[i] == "-")).ToArray();
        foreach (var row in lines.Prepend(heading))
            output.WriteLine(string.Join("  ", row.Select((cell, i) => numeric[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }
}
