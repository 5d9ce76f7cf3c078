using System.Text;
using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Json;

[TestClass]
public sealed class JsonGrammarTests
{
    private static Diagnostic Refused(string text) => Assert.ThrowsExactly<DiagnosticException>(() => JsonDocumentText.Parse("f.json", text)).Diagnostics.Single();

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    [TestMethod]
    [DataRow("{ 'a': 1 }", 1, 3, DisplayName = "key in single quotes")]
    [DataRow("{ \"a\": 'b' }", 1, 8, DisplayName = "text in single quotes")]
    [DataRow("{\n  abc : 1 }", 2, 3, DisplayName = "key without quotes")]
    [DataRow("[ NaN ]", 1, 3, DisplayName = "NaN")]
    [DataRow("[ Infinity ]", 1, 3, DisplayName = "infinity")]
    [DataRow("[ -Infinity ]", 1, 3, DisplayName = "negative infinity")]
    [DataRow("[ 1e999 ]", 1, 3, DisplayName = "number beyond doubles")]
    [DataRow("[ 0x1F ]", 1, 3, DisplayName = "hexadecimal number")]
    [DataRow("[ 010 ]", 1, 3, DisplayName = "octal number")]
    [DataRow("[ .5 ]", 1, 3, DisplayName = "number without leading digit")]
    [DataRow("[ 5. ]", 1, 3, DisplayName = "number without trailing digit")]
    [DataRow("[ undefined ]", 1, 3, DisplayName = "undefined")]
    [DataRow("[ \"a\nb\" ]", 1, 5, DisplayName = "line end in a text")]
    [DataRow("[ \"a\tb\" ]", 1, 5, DisplayName = "tab in a text")]
    public void WhatJsonDoesNotAllowIsRefusedWhereItBegins(string text, int line, int column)
    {
        var error = Refused(text);
        Assert.AreEqual((DiagnosticCodes.Syntax, line, column), (error.Code, error.Location.Line, error.Location.Column), error.ToString());
    }

    [TestMethod]
    [DataRow("", DisplayName = "empty")]
    [DataRow(" \r\n ", DisplayName = "blank")]
    [DataRow("// only a comment", DisplayName = "only a comment")]
    [DataRow("/* without end", DisplayName = "comment without end")]
    [DataRow("{} {}", DisplayName = "two values")]
    [DataRow("1 2", DisplayName = "two numbers")]
    [DataRow("{} x", DisplayName = "rubbish at the end")]
    [DataRow("{ \"a\": ", DisplayName = "ends in the middle")]
    [DataRow("{ \"a\": \"b", DisplayName = "text without end")]
    [DataRow("[1,,2]", DisplayName = "two commas")]
    [DataRow("[,]", DisplayName = "only a comma")]
    [DataRow("{ \"a\": }", DisplayName = "key without value")]
    [DataRow("{ \"a\" 1 }", DisplayName = "no colon")]
    [DataRow("[1 2]", DisplayName = "no comma")]
    [DataRow("[ new Date(0) ]", DisplayName = "constructor")]
    [DataRow("[ tru ]", DisplayName = "half a word")]
    [DataRow("[ True ]", DisplayName = "capital")]
    [DataRow("[ \"\\x\" ]", DisplayName = "unknown escape")]
    [DataRow("[1}", DisplayName = "wrong bracket")]
    [DataRow("]", DisplayName = "bracket from nowhere")]
    [DataRow("\0", DisplayName = "zero byte")]
    public void AnErrorHasAPlaceInTheText(string text)
    {
        var error = Refused(text);
        Assert.AreEqual(DiagnosticCodes.Syntax, error.Code, error.ToString());
        Assert.IsTrue(error.Location.Line >= 1 && error.Location.Column >= 1, error.ToString());
        Assert.DoesNotContain("Path '", error.Message);
    }

    [TestMethod]
    public void CommentsAndTrailingCommasAreAllowed()
    {
        var root = JsonDocumentText.Parse("f.json", "// a\n{ /* b */ \"k\" : [ 1, 2, ], // c\n }\n/* d */ // e").Root;
        Assert.AreEqual("{\"k\":[1,2]}", root.ToString(Newtonsoft.Json.Formatting.None));
    }

    [TestMethod]
    public void WhatLooksLikeADateStaysText() =>
        Assert.AreEqual("2024-01-02T03:04:05Z", (string?)JsonDocumentText.Parse("f.json", "[\"2024-01-02T03:04:05Z\"]").Root[0]);

    [TestMethod]
    public void EveryDuplicateKeyIsReported()
    {
        var errors = Assert.ThrowsExactly<DiagnosticException>(() => JsonDocumentText.Parse("f.json", "{ \"a\": 1,\n \"b\": { \"c\": 1, \"c\": 2 },\n  \"\\u0061\": 3, \"a\": 4 }")).Diagnostics;
        CollectionAssert.AreEqual(new[] { (2, 17), (3, 3), (3, 16) }, errors.Select(e => (e.Location.Line, e.Location.Column)).ToArray());
        Assert.IsTrue(errors.All(e => e.Code == DiagnosticCodes.DuplicateKey));
        StringAssert.StartsWith(errors[0].ToString(), "f.json(2,17): error PN0103: the key 'c' occurs twice");
    }

    [TestMethod]
    public void EqualKeysOfDifferentObjectsAreNoDuplicates() => JsonDocumentText.Parse("f.json", "[{\"a\":1},{\"a\":{\"a\":1}}]");

    [TestMethod]
    public void SixtyFourLevelsAreReadAndSixtyFiveAreNot()
    {
        JsonDocumentText.Parse("f.json", Nested(64));
        var error = Refused(Nested(65));
        Assert.AreEqual((DiagnosticCodes.TooDeep, 1, 65), (error.Code, error.Location.Line, error.Location.Column));
        Assert.AreEqual(DiagnosticCodes.TooDeep, Refused(Nested(1_000_000)).Code);
    }

    [TestMethod]
    public void AFileBeyondTheLimitIsRefusedWithoutReadingIt()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("big.json", "");
        using (var file = File.OpenWrite(path))
            file.SetLength(JsonDocumentText.MaximumBytes + 1);
        Assert.AreEqual(DiagnosticCodes.TooLarge, RefusedFile(path).Code);
    }

    [TestMethod]
    public void AFileWithoutEndIsRefused()
    {
        if (!File.Exists("/dev/zero"))
            Assert.Inconclusive("needs /dev/zero");
        Assert.AreEqual(DiagnosticCodes.TooLarge, RefusedFile("/dev/zero").Code);
    }

    [TestMethod]
    [DataRow("", DisplayName = "empty path")]
    [DataRow("no/such/file.json", DisplayName = "missing")]
    [DataRow("/", DisplayName = "folder")]
    [DataRow("a\0b", DisplayName = "path with a zero byte")]
    public void AFileThatCannotBeReadIsOneError(string path)
    {
        var error = RefusedFile(path);
        Assert.AreEqual(DiagnosticCodes.Unreadable, error.Code);
        Assert.AreEqual(0, error.Location.Line);
    }

    [TestMethod]
    public void AByteOrderMarkIsNotPartOfTheText()
    {
        using var folder = new TemporaryFolder();
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var path = folder.At("f.json");
            File.WriteAllText(path, "{ \"é\": 1 }", encoding);
            var document = JsonDocumentText.Load(path);
            Assert.AreEqual(3, document.Locate(((Newtonsoft.Json.Linq.JObject)document.Root).Property("é")).Column);
        }
    }

    private static Diagnostic RefusedFile(string path) => Assert.ThrowsExactly<DiagnosticException>(() => JsonDocumentText.Load(path)).Diagnostics.Single();

    [TestMethod]
    public void BytesThatAreNotUtf8AreRefusedWhereTheyStand()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("m.json"), [.. "{ \"é\": 1,\n \"caf"u8, 0xE9, .. "\": 2 }"u8]);
        var error = Assert.ThrowsExactly<DiagnosticException>(() => JsonDocumentText.Load(folder.At("m.json"))).Diagnostics.Single();
        Assert.AreEqual((DiagnosticCodes.Syntax, 2, 6), (error.Code, error.Location.Line, error.Location.Column));
        StringAssert.Contains(error.Message, "0xE9 is not UTF-8");
    }
}
