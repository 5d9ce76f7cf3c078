using PluginNvm.Workloads.Synthetic.Streams;
using PluginNvm.Workloads.Synthetic.Strides;

namespace PluginNvm.Tests.Workloads.Synthetic;

/// <summary>Have the streams without chance the addresses of their formulas?</summary>
[TestClass]
public sealed class PatternTests
{
    private static readonly DataSize Base = DataSize.FromBytes(0x1000);

    [TestMethod]
    [DataRow(StreamKernel.Read, "r")]
    [DataRow(StreamKernel.Write, "w")]
    [DataRow(StreamKernel.Copy, "rw")]
    [DataRow(StreamKernel.Triad, "rrw")]
    public void Stream(StreamKernel kernel, string kinds)
    {
        const int Elements = 5;
        var expected = new List<Access>();
        for (var element = 0; expected.Count < 37; element = (element + 1) % Elements)
        {
            for (var array = 0; array < kinds.Length; array++)
                expected.Add(new Access(0x1000 + (ulong)(array * Elements + element) * 8, 8, kinds[array] == 'r' ? AccessKind.Read : AccessKind.Write));
        }
        var options = new StreamOptions { Accesses = 37, Kernel = kernel, ArraySize = DataSize.FromBytes(8 * Elements), Base = Base };
        CollectionAssert.AreEqual(expected[..37], Made.Accesses(new StreamSource(), options));
    }

    [TestMethod]
    [DataRow(64L, 1024L, 8L, 16)]
    [DataRow(64L, 1031L, 8L, 16)]
    [DataRow(64L, 1032L, 8L, 17)]
    [DataRow(24L, 100L, 16L, 4)]
    [DataRow(1000L, 100L, 100L, 1)]
    [DataRow(1L, 4L, 2L, 3)]
    public void Stride(long stride, long footprint, long size, int places)
    {
        var accesses = Made.Accesses(new StrideSource(), new StrideOptions
        {
            Accesses = 100, Stride = DataSize.FromBytes(stride), Footprint = DataSize.FromBytes(footprint), AccessSize = DataSize.FromBytes(size), Base = Base,
        });
        CollectionAssert.AreEqual(Enumerable.Range(0, 100).Select(i => new Access(0x1000 + (ulong)(i % places * stride), (uint)size, AccessKind.Read)).ToList(), accesses);
        Assert.IsTrue(accesses.All(access => access.Address + access.Size <= 0x1000 + (ulong)footprint));
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.25)]
    [DataRow(0.3)]
    [DataRow(1.0)]
    public void Writes_are_spread_evenly(double fraction)
    {
        var accesses = Made.Accesses(new StrideSource(), new StrideOptions
        {
            Accesses = 10_007, Stride = DataSize.FromBytes(8), Footprint = DataSize.FromBytes(64), WriteFraction = fraction,
        });
        var writes = 0;
        for (var i = 0; i < accesses.Count; i++)
        {
            writes += accesses[i].Kind == AccessKind.Write ? 1 : 0;
            Assert.AreEqual((i + 1) * fraction, writes, 1.001);
        }
    }

    [TestMethod]
    public void Options_that_contradict_each_other_are_refused()
    {
        Assert.AreEqual("arraySize is 20 B, no multiple of the elementSize of 8 B.", Made.Refused(new StreamSource(), new StreamOptions { Accesses = 1, ArraySize = DataSize.FromBytes(20) }));
        Assert.AreEqual("accessSize is 8 B, more than the footprint of 4 B.", Made.Refused(
            new StrideSource(), new StrideOptions { Accesses = 1, Stride = DataSize.FromBytes(1), Footprint = DataSize.FromBytes(4) }));
        Assert.AreEqual("stride is 1.125 B; addresses count whole bytes.", Made.Refused(
            new StrideSource(), new StrideOptions { Accesses = 1, Stride = new DataSize(9), Footprint = DataSize.FromBytes(64) }));
    }
}
