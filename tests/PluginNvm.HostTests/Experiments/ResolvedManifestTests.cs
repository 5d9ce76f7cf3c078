using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Experiments;

[TestClass]
public sealed class ResolvedManifestTests
{
    public static IEnumerable<object[]> Examples => Manifests.Examples;

    [TestMethod]
    [DynamicData(nameof(Examples))]
    public void AResolvedExampleIsTheSameExperimentAndResolvesToItself(string example)
    {
        var path = Path.Combine(Manifests.Root, example);
        var given = ManifestReader.Read(JsonDocumentText.Load(path), Path.GetDirectoryName(path)!, Manifests.Catalog);
        var text = given.ResolvedManifest().ToString();
        var resolved = Manifests.Read(text, Path.GetDirectoryName(path));

        Assert.AreEqual(text, resolved.ResolvedManifest().ToString());
        Assert.AreEqual(given.Axes.PointCount, resolved.Axes.PointCount);
        for (var point = 0; point < given.Axes.PointCount; point++)
        {
            CollectionAssert.AreEqual(given.Axes.Coordinates(point).ToArray(), resolved.Axes.Coordinates(point).ToArray());
            Assert.AreEqual(given.KeyOf(given.Axes.IndicesOf(point)), resolved.KeyOf(resolved.Axes.IndicesOf(point)));
        }
    }

    [TestMethod]
    public void LabelsSurviveResolving()
    {
        // The axis is a quantity to one option and a text to the other.
        var given = Manifests.Read("""
            {
              "experiment": "e",
              "axes": { "d": ["2000 ns", "0.5 us"] },
              "system": { "use": "fixture-system", "with": { "time": { "axis": "d" }, "technology": { "use": "fixture-cell", "with": { } } } },
              "metrics": [ "fixture-time" ], "baseline": { "d": "2000 ns" }, "reports": []
            }
            """);
        var resolved = Manifests.Read(given.ResolvedManifest().ToString());
        Assert.AreEqual("2000 ns 0.5 us", string.Join(' ', resolved.Axes.Find("d")!.Members.Select(m => m.Label)));
        Assert.AreEqual(given.KeyOf([0]), resolved.KeyOf([0]));
    }

    [TestMethod]
    public void APointsKeyIsThatOfItsOwnResolvedOptions()
    {
        var swept = Manifests.Read(Manifests.Probe("""{ "n": [1, 2] }""", """{ "cost": { "axis": "n" } }"""));
        var fixedCost = Manifests.Read(Manifests.Probe("{}", """{ "cost": 2.0, "score": 1 }"""));
        Assert.AreEqual(fixedCost.KeyOf([]), swept.KeyOf([1]));
        Assert.AreNotEqual(swept.KeyOf([0]), swept.KeyOf([1]));
    }

    [TestMethod]
    public void AnotherReportDoesNotMakeOtherPoints()
    {
        var manifest = Manifests.Probe("{}", "{}");
        Assert.AreEqual(Manifests.Read(manifest).KeyOf([]), Manifests.Read(manifest.Replace("\"csv\", \"json\"", "\"fixture-careless-report\"", StringComparison.Ordinal)).KeyOf([]));
    }

    [TestMethod]
    public void AnInputFilesContentIsPartOfTheKey()
    {
        using var folder = new TemporaryFolder();
        var manifest = Manifests.Probe("{}", """{ "input": "in.csv" }""");
        folder.Write("in.csv", "a");
        var first = Manifests.Read(manifest, folder.Path).KeyOf([]);
        Assert.AreEqual(first, Manifests.Read(manifest, folder.Path).KeyOf([]));
        folder.Write("in.csv", "b");
        Assert.AreNotEqual(first, Manifests.Read(manifest, folder.Path).KeyOf([]));
    }
}
