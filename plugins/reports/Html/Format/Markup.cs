using System.Text;

namespace PluginNvm.Reports.Html.Format;

/// <summary>Makes any text safe as the content or a quoted attribute of HTML and XML.</summary>
internal static class Markup
{
    /// <summary>The text with markup escaped; characters that XML does not know become a replacement character.</summary>
    public static string Escape(string text)
    {
        if (IsPlain(text))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else
                escaped.Append(Escape(c) ?? c.ToString());
        }
        return escaped.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || Escape(c) is not null)
                return false;
        }
        return true;
    }

    private static string? Escape(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\n' or '\t' => null,
        < ' ' or (>= '\u007f' and <= '\u009f') or '\ufffe' or '\uffff' => "\ufffd",
        _ when char.IsSurrogate(c) => "\ufffd",
        _ => null,
    };
}
