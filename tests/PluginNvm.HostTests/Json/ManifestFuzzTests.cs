using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;
using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests.Json;

/// <summary>Whatever the text, reading a manifest gives an experiment or errors with places.</summary>
[TestClass]
public sealed class ManifestFuzzTests
{
    private const int Rounds = 4000;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "/", "//", "/*", "*/", "\0", "\n", "\r", "\t", "null", "true", "1e999", "-1", "0x1", "99999999999999999999",
        "\"axis\"", "{\"axis\":\"technology\"}", "{\"axis\":\"technology.cell\"}", "{\"axis\":\"a.b.c\"}", "{\"axis\":\"\"}", "{\"axis\":1}", "\"3 MiB\"", "\"3 mib\"", "\"\\u0000\"",
        "{\"use\":\"sram\"}", "{\"use\":1}", "{\"with\":{}}", "{\"from\":1,\"to\":2,\"steps\":3}", "{\"from\":\"NaN\",\"to\":\"Infinity\",\"steps\":3,\"scale\":\"log\"}", "[]", "{}", "[[[]]]",
        "\ud800", "\u2028", "é",
    ];

    [TestMethod]
    [DataRow("examples/deepnvm/iso-capacity.json", 1)]
    [DataRow("examples/deepnvm/iso-area.json", 2)]
    public void AMutatedManifestIsReadOrRefusedWithPlaces(string example, int seed)
    {
        var path = Path.Combine(Manifests.Root, example);
        var text = File.ReadAllText(path);
        using var catalog = PluginCatalog.Discover([PluginFolders.BuiltIn]);
        var random = new Random(seed);
        var read = 0;
        for (var round = 0; round < Rounds / 2; round++)
        {
            var mutated = Mutate(text, random);
            try
            {
                ManifestReader.Read(JsonDocumentText.Parse("f.json", mutated), Path.GetDirectoryName(path)!, catalog).ResolvedManifest();
                read++;
            }
            catch (DiagnosticException exception)
            {
                Assert.IsTrue(exception.Diagnostics.Count > 0 && exception.Diagnostics.All(e => e.Location is { Line: > 0, Column: > 0 } && e.Code.StartsWith("PN0", StringComparison.Ordinal)), exception.Message);
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}, round {round}: {exception}\n{mutated}");
            }
        }
        Assert.IsTrue(read is > 0 and < Rounds / 2, $"{read} of {Rounds / 2} were read; the mutations are too strong or too weak");
    }

    private static string Mutate(string text, Random random)
    {
        var changes = 1 + random.Next(3);
        for (var i = 0; i < changes; i++)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
                3 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                _ => ReplaceValue(text, at, Pieces[random.Next(Pieces.Length)]),
            };
        }
        return text;
    }

    /// <summary>Puts a piece where a value stands, so that the text often stays JSON.</summary>
    private static string ReplaceValue(string text, int from, string piece)
    {
        var colon = text.IndexOf(": ", from, StringComparison.Ordinal);
        if (colon < 0)
            return text;
        var end = text.IndexOfAny([',', '}', ']', '\n'], colon);
        return end < 0 ? text : text[..(colon + 2)] + piece + text[end..];
    }
}
