using PluginNvm.Workloads.Synthetic.TiledGemm;

namespace PluginNvm.Tests.Workloads.Synthetic;

/// <summary>Are the accesses those of the loops as they are written down?</summary>
[TestClass]
public sealed class TiledGemmTests
{
    [TestMethod]
    [DataRow(4, 4, 4, 2, 2, 2)]
    [DataRow(5, 7, 3, 2, 3, 2)]
    [DataRow(1, 1, 1, 32, 32, 32)]
    [DataRow(6, 5, 9, 100, 1, 4)]
    [DataRow(3, 8, 10, 1, 100, 100)]
    [DataRow(7, 3, 5, int.MaxValue, int.MaxValue, 1)]
    public void The_loops_are_walked_through_in_their_order(int m, int n, int k, int tileM, int tileN, int tileK)
    {
        var options = new TiledGemmOptions { M = m, N = n, K = k, TileM = tileM, TileN = tileN, TileK = tileK, ElementSize = DataSize.FromBytes(8), Base = DataSize.FromBytes(0x1000) };
        var product = Loops(m, n, k, tileM, tileN, tileK).ToList();
        Assert.HasCount(2 * m * n * (k + (int)(((long)k + tileK - 1) / tileK)), product);
        var workload = Made.Workload(new TiledGemmSource(), options);
        foreach (var capacity in new[] { 1, 2, 3, 7, 1000 })
            CollectionAssert.AreEqual(product, Accesses.Of(workload, capacity));
        CollectionAssert.AreEqual(product[..1], Made.Accesses(new TiledGemmSource(), options with { Accesses = 1 }));
        CollectionAssert.AreEqual((List<Access>)[.. product, .. product, .. product[..2]], Made.Accesses(new TiledGemmSource(), options with { Accesses = 2 * product.Count + 2 }));
    }

    [TestMethod]
    public void Matrices_without_addresses_are_refused()
    {
        StringAssert.StartsWith(
            Made.Refused(new TiledGemmSource(), new TiledGemmOptions { M = int.MaxValue, N = int.MaxValue, K = int.MaxValue }),
            "The matrices of 2147483647 x 2147483647, 2147483647 x 2147483647 and 2147483647 x 2147483647 elements take 55340232169589047308 bytes");
        StringAssert.Contains(
            Made.Refused(new TiledGemmSource(), new TiledGemmOptions { M = 1 << 23, N = 1 << 23, K = 1 << 23, TileK = 1, ElementSize = DataSize.FromBytes(1) }), "The product has 2361183241434822606848 accesses");
    }

    private static IEnumerable<Access> Loops(long m, long n, long k, long tileM, long tileN, long tileK)
    {
        Access At(long matrix, long element, AccessKind kind = AccessKind.Read) => new((ulong)(0x1000 + 8 * (matrix + element)), 8, kind);
        var (a, b, c) = (0L, m * k, m * k + k * n);
        for (var i0 = 0L; i0 < m; i0 += tileM)
        for (var j0 = 0L; j0 < n; j0 += tileN)
        for (var k0 = 0L; k0 < k; k0 += tileK)
        for (var i = i0; i < Math.Min(i0 + tileM, m); i++)
        for (var j = j0; j < Math.Min(j0 + tileN, n); j++)
        {
            yield return At(c, i * n + j);
            for (var l = k0; l < Math.Min(k0 + tileK, k); l++)
            {
                yield return At(a, i * k + l);
                yield return At(b, l * n + j);
            }
            yield return At(c, i * n + j, AccessKind.Write);
        }
    }
}
