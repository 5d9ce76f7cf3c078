using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PluginNvm.Host.Json;

/// <summary>A parsed JSON text that knows where each of its tokens begins.</summary>
public sealed class JsonDocumentText
{
    /// <summary>Largest file read.</summary>
    public const long MaximumBytes = 64L * 1024 * 1024;

    /// <summary>Deepest nesting read.</summary>
    public const int MaximumDepth = 64;

    private readonly string _text;
    private readonly List<int> _lineStarts = [0];

    private JsonDocumentText(string file, string text)
    {
        File = file;
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _lineStarts.Add(i + 1);
        }
        Root = JValue.CreateNull();
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>The text's value.</summary>
    public JToken Root { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="DiagnosticException">The file cannot be read or is not JSON as manifests use it.</exception>
    public static JsonDocumentText Load(string path)
    {
        string text;
        try
        {
            var info = new FileInfo(path);
            if (Directory.Exists(path))
                throw Fail(DiagnosticCodes.Unreadable, new SourceLocation(path, 0, 0), "is a folder; name the manifest file in it");
            if (!info.Exists)
                throw Fail(DiagnosticCodes.Unreadable, new SourceLocation(path, 0, 0), $"no such file; looked for {info.FullName}");
            if (info.Length > MaximumBytes)
                throw Fail(DiagnosticCodes.TooLarge, new SourceLocation(path, 0, 0), $"the file has {info.Length} bytes; at most {MaximumBytes} are read");
            text = System.IO.File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Fail(DiagnosticCodes.Unreadable, new SourceLocation(path, 0, 0), exception.Message);
        }
        return Parse(path, text);
    }

    /// <summary>Parses a text.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="text">JSON; comments and trailing commas are allowed, duplicate keys are not.</param>
    /// <exception cref="DiagnosticException">The text is not JSON as manifests use it.</exception>
    public static JsonDocumentText Parse(string file, string text)
    {
        var document = new JsonDocumentText(file, text);
        try
        {
            var errors = document.Check();
            if (errors.Count > 0)
                throw new DiagnosticException(errors);
            using var reader = Reader(text);
            document.Root = JToken.Load(reader, new JsonLoadSettings { CommentHandling = CommentHandling.Ignore, LineInfoHandling = LineInfoHandling.Load });
        }
        catch (JsonReaderException exception)
        {
            var tooDeep = exception.Message.Contains("MaxDepth", StringComparison.Ordinal);
            var what = tooDeep ? $"nested more than {MaximumDepth} levels deep" : "not JSON here: " + FirstSentence(exception.Message);
            throw Fail(tooDeep ? DiagnosticCodes.TooDeep : DiagnosticCodes.Syntax, new SourceLocation(file, Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition)), what);
        }
        return document;
    }

    /// <summary>Where a token of this document begins.</summary>
    public SourceLocation Locate(JToken? token)
    {
        while (token is not null && !((IJsonLineInfo)token).HasLineInfo())
            token = token.Parent;
        if (token is null)
            return new SourceLocation(File, 1, 1);

        var info = (IJsonLineInfo)token;
        var end = Math.Min(_text.Length, _lineStarts[Math.Min(info.LineNumber, _lineStarts.Count) - 1] + info.LinePosition);
        return At(token switch
        {
            JContainer and not JProperty => Math.Max(0, end - 1),
            JProperty => BackOverString(end),
            JValue { Type: JTokenType.String } => BackOverString(end),
            _ => BackOverLiteral(end),
        });
    }

    private static JsonTextReader Reader(string text) =>
        new(new StringReader(text)) { MaxDepth = MaximumDepth, DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double };

    private static DiagnosticException Fail(string code, SourceLocation location, string message) => new([new Diagnostic(code, location, message)]);

    private static string FirstSentence(string message)
    {
        var path = message.IndexOf(" Path '", StringComparison.Ordinal);
        return path < 0 ? message : message[..path];
    }

    /// <summary>What the library reads but JSON does not allow, and keys that occur twice.</summary>
    private List<Diagnostic> Check()
    {
        var errors = new List<Diagnostic>();
        var keys = new Stack<HashSet<string>>();
        using var reader = Reader(_text);
        var ended = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonToken.Comment)
                continue;
            if (ended)
                throw new JsonReaderException("More text after the end of the value.", "", reader.LineNumber, reader.LinePosition, null);
            switch (reader.TokenType)
            {
                case JsonToken.StartObject:
                    keys.Push([]);
                    break;
                case JsonToken.EndObject:
                    keys.Pop();
                    break;
                case JsonToken.PropertyName when reader.QuoteChar != '"':
                    throw new JsonReaderException("A key must stand in double quotes.", "", reader.LineNumber, reader.LinePosition, null);
                case JsonToken.PropertyName when !keys.Peek().Add((string)reader.Value!):
                    errors.Add(new Diagnostic(DiagnosticCodes.DuplicateKey, At(BackOverString(End(reader))), $"the key '{reader.Value}' occurs twice in this object"));
                    break;
                case JsonToken.String when reader.QuoteChar != '"':
                    throw new JsonReaderException("A text must stand in double quotes.", "", reader.LineNumber, reader.LinePosition, null);
                case JsonToken.StartConstructor or JsonToken.Undefined or JsonToken.Date or JsonToken.Bytes:
                    throw new JsonReaderException("Expected a JSON value.", "", reader.LineNumber, reader.LinePosition, null);
                case JsonToken.Float when !double.IsFinite((double)reader.Value!):
                    throw new JsonReaderException("A number must be finite.", "", reader.LineNumber, reader.LinePosition, null);
            }
            ended = reader.Depth == 0 && reader.TokenType is not (JsonToken.StartObject or JsonToken.StartArray);
        }
        if (!ended)
            throw new JsonReaderException("The text ends before its value does.", "", reader.LineNumber, reader.LinePosition, null);
        return errors;
    }

    private int End(JsonTextReader reader) => Math.Min(_text.Length, _lineStarts[reader.LineNumber - 1] + reader.LinePosition);

    private SourceLocation At(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new SourceLocation(File, line + 1, offset - _lineStarts[line] + 1);
    }

    private int BackOverString(int end)
    {
        var close = _text.LastIndexOf('"', Math.Max(0, end - 1));
        for (var i = close - 1; i >= 0; i--)
        {
            if (_text[i] != '"')
                continue;
            var backslashes = 0;
            while (i - 1 - backslashes >= 0 && _text[i - 1 - backslashes] == '\\')
                backslashes++;
            if (backslashes % 2 == 0)
                return i;
        }
        return Math.Max(0, end - 1);
    }

    private int BackOverLiteral(int end)
    {
        var start = end;
        while (start > 0 && !char.IsWhiteSpace(_text[start - 1]) && _text[start - 1] is not (',' or ':' or '[' or ']' or '{' or '}'))
            start--;
        return Math.Min(start, Math.Max(0, end - 1));
    }
}
