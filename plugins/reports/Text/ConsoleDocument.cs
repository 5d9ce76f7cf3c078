namespace PluginNvm.Reports.Text;

/// <summary>Writes a document to a console.</summary>
internal static class ConsoleDocument
{
    /// <param name="blocks">The document.</param>
    /// <param name="output">The console.</param>
    /// <param name="width">Characters across; 0 for lines of any length.</param>
    public static void Write(IReadOnlyList<Block> blocks, TextWriter output, int width)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    WriteHeading(heading, output, width);
                    break;
                case Paragraph paragraph:
                    WriteLines(paragraph.Text, output, width, "", "");
                    break;
                case Items items:
                    foreach (var text in items.Texts)
                        WriteLines(text, output, width, "- ", "  ");
                    break;
                case Grid grid:
                    foreach (var line in ConsoleGrid.Lines(grid, width))
                        Line(output, line);
                    break;
            }
        }
    }

    private static void WriteHeading(Heading heading, TextWriter output, int width)
    {
        if (heading.Level > 1)
            Line(output, "");
        var lines = Wrapping.Wrap(heading.Text, width);
        foreach (var line in lines)
            Line(output, line);
        Line(output, new string(heading.Level == 1 ? '=' : '-', lines.Max(line => line.Length)));
    }

    private static void WriteLines(string text, TextWriter output, int width, string first, string others)
    {
        var indent = first;
        foreach (var line in Wrapping.Wrap(text, width == 0 ? 0 : Math.Max(width - first.Length, 1)))
        {
            Line(output, indent + line);
            indent = others;
        }
    }

    private static void Line(TextWriter output, string line) => output.Write(line.TrimEnd() + "\n");
}
