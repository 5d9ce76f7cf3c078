using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Schema;

/// <summary>Does the schema refuse each class of error that it can express?</summary>
[TestClass]
public sealed class RefusalTests
{
    private const string Cache = "system.with.cache";
    private const string Zoo = "system.with.workload.with";

    [TestMethod]
    [DataRow("$", "experimnt", "\"x\"", DiagnosticCodes.UnknownKey)]
    [DataRow("claims[0]", "metrics", "\"x\"", DiagnosticCodes.UnknownKey)]
    [DataRow(Cache, "way", "4", DiagnosticCodes.UnknownKey)]
    [DataRow(Cache, "technology", "{\"use\":\"sram\",\"node\":\"16 nm\"}", DiagnosticCodes.UnknownKey)]
    [DataRow(Cache, "technology", "{\"use\":\"sram\",\"with\":{\"axis\":\"a\"}}", DiagnosticCodes.UnknownKey)]
    [DataRow("metrics", "0", "{\"use\":\"energy\",\"with\":{\"name\":\"x\"}}", DiagnosticCodes.UnknownKey)]
    [DataRow("$", "experiment", "", DiagnosticCodes.MissingKey)]
    [DataRow("$", "system", "", DiagnosticCodes.MissingKey)]
    [DataRow("$", "system", "\"gpu-llc\"", DiagnosticCodes.MissingKey)]
    [DataRow("$", "system", "{\"use\":\"gpu-llc\"}", DiagnosticCodes.MissingKey)]
    [DataRow("$", "system", "{\"with\":{}}", DiagnosticCodes.MissingKey)]
    [DataRow("claims[0]", "source", "", DiagnosticCodes.MissingKey)]
    [DataRow(Cache, "capacity", "", DiagnosticCodes.MissingKey)]
    [DataRow(Zoo, "network", "", DiagnosticCodes.MissingKey)]
    [DataRow("system.with.offChipAccesses.reductions[0]", "fraction", "", DiagnosticCodes.MissingKey)]
    [DataRow("$", "experiment", "5", DiagnosticCodes.WrongType)]
    [DataRow("$", "metrics", "\"energy\"", DiagnosticCodes.WrongType)]
    [DataRow("$", "metrics", "null", DiagnosticCodes.WrongType)]
    [DataRow("$", "baseline", "{\"technology\":1}", DiagnosticCodes.WrongType)]
    [DataRow("$", "system", "7", DiagnosticCodes.WrongType)]
    [DataRow("$", "axes", "[]", DiagnosticCodes.WrongType)]
    [DataRow("$", "axes", "null", DiagnosticCodes.WrongType)]
    [DataRow(Cache, "line", "true", DiagnosticCodes.WrongType)]
    [DataRow(Cache, "line", "null", DiagnosticCodes.WrongType)]
    [DataRow(Cache, "ways", "\"16\"", DiagnosticCodes.WrongType)]
    [DataRow(Cache, "ways", "16.5", DiagnosticCodes.WrongType)]
    [DataRow(Cache, "leakageScale", "\"1\"", DiagnosticCodes.WrongType)]
    [DataRow(Zoo, "training", "1", DiagnosticCodes.WrongType)]
    [DataRow(Zoo, "network", "[\"alexnet\"]", DiagnosticCodes.WrongType)]
    [DataRow("system", "with", "null", DiagnosticCodes.WrongType)]
    [DataRow("system", "with", "[]", DiagnosticCodes.WrongType)]
    [DataRow("system", "use", "{\"axis\":\"a\"}", DiagnosticCodes.WrongType)]
    [DataRow("system.with", "cache", "[]", DiagnosticCodes.WrongType)]
    [DataRow(Cache, "line", "128", DiagnosticCodes.BareNumber)]
    [DataRow("system.with.offChip.with", "latency", "6.5", DiagnosticCodes.BareNumber)]
    [DataRow(Cache, "line", "\"128\"", DiagnosticCodes.WrongUnit)]
    [DataRow(Cache, "line", "\"128 nm\"", DiagnosticCodes.WrongUnit)]
    [DataRow(Cache, "line", "\"128 b\"", DiagnosticCodes.WrongUnit)]
    [DataRow(Cache, "line", "\"B\"", DiagnosticCodes.WrongUnit)]
    [DataRow(Cache, "line", "\"1 2 B\"", DiagnosticCodes.WrongUnit)]
    [DataRow(Cache, "leakageScale", "-0.5", DiagnosticCodes.OutOfRange)]
    [DataRow(Cache, "ways", "0", DiagnosticCodes.OutOfRange)]
    [DataRow(Cache, "ways", "2147483648", DiagnosticCodes.OutOfRange)]
    [DataRow("system.with.offChipAccesses.reductions[0]", "fraction", "1.01", DiagnosticCodes.OutOfRange)]
    [DataRow("reports[0].with", "maximumRows", "-1", DiagnosticCodes.OutOfRange)]
    [DataRow(Zoo, "network", "\"alexnett\"", DiagnosticCodes.NotAllowed)]
    [DataRow("system.with.traffic", "groups", "\"Merged\"", DiagnosticCodes.NotAllowed)]
    [DataRow("claims[0]", "reduce", "\"median\"", DiagnosticCodes.NotAllowed)]
    [DataRow(Cache, "technology", "\"sramm\"", DiagnosticCodes.UnknownPlugin)]
    [DataRow(Cache, "technology", "{\"use\":\"published\"}", DiagnosticCodes.UnknownPlugin)]
    [DataRow("metrics", "0", "\"enrgy\"", DiagnosticCodes.UnknownPlugin)]
    [DataRow("$", "axes", "{\"a\":[]}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":{}}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":\"sram\"}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":{\"from\":1,\"to\":2}}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":{\"from\":1,\"to\":2,\"steps\":1}}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":{\"from\":1,\"to\":2,\"steps\":2,\"step\":1}}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":{\"from\":true,\"to\":2,\"steps\":2}}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":{\"from\":\"x\",\"to\":\"y\",\"steps\":2}}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":{\"from\":1,\"to\":2,\"steps\":2,\"scale\":\"cubic\"}}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":{\"from\":1,\"to\":2,\"steps\":2,\"scale\":{}}}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":{\"zip\":{}}}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"a\":{\"zip\":{\"b\":1}}}", DiagnosticCodes.BadAxis)]
    [DataRow("$", "axes", "{\"except\":{}}", DiagnosticCodes.BadAxis)]
    public void Both_refuse(string place, string key, string json, string code)
    {
        var manifest = SchemaUnderTest.With(SchemaUnderTest.Plain, place, key, json);
        CollectionAssert.Contains(SchemaUnderTest.BinderErrors(manifest).Select(error => error.Code).ToList(), code);
        Assert.AreNotEqual(0, SchemaUnderTest.SchemaErrors(manifest).Count, manifest);
    }

    [TestMethod]
    [DataRow("$", "experiment")]
    [DataRow("$", "metrics")]
    [DataRow("metrics", "0")]
    [DataRow("claims[0]", "published")]
    public void Both_refuse_a_reference_to_an_axis_outside_the_system(string place, string key)
    {
        var manifest = SchemaUnderTest.With(SchemaUnderTest.With(SchemaUnderTest.Plain, "$", "axes", "{\"a\":[\"energy\"]}"), place, key, "{\"axis\":\"a\"}");
        Assert.AreNotEqual(0, SchemaUnderTest.BinderErrors(manifest).Count);
        Assert.AreNotEqual(0, SchemaUnderTest.SchemaErrors(manifest).Count);
    }
}
