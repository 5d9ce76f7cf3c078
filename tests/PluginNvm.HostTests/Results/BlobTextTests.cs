using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Results;

namespace PluginNvm.HostTests.Results;

/// <summary>What the hand-written writer writes is what the library's serializer would: a property added to a record cannot be lost on resume.</summary>
[TestClass]
public sealed class BlobTextTests
{
    private static readonly ResultTable Table = new()
    {
        Name = "t",
        Title = "T \"ü\"",
        Columns = [new Column("a", "J") { Part = true }, new Column("b") { Ratio = true, Better = Better.Higher }],
        Rows = [[1.5, "x"], [long.MaxValue, true], [double.Epsilon, null]],
    };

    private static readonly Figure Figure = new()
    {
        Name = "f", Title = "F", Table = "t", Mark = FigureMark.HeatMap, X = "x", Y = "y", Series = "s", Value = "v", LogX = true, LogY = true, BetterX = Better.Higher,
    };

    [TestMethod]
    public void EveryPropertyIsWritten()
    {
        Check(Table, item => item.Columns, item => item.Rows);
        Check(Figure);
        Check(new Provenance("s", ProvenanceKind.Assumed, "o"));
        Check(new ValueShape([new ValueColumn("v", "s", Better.Neither, Headline: true)]));
    }

    private static void Check<T>(T item, params Func<T, object>[] parts)
        where T : class
    {
        var written = JToken.Parse(Encoding.UTF8.GetString(BlobText.Of(item)));
        var expected = JObject.FromObject(item);
        foreach (var computed in typeof(T).GetProperties().Where(property => property.SetMethod is null))
            expected.Remove(computed.Name);
        Assert.IsTrue(JToken.DeepEquals(expected, written), $"{expected}\n{written}");
        var again = JsonConvert.DeserializeObject<T>(written.ToString(Formatting.None))!;
        foreach (var part in parts)
            Assert.AreEqual(JsonConvert.SerializeObject(part(item)), JsonConvert.SerializeObject(part(again)));
    }
}
