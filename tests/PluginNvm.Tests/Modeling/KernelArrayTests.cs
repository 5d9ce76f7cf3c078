using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

/// <summary>The state of kernels lies in rows of the machine's cache.</summary>
[TestClass]
public sealed class KernelArrayTests
{
    [TestMethod]
    public void Begins_with_a_cache_line_and_is_zero()
    {
        Check<byte>();
        Check<ushort>();
        Check<ulong>();
        Check<Large>();
    }

    [TestMethod]
    public void Holds_a_copy()
    {
        int[] given = [3, 1, 2];
        var copy = new KernelArray<int>(given);
        given[0] = 0;
        CollectionAssert.AreEqual(new[] { 3, 1, 2 }, copy.All.ToArray());
        copy[1]++;
        CollectionAssert.AreEqual(new[] { 3, 2, 2 }, copy.All.ToArray());
        Assert.AreEqual(1, given[1]);
    }

    [TestMethod]
    public void Lengths_out_of_range_are_refused()
    {
        foreach (var wrong in new[] { -1, -9, int.MinValue, KernelArray<ulong>.MaxLength + 1, int.MaxValue })
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new KernelArray<ulong>(wrong));
        Assert.AreEqual(0, default(KernelArray<ulong>).Length);
        Assert.AreEqual(0, default(KernelArray<ulong>).All.Length);
    }

    private static void Check<T>()
        where T : unmanaged
    {
        foreach (var length in new[] { 0, 1, 63, 64, 1000 })
        {
            var elements = new KernelArray<T>(length);
            Assert.AreEqual(length, elements.Length);
            Assert.AreEqual(length, elements.All.Length);
            Assert.AreEqual(0, Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref MemoryMarshal.GetReference(elements.All)) % 64);
            foreach (var one in elements.All)
                Assert.AreEqual(default, one);
            for (var i = 0; i < length; i++)
                Assert.IsTrue(Unsafe.AreSame(ref elements[i], ref elements.All[i]));
        }
    }

    private readonly record struct Large(long A, long B, long C, long D, long E, long F, long G, long H, long I, long J);
}
