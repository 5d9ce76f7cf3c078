using System.Buffers;
using System.Text;
using System.Text.Unicode;
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

    private readonly TextPositions _positions;

    private JsonDocumentText(string file, string text, ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes;
        File = file;
        Text = text;
        _positions = new TextPositions(file, text);
        Root = JValue.CreateNull();
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>The text as it was read.</summary>
    public string Text { get; }

    /// <summary>The file's bytes, or those of a text of what it was changed to.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>The text's value.</summary>
    public JToken Root { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="DiagnosticException">The file cannot be read or is not JSON as manifests use it.</exception>
    public static JsonDocumentText Load(string path)
    {
        var place = new SourceLocation(path, 0, 0);
        try
        {
            if (Directory.Exists(path))
                throw Fail(DiagnosticCodes.Unreadable, place, "is a folder; name the manifest file in it");
            if (!System.IO.File.Exists(path))
                throw Fail(DiagnosticCodes.Unreadable, place, $"no such file; looked for {Path.GetFullPath(path)}");
            var bytes = Read(path) ?? throw Fail(DiagnosticCodes.TooLarge, place, $"the file has more than {MaximumBytes} bytes, the most that are read");
            return Parse(path, Decode(path, bytes), bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Fail(DiagnosticCodes.Unreadable, place, exception.Message);
        }
    }

    /// <summary>Parses a text.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="text">JSON; comments and trailing commas are allowed, duplicate keys are not.</param>
    /// <exception cref="DiagnosticException">The text is not JSON as manifests use it.</exception>
    public static JsonDocumentText Parse(string file, string text) => Parse(file, text, Encoding.UTF8.GetBytes(text));

    private static JsonDocumentText Parse(string file, string text, byte[] bytes)
    {
        var document = new JsonDocumentText(file, text, bytes);
        try
        {
            using var checking = Reader(text);
            if (new JsonGrammarCheck(checking, document._positions).Run() is { Count: > 0 } errors)
                throw new DiagnosticException(errors);
            using var reader = Reader(text);
            document.Root = JToken.Load(reader, new JsonLoadSettings { CommentHandling = CommentHandling.Ignore, LineInfoHandling = LineInfoHandling.Load });
        }
        catch (JsonReaderException exception)
        {
            var tooDeep = exception.Message.Contains("MaxDepth", StringComparison.Ordinal);
            var what = tooDeep ? $"nested more than {MaximumDepth} levels deep" : "not JSON here: " + FirstSentence(exception.Message);
            var place = document._positions.At(document._positions.Offset(exception.LineNumber, exception.LinePosition - (tooDeep ? 1 : 0)));
            throw Fail(tooDeep ? DiagnosticCodes.TooDeep : DiagnosticCodes.Syntax, place, what);
        }
        return document;
    }

    /// <summary>Where a token of this document begins.</summary>
    public SourceLocation Locate(JToken? token)
    {
        while (token is not null && !((IJsonLineInfo)token).HasLineInfo())
        {
            if (token.Annotation<Place>() is { } place)
                return place.Location;
            token = token.Annotation<Origin>()?.Token ?? token.Parent;
        }
        if (token is null)
            return new SourceLocation(File, 1, 1);

        var info = (IJsonLineInfo)token;
        var end = _positions.Offset(info.LineNumber, info.LinePosition);
        return _positions.At(token switch
        {
            JContainer and not JProperty => Math.Max(0, end - 1),
            JProperty or JValue { Type: JTokenType.String } => _positions.StartOfString(end),
            _ => _positions.StartOfLiteral(end),
        });
    }

    /// <summary>Gives a token that stands nowhere in the text the place of one that does.</summary>
    internal static void SetOrigin(JToken token, JToken origin) => token.AddAnnotation(new Origin(origin));

    /// <summary>Gives a token a place that is not in the text.</summary>
    internal static void SetPlace(JToken token, SourceLocation location) => token.AddAnnotation(new Place(location));

    /// <summary>Makes <see cref="Bytes"/> say what <see cref="Root"/> was changed to; comments and layout are lost.</summary>
    internal void Restate() => Bytes = Encoding.UTF8.GetBytes(Root.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");

    /// <summary>The bytes, or null where they are too many. A pipe does not tell its length beforehand.</summary>
    private static byte[]? Read(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        if (file.CanSeek && file.Length > MaximumBytes)
            return null;
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = file.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MaximumBytes)
                return null;
        }
        return bytes.ToArray();
    }

    /// <summary>The text of bytes that are UTF-8, or of another Unicode encoding as their byte order mark says.</summary>
    private static string Decode(string path, byte[] bytes)
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            using var marked = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return marked.ReadToEnd();
        }
        var encoded = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        var text = new char[encoded.Length];
        if (Utf8.ToUtf16(encoded, text, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
            return new string(text, 0, written);
        var before = new string(text, 0, written);
        throw Fail(DiagnosticCodes.Syntax, new TextPositions(path, before).At(written), $"the byte 0x{encoded[read]:X2} is not UTF-8 here; save the file as UTF-8");
    }

    private static JsonTextReader Reader(string text) =>
        new(new StringReader(text)) { MaxDepth = MaximumDepth, DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double };

    private static DiagnosticException Fail(string code, SourceLocation location, string message) => new([new Diagnostic(code, location, message)]);

    private static string FirstSentence(string message)
    {
        var path = message.IndexOf(" Path '", StringComparison.Ordinal);
        return path < 0 ? message : message[..path];
    }

    private sealed record Origin(JToken Token);

    private sealed record Place(SourceLocation Location);
}
