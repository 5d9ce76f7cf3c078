using Newtonsoft.Json.Linq;
using NJsonSchema;
using PluginNvm.Host.Schema;
using PluginNvm.HostTests.Binding;

namespace PluginNvm.HostTests.Schema;

/// <summary>Every shape that an options record may have, for binder and schema.</summary>
[TestClass]
public sealed class RecordSchemaTests
{
    /// <summary>All shapes.</summary>
    public sealed record Shapes
    {
        public long Long { get; init; }

        [AllowedRange(-1.5, 1.5)]
        public double? Bounded { get; init; }

        [AllowedValues("a", "b")]
        public IReadOnlyList<string>? Words { get; init; }

        [AllowedRange(0, 3)]
        public IReadOnlyList<int> Numbers { get; init; } = [1];

        public IReadOnlyDictionary<string, Time> Times { get; init; } = new Dictionary<string, Time>();

        public IReadOnlyDictionary<string, IReadOnlyList<Inner>>? Deep { get; init; }

        public Inner Given { get; init; } = new() { Name = "given" };

        public Inner? Free { get; init; }

        public JToken? Anything { get; init; }

        public IReadOnlyList<IMetric> Parts { get; init; } = [];

        public DayOfWeek? Day { get; init; }

        public IReadOnlyList<decimal> Unstatable { get; init; } = [];
    }

    /// <summary>A record with a key that must be stated, unless a default supplies it.</summary>
    public sealed record Inner
    {
        public required string Name { get; init; }

        public Power Power { get; init; } = new(1);
    }

    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        var root = new JsonSchema();
        var definitions = new SchemaDefinitions();
        new PartSchemas(Manifests.Catalog, definitions).Values.FillRecord(root, typeof(Shapes), null, Place.Options);
        definitions.MoveTo(root);
        return JsonSchema.FromJsonAsync(root.ToJson()).GetAwaiter().GetResult();
    });

    [TestMethod]
    [DataRow("{}")]
    [DataRow("{\"long\":9223372036854775807}")]
    [DataRow("{\"long\":-9223372036854775808}")]
    [DataRow("{\"bounded\":null}")]
    [DataRow("{\"bounded\":1.5}")]
    [DataRow("{\"words\":[\"a\",null,\"b\"]}")]
    [DataRow("{\"words\":null}")]
    [DataRow("{\"numbers\":[0,3]}")]
    [DataRow("{\"times\":{\"any\":\"1 ns\",\"axis\":\"2 ns\"}}")]
    [DataRow("{\"deep\":{\"x\":[{\"name\":\"n\",\"power\":\"1 mW\"}],\"y\":[]}}")]
    [DataRow("{\"given\":{}}")]
    [DataRow("{\"given\":{\"power\":\"2W\"}}")]
    [DataRow("{\"free\":null}")]
    [DataRow("{\"free\":{\"name\":\"\"}}")]
    [DataRow("{\"anything\":[{\"axis\":1},null]}")]
    [DataRow("{\"parts\":[\"edp\",{\"use\":\"edp\"},{\"use\":\"output\",\"with\":{\"name\":\"x\"}}]}")]
    [DataRow("{\"day\":\"monday\"}")]
    [DataRow("{\"day\":null}")]
    [DataRow("{\"unstatable\":[]}")]
    public void Both_accept(string json)
    {
        Assert.AreEqual("", Bound<Shapes>.Of(json).Places);
        Assert.AreEqual("", string.Join('\n', SchemaUnderTest.Validate(Schema.Value, JToken.Parse(json))));
    }

    [TestMethod]
    [DataRow("{\"long\":1.5}")]
    [DataRow("{\"bounded\":1.6}")]
    [DataRow("{\"bounded\":-2}")]
    [DataRow("{\"words\":[\"c\"]}")]
    [DataRow("{\"numbers\":[4]}")]
    [DataRow("{\"numbers\":[null]}")]
    [DataRow("{\"numbers\":null}")]
    [DataRow("{\"times\":{\"x\":5}}")]
    [DataRow("{\"times\":{\"x\":null}}")]
    [DataRow("{\"deep\":{\"x\":[{}]}}")]
    [DataRow("{\"given\":null}")]
    [DataRow("{\"given\":{\"nam\":\"x\"}}")]
    [DataRow("{\"free\":{}}")]
    [DataRow("{\"parts\":[\"output\"]}")]
    [DataRow("{\"parts\":[null]}")]
    [DataRow("{\"day\":\"Monday\"}")]
    public void Both_refuse(string json)
    {
        Assert.AreNotEqual("", Bound<Shapes>.Of(json).Places);
        Assert.AreNotEqual(0, SchemaUnderTest.Validate(Schema.Value, JToken.Parse(json)).Count);
    }
}
