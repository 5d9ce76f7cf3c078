namespace PluginNvm.Reports.Text;

/// <summary>Breaks text into lines.</summary>
internal static class Wrapping
{
    /// <summary>Lines of at most <paramref name="width"/> characters, broken at spaces, else behind a dot, hyphen or slash, else within a word. Zero: as it is.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Replace("\r", "", StringComparison.Ordinal).Split('\n'))
            WrapLine(Printable(paragraph), width, lines);
        return lines;
    }

    /// <summary>The width the text needs without breaking it further than at its own line ends.</summary>
    public static int Natural(string text) => text.Split('\n').Max(line => line.Length);

    /// <summary>The width below which the text breaks within a word.</summary>
    public static int LongestWord(string text)
    {
        var longest = 0;
        var length = 0;
        foreach (var c in text)
        {
            length = c is ' ' or '\n' ? 0 : length + 1;
            longest = Math.Max(longest, length);
            if (JoinsWords(c))
                length = 0;
        }
        return longest;
    }

    private static int BreakBefore(string text, int width)
    {
        var space = text.LastIndexOf(' ', width);
        if (space > 0)
            return space;
        for (var end = width; end > 1; end--)
        {
            if (JoinsWords(text[end - 1]))
                return end;
        }
        return width;
    }

    private static bool JoinsWords(char c) => c is '.' or '-' or '/';

    // A message may carry a terminal's control codes; they must not reach one.
    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    private static void WrapLine(string text, int width, List<string> lines)
    {
        while (width > 0 && text.Length > width)
        {
            var end = BreakBefore(text, width);
            lines.Add(text[..end].TrimEnd());
            text = text[end..].TrimStart();
        }
        lines.Add(text);
    }
}
