using PluginNvm.Modeling;
using PluginNvm.Tests.Systems;

namespace PluginNvm.Tests.Modeling;

[TestClass]
public sealed class ResidentStreamTests
{
    [TestMethod]
    public void A_block_that_was_filled_in_part_takes_no_more_than_it_holds()
    {
        var stream = CountedStream.Random(5, 20_000, 900);
        var resident = ResidentStream.Read(stream, 20_000, CancellationToken.None)!;
        Assert.AreEqual(20_000, resident.Blocks.Sum(block => block.Capacity));
        CollectionAssert.AreEqual(Addresses(stream), Addresses(resident));
        Assert.IsNull(ResidentStream.Read(stream, 19_999, CancellationToken.None));
    }

    private static ulong[] Addresses(IAccessStream stream)
    {
        var (all, block) = (new List<ulong>(), new AccessBlock(777));
        using var reader = stream.Open();
        while (reader.Read(block, CancellationToken.None))
            all.AddRange(block.Addresses.Take(block.Count));
        return [.. all];
    }
}
