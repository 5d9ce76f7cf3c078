using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Json;

[TestClass]
public sealed class JsonPositionTests
{
    private static (int Line, int Column) Place(JsonDocumentText document, JToken? token)
    {
        var place = document.Locate(token);
        Assert.AreEqual("f.json", place.File);
        return (place.Line, place.Column);
    }

    private static (int Line, int Column) PlaceOf(string text, string path)
    {
        var document = JsonDocumentText.Parse("f.json", text);
        return Place(document, document.Root.SelectToken(path));
    }

    [TestMethod]
    [DataRow("\"text\"", DisplayName = "text")]
    [DataRow("\"a \\\" b \\\\\"", DisplayName = "text with escaped quote and backslash")]
    [DataRow("\"\"", DisplayName = "empty text")]
    [DataRow("\"https://x // y /* z */\"", DisplayName = "text with what looks like comments")]
    [DataRow("12", DisplayName = "whole number")]
    [DataRow("-1.5e-3", DisplayName = "fraction")]
    [DataRow("123456789012345678901234567890", DisplayName = "big number")]
    [DataRow("true", DisplayName = "truth value")]
    [DataRow("null", DisplayName = "null")]
    [DataRow("{}", DisplayName = "empty object")]
    [DataRow("[ 1, 2 ]", DisplayName = "list")]
    [DataRow("{ \"b\": [ {} ] }", DisplayName = "nested object")]
    public void EveryKindOfValueIsFoundWhereItBegins(string value)
    {
        Assert.AreEqual((1, 8), PlaceOf($"{{ \"k\": {value} }}", "k"));
        Assert.AreEqual((1, 6), PlaceOf($"{{\"k\":{value},}}", "k"));
        Assert.AreEqual((3, 4), PlaceOf($"{{\n\"k\" :\n\t\t\t{value}\n}}", "k"));
        Assert.AreEqual((2, 3), PlaceOf($"[ 0, // a comment with \"quotes\"\r\n  {value} ]", "[1]"));
        Assert.AreEqual((1, 10), PlaceOf($"[/* \" */ {value}/* c */]", "[0]"));
        Assert.AreEqual((1, 6), PlaceOf($"[/**/{value}/**/]", "[0]"));
    }

    [TestMethod]
    public void KeysAreFoundWhereTheirQuoteBegins()
    {
        var document = JsonDocumentText.Parse("f.json", "{\r\n  \"plain\": 1,\r\n\t\"with \\\" quote\" \r\n : { \"\\u0061\\\\\": 2 } }");
        var root = (JObject)document.Root;
        Assert.AreEqual((2, 3), Place(document, root.Property("plain")));
        Assert.AreEqual((3, 2), Place(document, root.Property("with \" quote")));
        Assert.AreEqual((4, 6), Place(document, ((JObject)root["with \" quote"]!).Property("a\\")));
    }

    [TestMethod]
    [DataRow("\n", DisplayName = "LF")]
    [DataRow("\r\n", DisplayName = "CRLF")]
    [DataRow("\r", DisplayName = "CR")]
    public void EveryLineEndCountsOnce(string end)
    {
        var document = JsonDocumentText.Parse("f.json", $"{{{end}// c{end}/* d */{end}  \"k\":5}}");
        Assert.AreEqual((4, 3), Place(document, ((JObject)document.Root).Property("k")));
        Assert.AreEqual((4, 7), Place(document, document.Root["k"]));
    }

    [TestMethod]
    public void ColumnsCountUtf16Units() => Assert.AreEqual((1, 9), PlaceOf("[\"\U0001F600é\", 7]", "[1]"));

    [TestMethod]
    public void ATokenThatIsNotInTheTextIsPlacedAtItsParent()
    {
        var document = JsonDocumentText.Parse("f.json", "{\n \"a\": {} }");
        var added = new JValue(1);
        ((JObject)document.Root["a"]!)["new"] = added;
        Assert.AreEqual((2, 7), Place(document, added));
        Assert.AreEqual((1, 1), Place(document, null));
    }

    /// <summary>A random document is written with random spaces while the place of each value is noted down.</summary>
    [TestMethod]
    public void PlacesOfRandomDocumentsAreExact()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var writer = new PlacingWriter(new Random(seed));
            writer.Value("$", 4);
            var document = JsonDocumentText.Parse("f.json", writer.Text);
            foreach (var (path, line, column) in writer.Places)
                Assert.AreEqual((line, column), Place(document, document.Root.SelectToken(path)), $"seed {seed}, {path} in\n{writer.Text}");
        }
    }

    private sealed class PlacingWriter(Random random)
    {
        private static readonly string[] Spaces = ["", " ", "  ", "\t", "\n", "\r\n", "/* c */", "// \"c\"\n", "/**/ "];
        private static readonly string[] Scalars = ["0", "-1.25", "1e-9", "true", "false", "null", "\"\"", "\"a\\\"b\"", "\"\\\\\"", "\"[{'//\"", "\"é\\u00e9\""];

        private readonly System.Text.StringBuilder _text = new();

        public string Text => _text.ToString();

        public List<(string Path, int Line, int Column)> Places { get; } = [];

        public void Value(string path, int depth)
        {
            Space();
            var lines = Text.Replace("\r\n", "\n").Split('\n');
            Places.Add((path, lines.Length, lines[^1].Length + 1));
            var kind = depth == 0 ? 2 : random.Next(3);
            if (kind == 2)
            {
                _text.Append(Scalars[random.Next(Scalars.Length)]);
            }
            else
            {
                _text.Append(kind == 0 ? '{' : '[');
                var count = random.Next(4);
                for (var i = 0; i < count; i++)
                {
                    Space();
                    if (kind == 0)
                        _text.Append($"\"k{i}\"").Append(random.Next(2) == 0 ? " : " : ":");
                    Value(kind == 0 ? $"{path}.k{i}" : $"{path}[{i}]", depth - 1);
                    if (i < count - 1 || random.Next(2) == 0)
                        _text.Append(',');
                }
                Space();
                _text.Append(kind == 0 ? '}' : ']');
            }
            Space();
        }

        private void Space() => _text.Append(Spaces[random.Next(Spaces.Length)]);
    }
}
