namespace PluginNvm.Reports.Text;

/// <summary>Writes a document as Markdown with tables in GitHub's form.</summary>
internal static class MarkdownDocument
{
    public static void Write(IReadOnlyList<Block> blocks, TextWriter output)
    {
        var first = true;
        foreach (var block in blocks)
        {
            if (!first)
                output.Write('\n');
            first = false;
            foreach (var line in Lines(block))
                output.Write(line + "\n");
        }
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [$"{new string('#', heading.Level)} {Escape(heading.Text, " ")}"],
        Paragraph paragraph => [Escape(paragraph.Text, "\n")],
        Items items => items.Texts.Select(text => "- " + Escape(text, "<br>")),
        Grid grid => Table(grid),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static IEnumerable<string> Table(Grid grid) =>
    [
        Row(grid.Columns.Select(column => column.Header)),
        "|" + string.Concat(grid.Columns.Select(column => column.Numbers ? "---:|" : "---|")),
        .. grid.Rows.Select(Row),
    ];

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells.Select(cell => Escape(cell, "<br>"))) + " |";

    private static string Escape(string text, string lineBreak) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("`", "\\`", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", lineBreak, StringComparison.Ordinal);
}
