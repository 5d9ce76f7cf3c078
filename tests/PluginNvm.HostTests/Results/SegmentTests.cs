using PluginNvm.Host.Experiments;
using PluginNvm.Host.Results;

namespace PluginNvm.HostTests.Results;

[TestClass]
public sealed class SegmentTests
{
    [TestMethod]
    public void SegmentsStaySmallAndEachCanBeReadAlone()
    {
        using var folder = new TemporaryFolder();
        var table = new ResultTable { Name = "t", Title = "t", Columns = [new Column("c")], Rows = [["x"]] };
        using (var store = ResultStore.Open(folder.Path, segmentSize: 1_000))
        {
            for (var i = 0; i < 60; i++)
                store.Add(PointKey.Of($"{i}"), new PointRecord { Values = [new MetricValue("v", i, "J")], Headlines = ["v"], Tables = [table] });
        }
        var files = Directory.GetFiles(folder.Path);
        Assert.IsGreaterThan(3, files.Length);
        Assert.IsTrue(files.All(file => new FileInfo(file).Length < 1_300));

        File.Delete(files.Order(StringComparer.Ordinal).First());
        using var rest = ResultStore.Open(folder.Path);
        Assert.IsTrue(rest.TryGet(PointKey.Of("59"), out var last));
        Assert.AreEqual(59, rest.Value(last, 0));
        Assert.AreEqual("x", rest.ReadBlob<ResultTable>(rest.BlobsOf(last, BlobKind.Table).Single()).Rows[0][0]);
        Assert.AreEqual(0, rest.DamagedBytes);
    }
}
