namespace PluginNvm.Reports.Html.Charts;

/// <summary>Sizes of text, and an estimate of how wide it will be, because the reader's font is not known.</summary>
internal static class TextSize
{
    /// <summary>Labels of ticks, legends and values.</summary>
    public const double Label = 12;

    /// <summary>Titles of axes.</summary>
    public const double Title = 13;

    /// <summary>The width of a text in a sans serif font.</summary>
    public static double Width(string text, double size = Label) => text.Sum(Share) * size;

    /// <summary>The text, shortened with an ellipsis where it is wider than <paramref name="width"/>.</summary>
    public static string Fit(string text, double width, double size = Label)
    {
        if (Width(text, size) <= width)
            return text;
        var end = text.Length;
        while (end > 1 && Width(text[..end], size) + size > width)
            end--;
        if (char.IsHighSurrogate(text[end - 1]) && end > 1)
            end--;
        return text[..end].TrimEnd() + "…";
    }

    private static double Share(char c) => c switch
    {
        'i' or 'j' or 'l' or 'f' or 't' or 'r' or 'I' or '.' or ',' or ':' or ';' or '|' or '!' or '\'' or '(' or ')' or '[' or ']' or '/' or ' ' => 0.32,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.88,
        >= 'A' and <= 'Z' => 0.7,
        > '\u2e80' => 1,
        _ => 0.57,
    };
}
