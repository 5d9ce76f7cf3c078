using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

/// <summary>An access that goes beyond its line is found wherever it stands in a block.</summary>
[TestClass]
public sealed class LineCrossingsTests
{
    [TestMethod]
    public void Accesses_within_their_lines_cross_none()
    {
        foreach (var count in Enumerable.Range(0, 20))
        {
            var block = Block(count);
            Assert.IsFalse(LineCrossings.Any(block, 64, out var largest), $"{count} accesses");
            Assert.AreEqual(block.Addresses.Take(count).Append(0ul).Max(), largest);
        }
    }

    [TestMethod]
    [DataRow(60ul, 5u)]
    [DataRow(63ul, 2u)]
    [DataRow(0ul, 65u)]
    [DataRow(0ul, 0u)]
    [DataRow(ulong.MaxValue, 2u)]
    [DataRow(1ul, uint.MaxValue)]
    public void One_that_crosses_or_has_no_bytes_is_found(ulong address, uint size)
    {
        foreach (var count in Enumerable.Range(1, 20))
        {
            for (var at = 0; at < count; at++)
            {
                var block = Block(count);
                (block.Addresses[at], block.Sizes[at]) = (address, size);
                Assert.IsTrue(LineCrossings.Any(block, 64, out var largest), $"{at} of {count}");
                Assert.AreEqual(0ul, largest);
            }
        }
    }

    [TestMethod]
    public void Lines_have_any_power_of_two_of_bytes()
    {
        var block = Block(1);
        block.Addresses[0] = 1 << 20;
        for (var bytes = 1; bytes <= 1 << 20; bytes *= 2)
        {
            block.Sizes[0] = (uint)bytes;
            Assert.IsFalse(LineCrossings.Any(block, bytes, out _), $"{bytes}");
            block.Sizes[0]++;
            Assert.IsTrue(LineCrossings.Any(block, bytes, out _), $"{bytes}");
        }
        foreach (var wrong in new[] { 0, 48, -64 })
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => LineCrossings.Any(block, wrong, out _));
    }

    // What is behind the last access must not be looked at.
    private static AccessBlock Block(int count)
    {
        var block = new AccessBlock(count + 9) { Count = count };
        Array.Fill(block.Sizes, 100u);
        for (var i = 0; i < count; i++)
            (block.Addresses[i], block.Sizes[i]) = ((ulong)(count - i) * 0x1_0000_0040 + (ulong)i % 4 * 16, 16);
        return block;
    }
}
