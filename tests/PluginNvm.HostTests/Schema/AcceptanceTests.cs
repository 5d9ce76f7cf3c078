using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Schema;

/// <summary>Does the schema accept whatever the binder accepts?</summary>
[TestClass]
public sealed class AcceptanceTests
{
    private const string System = "system.with";
    private const string Cache = "system.with.cache";

    private static IEnumerable<object[]> Examples() =>
        Manifests.Of(Path.Combine(Manifests.Root, "examples")).Select(path => new object[] { Path.GetRelativePath(Manifests.Root, path) });

    [TestMethod]
    [DynamicData(nameof(Examples))]
    public void Examples_are_accepted_and_name_the_schema(string example)
    {
        var path = Path.Combine(Manifests.Root, example);
        var manifest = File.ReadAllText(path);
        AssertAccepted(manifest, Path.GetDirectoryName(path));
        var root = (JObject)JsonDocumentText.Parse(example, manifest).Root;
        Assert.AreEqual("$schema", root.Properties().First().Name);
        var named = Path.GetFullPath((string)root["$schema"]!, Path.GetDirectoryName(path)!);
        Assert.AreEqual(Path.Combine(Manifests.Root, "examples", "experiment.schema.json"), named);
    }

    [TestMethod]
    [DataRow("$", "$schema", "\"experiment.schema.json\"")]
    [DataRow("$", "description", "null")]
    [DataRow("$", "plugins", "[]")]
    [DataRow("$", "reports", "null")]
    [DataRow("$", "claims", "")]
    [DataRow("$", "system", "\"fixture-probe\"")]
    [DataRow("$", "system", "{\"use\":\"fixture-probe\",\"with\":{}}")]
    [DataRow("$", "system", "{\"use\":\"fixture-probe\",\"with\":{\"cost\":-3e300,\"cells\":[\"a\",\"\"],\"input\":null,\"tally\":null}}")]
    [DataRow(Cache, "technology", "\"stt-mram\"")]
    [DataRow(Cache, "technology", "{\"use\":\"sot-mram\"}")]
    [DataRow(Cache, "technology", "{\"use\":\"fixture-middle\",\"with\":{\"detail\":{}}}")]
    [DataRow(Cache, "technology", "{\"use\":\"fixture-middle\",\"with\":{\"detail\":{\"below\":null}}}")]
    [DataRow(Cache, "technology", "{\"use\":\"fixture-middle\",\"with\":{\"detail\":{\"below\":{\"use\":\"fixture-inner\",\"with\":{\"delay\":\"1 us\"}}}}}")]
    [DataRow(Cache, "technology", "{\"use\":\"fixture-outer\",\"with\":{\"below\":{\"use\":\"fixture-outer\",\"with\":{\"below\":\"fixture-inner\",\"weight\":7}}}}")]
    [DataRow(Cache, "technology", "{\"use\":\"fixture-endless\",\"with\":{\"below\":null,\"tree\":{\"branches\":[{\"branches\":[{}]},{}]}}}")]
    [DataRow(Cache, "technology", "{\"use\":\"cell-file\",\"with\":{\"file\":\"examples/add-a-cell/reram-22nm.cell.json\"}}")]
    [DataRow(Cache, "line", "\" +1.28e2B \"")]
    [DataRow(Cache, "line", "\"1024bit\"")]
    [DataRow(Cache, "line", "\"0.5 kB\"")]
    [DataRow(Cache, "temperature", "\"300.K\"")]
    [DataRow(Cache, "leakageScale", "0")]
    [DataRow(Cache, "leakageScale", "1e300")]
    [DataRow(Cache, "ways", "2147483647")]
    [DataRow(Cache, "capacity", "{\"use\":\"iso-area\",\"with\":{\"reference\":{\"technology\":\"sram\",\"capacity\":\".5 GiB\"},\"tolerance\":1}}")]
    [DataRow(System, "offChip", "")]
    [DataRow(System, "offChip", "{\"use\":\"lumped\",\"with\":{\"latency\":\"6 \u00b5s\",\"energy\":\"1e-3 uJ\"}}")]
    [DataRow(System, "offChipAccesses", "{}")]
    [DataRow(System, "offChipAccesses", "{\"reductions\":[]}")]
    [DataRow(System, "traffic", "{}")]
    [DataRow(System, "concurrency", "1.5")]
    [DataRow("$", "axes", "{}")]
    [DataRow("$", "axes", "{\"a\":[1,\"x\",null,{\"use\":\"sram\"},[2]],\"b\":{\"x\":{\"anything\":[]},\"y\":0}}")]
    [DataRow("$", "axes", "{\"r\":{\"from\":\"1 MiB\",\"to\":\"32 MiB\",\"steps\":6,\"scale\":\"log\"},\"s\":{\"from\":-1,\"to\":1.5,\"steps\":2}}")]
    [DataRow("$", "axes", "{\"zip\":{\"zip\":[1,2]},\"z\":{\"zip\":{\"a\":[1,2],\"b\":{\"from\":1,\"to\":2,\"steps\":2},\"c\":{\"m\":1,\"n\":2}}}}")]
    [DataRow("$", "axes", "{\"map\":{\"from\":{\"a\":1},\"to\":2},\"other\":{\"zip\":1},\"third\":{\"zip\":{\"a\":1},\"more\":2},\"axis\":[1]}")]
    [DataRow("$", "axes", "{\"t\":[\"sram\",\"x\"],\"n\":[1,2],\"except\":[{\"t\":\"x\"},{\"t\":[\"sram\"],\"n\":1}]}")]
    public void Variants_are_accepted(string place, string key, string json) => AssertAccepted(SchemaUnderTest.With(SchemaUnderTest.Plain, place, key, json));

    [TestMethod]
    [DataRow("{\"axis\":\"a\"}", "[\"fixture-probe\",{\"use\":\"fixture-probe\",\"with\":{\"cost\":{\"axis\":\"b\"}}}]")]
    [DataRow("{\"use\":\"fixture-probe\",\"with\":{\"cost\":{\"axis\":\"a.x\"},\"cells\":[\"k\",{\"axis\":\"a.y\"}]}}", "{\"p\":{\"x\":1,\"y\":\"m\",\"unused\":[]},\"q\":{\"y\":\"n\",\"x\":2.5}}")]
    [DataRow("{\"use\":\"fixture-probe\",\"with\":{\"cells\":{\"axis\":\"a\"}}}", "[[],[\"x\"],[{\"axis\":\"c\"}]]")]
    public void References_to_axes_are_accepted(string system, string members)
    {
        var manifest = SchemaUnderTest.With(SchemaUnderTest.Plain, "$", "axes", $"{{\"a\":{members},\"b\":[1,2],\"c\":[\"u\",\"v\"]}}");
        AssertAccepted(SchemaUnderTest.With(manifest, "$", "system", system));
    }

    [TestMethod]
    public void Any_value_below_the_system_may_be_a_reference_to_an_axis()
    {
        var plain = JObject.Parse(SchemaUnderTest.Plain);
        var values = ((JObject)plain["system"]!).Descendants().Where(token => token is not JProperty && !IsFixed(token)).Select(token => token.Path).Append("system").ToList();
        Assert.IsGreaterThan(30, values.Count);
        foreach (var path in values)
        {
            var manifest = (JObject)plain.DeepClone();
            var value = manifest.SelectToken(path)!;
            manifest["axes"] = new JObject { ["swept"] = new JObject { ["one"] = value.DeepClone() } };
            value.Replace(new JObject { ["axis"] = "swept" });
            AssertAccepted(manifest.ToString());
        }
    }

    private static bool IsFixed(JToken token) => token.Parent is JProperty { Name: "use" or "with" };

    private static void AssertAccepted(string manifest, string? folder = null)
    {
        Assert.AreEqual("", string.Join('\n', SchemaUnderTest.BinderErrors(manifest, folder).Where(error => error.Code != DiagnosticCodes.UnusedAxis)), manifest);
        Assert.AreEqual("", string.Join('\n', SchemaUnderTest.SchemaErrors(manifest)), manifest);
    }
}
