namespace PluginNvm.Reports.Text;

/// <summary>Breaks text into lines.</summary>
internal static class Wrapping
{
    /// <summary>Lines of at most <paramref name="width"/> characters, broken at spaces, and within a word only where it is longer than a line. Zero: as it is.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Replace("\r", "", StringComparison.Ordinal).Split('\n'))
            WrapLine(Printable(paragraph), width, lines);
        return lines;
    }

    /// <summary>The width the text needs without breaking it further than at its own line ends.</summary>
    public static int Natural(string text) => text.Split('\n').Max(line => line.Length);

    // A message may carry a terminal's control codes; they must not reach one.
    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    private static void WrapLine(string text, int width, List<string> lines)
    {
        while (width > 0 && text.Length > width)
        {
            var space = text.LastIndexOf(' ', width);
            var end = space > 0 ? space : width;
            lines.Add(text[..end].TrimEnd());
            text = text[end..].TrimStart();
        }
        lines.Add(text);
    }
}
