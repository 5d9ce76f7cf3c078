using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

[TestClass]
public sealed class TiledGemmTrafficTests
{
    [TestMethod]
    [DataRow(256L, 256L, 10L, 1L, 4 * 128 * 10L, 4 * 128 * 10L)]
    [DataRow(257L, 256L, 10L, 1L, 6 * 128 * 10L, 6 * 128 * 10L)]
    [DataRow(100L, 50L, 7L, 1L, 100 * 7L, 50 * 7L)]
    [DataRow(300L, 50L, 7L, 2L, 2 * 3 * 128 * 7L, 2 * 3 * 50 * 7L)]
    [DataRow(1L, 1L, 1L, 1L, 1L, 1L)]
    public void Every_tile_reads_both_panels(long m, long n, long k, long count, long left, long right)
    {
        var traffic = TiledGemmTraffic.Count(new GemmShape(m, n, k, count), 128, 128, 42);
        Assert.AreEqual(new GemmTraffic(left, right, 42), traffic);
        Assert.AreEqual(left + right, traffic.Reads);
    }

    [TestMethod]
    public void Counts_too_large_are_refused() =>
        Assert.ThrowsExactly<OverflowException>(() => TiledGemmTraffic.Count(new GemmShape(1L << 40, 1L << 40, 1L << 20, 1), 128, 128, 0));
}
