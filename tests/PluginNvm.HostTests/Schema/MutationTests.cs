using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Schema;

/// <summary>Binder and schema see manifests with one value changed by chance: the same errors reach both.</summary>
[TestClass]
public sealed class MutationTests
{
    private static readonly string[] Replacements =
    [
        "null", "true", "0", "-1", "1", "2.5", "1e40", "\"\"", "\"x\"", "\"1 MiB\"", "\"2 ns\"", "\"350 K\"", "\"sram\"", "\"edp\"", "\"max\"", "[]", "{}", "[null]", "[\"energy\"]",
        "{\"axis\":\"a\"}", "{\"axis\":1}", "{\"use\":\"sram\"}", "{\"use\":\"edp\",\"with\":{}}", "{\"use\":\"fixed\",\"with\":{\"size\":\"2 MiB\"}}",
        "{\"from\":1,\"to\":2,\"steps\":3}", "{\"x\":1}",
    ];

    /// <summary>What a schema can express. Elsewhere (a fraction of a bit, a range of quantities, names, files) it lets pass.</summary>
    private static readonly string[] Expressible =
        [DiagnosticCodes.UnknownKey, DiagnosticCodes.WrongType, DiagnosticCodes.BareNumber, DiagnosticCodes.NotAllowed, DiagnosticCodes.UnknownPlugin];

    [TestMethod]
    public void A_changed_value_is_judged_alike()
    {
        var (accepted, refused) = (0, 0);
        foreach (var manifest in Mutants(JObject.Parse(SchemaUnderTest.With(SchemaUnderTest.Plain, "$", "axes", "{\"a\":[\"energy\"],\"b\":{\"c\":1}}"))))
        {
            var binder = SchemaUnderTest.BinderErrors(manifest);
            var schema = SchemaUnderTest.SchemaErrors(manifest);
            if (binder.Count == 0)
            {
                Assert.AreEqual("", string.Join('\n', schema), manifest);
                accepted++;
            }
            // What a member of an axis is read as depends on where it is referred to.
            else if (!manifest.Contains("\"axis\":", StringComparison.Ordinal) && binder.Any(error => Expressible.Contains(error.Code)))
            {
                Assert.AreNotEqual(0, schema.Count, $"{binder[0]}\n{manifest}");
                refused++;
            }
        }
        Assert.IsGreaterThan(100, accepted);
        Assert.IsGreaterThan(1000, refused);
    }

    private static IEnumerable<string> Mutants(JObject manifest)
    {
        foreach (var path in manifest.Descendants().Where(token => token is not JProperty).Select(token => token.Path).ToList())
        {
            foreach (var replacement in Replacements)
            {
                var changed = (JObject)manifest.DeepClone();
                changed.SelectToken(path)!.Replace(JToken.Parse(replacement));
                yield return changed.ToString();
            }
            var shorter = (JObject)manifest.DeepClone();
            var taken = shorter.SelectToken(path)!;
            (taken.Parent is JProperty property ? property : taken).Remove();
            yield return shorter.ToString();
        }
    }
}
