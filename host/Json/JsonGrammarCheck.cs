using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace PluginNvm.Host.Json;

/// <summary>Finds what the library reads but JSON does not allow (other quotes, bare keys, octal numbers, NaN), and keys that occur twice.</summary>
internal sealed partial class JsonGrammarCheck(JsonTextReader reader, TextPositions positions)
{
    private readonly List<Diagnostic> _errors = [];
    private readonly Stack<HashSet<string>> _keys = new();

    /// <summary>Reads to the end.</summary>
    /// <returns>Every key that occurs twice.</returns>
    /// <exception cref="DiagnosticException">The text is not JSON.</exception>
    /// <exception cref="JsonReaderException">The text is nothing that the library reads.</exception>
    public IReadOnlyList<Diagnostic> Run()
    {
        var ended = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonToken.Comment)
                continue;
            if (ended)
                throw Refuse(End - 1, "more text after the end of the value");
            CheckToken();
            ended = reader.Depth == 0 && reader.TokenType is not (JsonToken.StartObject or JsonToken.StartArray);
        }
        return ended ? _errors : throw Refuse(End, "the text ends before its value does");
    }

    private int End => positions.Offset(reader.LineNumber, reader.LinePosition);

    private void CheckToken()
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                _keys.Push([]);
                break;
            case JsonToken.EndObject:
                _keys.Pop();
                break;
            case JsonToken.PropertyName when reader.QuoteChar == '\0':
                throw Refuse(positions.StartOfBareKey(End), $"the key {reader.Value} must stand in double quotes");
            case JsonToken.PropertyName or JsonToken.String:
                CheckText();
                break;
            case JsonToken.Integer or JsonToken.Float:
                CheckNumber();
                break;
            case JsonToken.Boolean or JsonToken.Null:
                break;
            case JsonToken.EndArray or JsonToken.StartArray:
                break;
            default:
                throw Refuse(positions.StartOfLiteral(End), "expected a JSON value");
        }
    }

    private void CheckText()
    {
        var start = positions.StartOfString(End, reader.QuoteChar);
        if (reader.QuoteChar != '"')
            throw Refuse(start, "a text must stand in double quotes");
        var control = positions.Slice(start, End).IndexOfAnyInRange('\0', '\u001f');
        if (reader.TokenType == JsonToken.String && control >= 0)
            throw Refuse(start + control, "a text must not hold line ends or control characters; write them as \\n, \\t or \\u0000");
        if (reader.TokenType == JsonToken.PropertyName && !_keys.Peek().Add((string)reader.Value!))
            _errors.Add(new Diagnostic(DiagnosticCodes.DuplicateKey, positions.At(start), $"the key '{reader.Value}' occurs twice in this object"));
    }

    private void CheckNumber()
    {
        var start = positions.StartOfLiteral(End);
        var literal = positions.Slice(start, End);
        if (!Number().IsMatch(literal))
            throw Refuse(start, $"{literal} is not a number as JSON writes them, in decimal digits such as 12, -0.5 or 1e-9");
        if (reader.Value is double value && !double.IsFinite(value))
            throw Refuse(start, $"{literal} is too large for a number");
    }

    private DiagnosticException Refuse(int offset, string message) =>
        new([new Diagnostic(DiagnosticCodes.Syntax, positions.At(Math.Max(0, offset)), "not JSON here: " + message)]);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();
}
