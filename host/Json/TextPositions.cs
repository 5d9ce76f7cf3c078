namespace PluginNvm.Host.Json;

/// <summary>
/// The lines of a JSON text, and where its tokens begin: the library's reader tells only where a token ends.
/// </summary>
internal sealed class TextPositions
{
    private readonly string _file;
    private readonly string _text;
    private readonly List<int> _lineStarts = [0];

    public TextPositions(string file, string text)
    {
        _file = file;
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _lineStarts.Add(i + 1);
        }
    }

    /// <summary>The offset of a line and a count of characters in it, as the reader gives them.</summary>
    public int Offset(int line, int characters) => Math.Min(_text.Length, _lineStarts[Math.Clamp(line, 1, _lineStarts.Count) - 1] + Math.Max(0, characters));

    /// <summary>An offset as line and column.</summary>
    public SourceLocation At(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new SourceLocation(_file, line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>Where the text in quotes begins that ends, but for what may follow a key, before an offset.</summary>
    public int StartOfString(int end, char quote = '"')
    {
        var close = _text.LastIndexOf(quote, Math.Clamp(end - 1, 0, Math.Max(0, _text.Length - 1)));
        for (var i = close - 1; i >= 0; i--)
        {
            if (_text[i] != quote)
                continue;
            var backslashes = 0;
            while (i - 1 - backslashes >= 0 && _text[i - 1 - backslashes] == '\\')
                backslashes++;
            if (backslashes % 2 == 0)
                return i;
        }
        return Math.Max(0, end - 1);
    }

    /// <summary>Where the number or word begins that ends at an offset.</summary>
    public int StartOfLiteral(int end)
    {
        var start = end;
        while (start > 0 && (char.IsAsciiLetterOrDigit(_text[start - 1]) || _text[start - 1] is '+' or '-' or '.' or '_' or '$'))
            start--;
        return Math.Min(start, Math.Max(0, end - 1));
    }

    /// <summary>Where the key without quotes begins whose colon ends at an offset.</summary>
    public int StartOfBareKey(int end)
    {
        var last = end;
        while (last > 0 && (_text[last - 1] == ':' || char.IsWhiteSpace(_text[last - 1])))
            last--;
        return StartOfLiteral(last);
    }

    /// <summary>A piece of the text.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => _text.AsSpan(start, Math.Max(0, end - start));
}
