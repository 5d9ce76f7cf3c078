using Newtonsoft.Json;

namespace PluginNvm.Technologies.CellFile;

/// <summary>Reads JSON with comments and trailing commas into nodes that know their place.</summary>
internal sealed class JsonText
{
    private const int DeepestLevel = 16;
    private readonly string[] _lines;
    private readonly JsonTextReader _reader;
    private readonly Problems _problems;

    private JsonText(string text, Problems problems)
    {
        _lines = text.Split('\n');
        _problems = problems;
        _reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = DeepestLevel,
        };
    }

    /// <summary>The value of the text, or null where the text is no JSON; duplicate names and faults of syntax go to <paramref name="problems"/>.</summary>
    public static JsonNode? Parse(string text, Problems problems)
    {
        var json = new JsonText(text, problems);
        try
        {
            if (!json.Advance())
            {
                problems.Add(1, 1, "the file is empty; a cell description is an object: { \"technology\": ..., ... }");
                return null;
            }
            var root = json.Value();
            // The reader refuses anything but comments after the value.
            json.Advance();
            return root;
        }
        catch (JsonReaderException exception)
        {
            problems.Add(Math.Max(exception.LineNumber, 1), Math.Max(exception.LinePosition, 1), $"not JSON: {FirstSentence(exception.Message)}");
            return null;
        }
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path '", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }

    private bool Advance()
    {
        while (_reader.Read())
        {
            if (_reader.TokenType != JsonToken.Comment)
                return true;
        }
        return false;
    }

    private void Require()
    {
        if (!Advance())
            throw new JsonReaderException("The file ends in the middle of a value.", "", _reader.LineNumber, _reader.LinePosition, null);
    }

    private JsonNode Value()
    {
        var (line, column) = Place();
        switch (_reader.TokenType)
        {
            case JsonToken.StartObject:
                return Members(line, column);
            case JsonToken.StartArray:
                var items = new List<JsonNode>();
                for (Require(); _reader.TokenType != JsonToken.EndArray; Require())
                    items.Add(Value());
                return new JsonList(line, column, items);
            case JsonToken.String or JsonToken.Integer or JsonToken.Float or JsonToken.Boolean or JsonToken.Null:
                return new JsonScalar(line, column, _reader.Value);
            default:
                throw new JsonReaderException($"Unexpected {_reader.TokenType}.", "", line, column, null);
        }
    }

    private JsonObject Members(int line, int column)
    {
        var members = new List<JsonMember>();
        var seen = new Dictionary<string, int>();
        for (Require(); _reader.TokenType != JsonToken.EndObject; Require())
        {
            var (nameLine, nameColumn) = Place();
            var name = (string)_reader.Value!;
            Require();
            var value = Value();
            if (seen.TryAdd(name, nameLine))
                members.Add(new JsonMember(nameLine, nameColumn, name, value));
            else
                _problems.Add(nameLine, nameColumn, $"'{name}' is stated twice; the first is in line {seen[name]}");
        }
        return new JsonObject(line, column, members);
    }

    // The reader tells where a token ends; its beginning is found by walking back over it.
    private (int Line, int Column) Place()
    {
        var line = _reader.LineNumber;
        var text = _lines[Math.Clamp(line - 1, 0, _lines.Length - 1)];
        var last = Math.Clamp(_reader.LinePosition - 1, 0, Math.Max(text.Length - 1, 0));
        var start = _reader.TokenType switch
        {
            JsonToken.PropertyName => OpeningQuote(text, text.LastIndexOf(_reader.QuoteChar, last)),
            JsonToken.String => OpeningQuote(text, last),
            JsonToken.Integer or JsonToken.Float or JsonToken.Boolean or JsonToken.Null => WordStart(text, last),
            _ => last,
        };
        return (line, start + 1);
    }

    private int OpeningQuote(string text, int closing)
    {
        for (var i = closing - 1; i >= 0; i--)
        {
            if (text[i] != _reader.QuoteChar)
                continue;
            var slashes = 0;
            while (i - slashes > 0 && text[i - slashes - 1] == '\\')
                slashes++;
            if (slashes % 2 == 0)
                return i;
        }
        return Math.Max(closing, 0);
    }

    private static int WordStart(string text, int last)
    {
        while (last > 0 && (char.IsLetterOrDigit(text[last - 1]) || text[last - 1] is '.' or '+' or '-'))
            last--;
        return last;
    }
}
