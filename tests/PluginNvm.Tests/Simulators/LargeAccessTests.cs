using PluginNvm.Simulators.SetAssociative.Streams;

namespace PluginNvm.Tests.Simulators;

/// <summary>Accesses of many lines are run part by part, and counted as the same lines one by one are.</summary>
[TestClass]
public sealed class LargeAccessTests
{
    private const int Line = 64;

    // Parts of whole accesses; one access of several parts; and both behind one another.
    private static readonly Access[][] _streams =
    [
        [new(8, 8), new(0, 40_000 * Line, AccessKind.Write), .. Enumerable.Range(0, 9).Select(i => new Access((ulong)(i * 1_000_000), 60_000 * Line)), new(0, 4)],
        [new(0, 4, AccessKind.Write), new(100, LineBlock.MostPieces * Line * 5u / 2, AccessKind.Write), new(64, 4), new(64, 100)],
        [new(0, LineBlock.MostPieces * Line), new(0, (LineBlock.MostPieces * Line) + 1), new(1, LineBlock.MostPieces * Line), new(5, 1)],
    ];

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    public void Lines_are_counted_as_one_by_one(int number)
    {
        var lines = _streams[number].SelectMany(ByLine).ToList();
        foreach (var threads in new[] { 1, 2 })
        {
            foreach (var level in new[] { Parts.Level(64, 12), Parts.Level(5, 3) with { Policy = new KernelPolicy<Farthest>(geometry => new Farthest(geometry)) } })
            {
                var request = new CacheRequest { Levels = [level], Flush = true };
                var expected = Simulated.Run(new MadeStream(lines, residentBlock: 10_000), request);
                var found = Simulated.Run(new MadeStream(_streams[number], residentBlock: 4), request, threads);
                Assert.AreEqual(_streams[number].Length, found.Accesses);
                Simulated.AreEqual(expected with { Accesses = found.Accesses }, found, $"{threads} threads");
            }
        }
    }

    [TestMethod]
    public void An_access_of_several_parts_is_in_the_warm_up_or_not()
    {
        var before = _streams[1].Take(2).SelectMany(ByLine).ToList();
        var lines = _streams[1].SelectMany(ByLine).ToList();
        foreach (var threads in new[] { 1, 2 })
        {
            var request = new CacheRequest { Levels = [Parts.Level(64, 4)], WarmUp = 2, Accesses = 1 };
            var found = Simulated.Run(new MadeStream(_streams[1], residentBlock: 4), request, threads);
            var expected = Simulated.Run(new MadeStream(lines, residentBlock: 1000), request with { WarmUp = before.Count });
            Simulated.AreEqual(expected, found, $"{threads} threads");
        }
    }

    [TestMethod]
    public void A_part_holds_so_many_rows_at_most()
    {
        var view = new LineBlock(Line);
        var block = new AccessBlock(2) { Count = 2 };
        (block.Addresses[0], block.Sizes[0], block.Sizes[1]) = (1, uint.MaxValue, 4);
        view.Take(block, 0);
        var (rows, accesses) = (0L, 0);
        while (view.Next())
        {
            Assert.IsLessThanOrEqualTo(LineBlock.MostPieces, view.Rows.Count);
            rows += view.Rows.Count;
            accesses += view.Accesses - (view.GoesOn ? 1 : 0);
        }
        Assert.AreEqual((1L << 32) / Line + 1, rows);
        Assert.AreEqual(2, accesses);
        Assert.IsFalse(view.Next());
    }

    private static IEnumerable<Access> ByLine(Access access)
    {
        var (address, left) = (access.Address, access.Size);
        while (left > 0)
        {
            var here = (uint)Math.Min(left, Line - address % Line);
            yield return access with { Address = address, Size = here };
            address += here;
            left -= here;
        }
    }
}
