using Newtonsoft.Json.Linq;
using PluginNvm.Host.Plugins;
using PluginNvm.Host.Schema;
using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests.Schema;

/// <summary>What an editor gets to show, and the file that the product ships.</summary>
[TestClass]
public sealed class SchemaTextTests
{
    [TestMethod]
    public void The_shipped_schema_is_the_one_written_today()
    {
        var shipped = File.ReadAllText(Path.Combine(Manifests.Root, "examples", "experiment.schema.json"));
        using var catalog = PluginCatalog.Discover([PluginFolders.BuiltIn]);
        var written = ManifestSchema.Of(catalog);
        Assert.IsEmpty(written.LeftOut);
        Assert.IsTrue(shipped == written.Text,
            "examples/experiment.schema.json is not what the plugins and records say now. To update it: dotnet run --project host -- schema --out examples/experiment.schema.json");
    }

    [TestMethod]
    public void The_text_is_the_same_again_and_names_no_machine()
    {
        using var catalog = PluginCatalog.Discover([PluginFolders.Fixture("GoodPlugin"), PluginFolders.Fixture("ProbePlugin"), PluginFolders.Fixture("SecondChance"), PluginFolders.BuiltIn]);
        var text = ManifestSchema.Of(catalog).Text;
        Assert.AreEqual(SchemaUnderTest.Text.Text, text);
        Assert.DoesNotContain("\r", text);
        Assert.DoesNotContain(AppContext.BaseDirectory.TrimEnd('/'), text);
        var names = ((JObject)SchemaUnderTest.Json["definitions"]!).Properties().Select(property => property.Name).ToList();
        CollectionAssert.AreEqual(names.Order(StringComparer.Ordinal).ToList(), names);
    }

    [TestMethod]
    public void The_options_of_a_system_are_all_there_with_what_they_mean()
    {
        var system = SchemaUnderTest.Json["definitions"]!["system"]!["anyOf"]!.Single(part => (string?)part.SelectToken("properties.use.enum[0]") == "gpu-llc");
        CollectionAssert.AreEqual(new[] { "use", "with" }, system["required"]!.Select(key => (string?)key).ToList());
        var options = Definition(system.SelectToken("properties.with.$ref")!);
        CollectionAssert.AreEqual(
            new[] { "workload", "cache", "offChip", "simulator", "simulation", "writeAllocateCountsAsHit", "offChipAccesses", "traffic", "transaction", "concurrency" },
            ((JObject)options["properties"]!).Properties().Select(property => property.Name).ToList());
        CollectionAssert.AreEqual(new[] { "workload", "cache" }, options["required"]!.Select(key => (string?)key).ToList());
        Assert.AreEqual("lumped", (string?)options.SelectToken("properties.offChip.default"));

        var cache = Definition(options.SelectToken("properties.cache.anyOf[0].$ref")!);
        var line = cache["properties"]!["line"]!;
        Assert.AreEqual("Size of a line, which has one tag. Text with a unit of data size (bit, B, KiB, MiB, GiB, TiB), from 2 B to 1 MiB. Default: \"128 B\"", (string?)line["description"]);
        Assert.AreEqual("128 B", (string?)line["default"]);
        StringAssert.EndsWith((string?)Definition(line.SelectToken("anyOf[0].$ref")!)["pattern"], @"\s*(GiB|KiB|MiB|TiB|bit|GB|MB|kB|B)\s*$");
        var ways = cache["properties"]!["ways"]!;
        Assert.AreEqual(16, (int?)ways["default"]);
        Assert.AreEqual(1, (int?)ways.SelectToken("anyOf[0].minimum"));
        Assert.AreEqual(0, (int?)cache.SelectToken("properties.leakageScale.anyOf[0].minimum"));
    }

    [TestMethod]
    public void Every_key_of_the_frame_has_its_documentation_comment()
    {
        var keys = ((JObject)SchemaUnderTest.Json["properties"]!).Properties().ToList();
        Assert.IsGreaterThan(9, keys.Count);
        foreach (var key in keys)
            StringAssert.Matches((string)key.Value["description"]!, new System.Text.RegularExpressions.Regex(@"^\w.+\. (Text|An object|A list|A whole number|A system)"), key.Name);
        StringAssert.StartsWith((string?)SchemaUnderTest.Json.SelectToken("definitions.ClaimDeclaration.properties.source.description"), "Where the value was published.");
    }

    [TestMethod]
    public void A_plugin_without_required_options_may_be_named_by_its_id()
    {
        var brief = SchemaUnderTest.Json["definitions"]!["sizing"]!["anyOf"]!.Where(part => (string?)part["type"] == "string").SelectMany(part => part["enum"]!).Select(id => (string)id!).ToList();
        Assert.IsFalse(brief.Contains("fixed"));
        var metrics = SchemaUnderTest.Json["definitions"]!["metric"]!["anyOf"]![0]!;
        CollectionAssert.Contains(metrics["enum"]!.Select(id => (string)id!).ToList(), "edp");
        Assert.HasCount(metrics["enum"]!.Count(), metrics["enumDescriptions"]!);
    }

    [TestMethod]
    public void Faulty_plugins_are_left_out_and_named()
    {
        var left = SchemaUnderTest.Text.LeftOut;
        CollectionAssert.AreEqual(new[] { "technology 'fixture-flags'", "technology 'fixture-throwing-options'", "technology 'fixture-unbindable'" }, left.Select(entry => entry.Part).ToList());
        Assert.DoesNotContain("fixture-unbindable", SchemaUnderTest.Text.Text);
        Assert.DoesNotContain("UnbindableOptions", SchemaUnderTest.Text.Text);
    }

    [TestMethod]
    public void The_command_writes_a_file_and_warns()
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Tool.Run(folder, ["schema", "--out", "new/s.json"], "GoodPlugin", "ProbePlugin", "SecondChance");
        Assert.AreEqual(0, run.ExitCode, run.Error);
        Assert.AreEqual("", run.Output);
        Assert.AreEqual(SchemaUnderTest.Text.Text, File.ReadAllText(folder.At("new/s.json")));
        StringAssert.Contains(run.Error, "warning: technology 'fixture-unbindable' is left out: error PN0409");

        var printed = Cli.Tool.Run(folder, ["schema"]);
        Assert.AreEqual(File.ReadAllText(Path.Combine(Manifests.Root, "examples", "experiment.schema.json")), printed.Output);
        Assert.AreEqual("", printed.Error);
    }

    private static JToken Definition(JToken reference) => SchemaUnderTest.Json.SelectToken(((string)reference!)["#/".Length..].Replace('/', '.'))!;
}
