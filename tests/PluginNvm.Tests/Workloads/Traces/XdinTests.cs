using PluginNvm.Workloads.Traces;

namespace PluginNvm.Tests.Workloads.Traces;

/// <summary>Is each line of an xdin trace read as the format says?</summary>
[TestClass]
public sealed class XdinTests
{
    [TestMethod]
    [DataRow("r 1fff000619 4", 0x1fff000619UL, 4u, AccessKind.Read)]
    [DataRow("w 1FFF000618 10", 0x1fff000618UL, 16u, AccessKind.Write)]
    [DataRow("i 3 2", 3UL, 2u, AccessKind.Fetch)]
    [DataRow("m abc 8", 0xabcUL, 8u, AccessKind.Read)]
    [DataRow("R 1 1", 1UL, 1u, AccessKind.Read)]
    [DataRow("W 1 1", 1UL, 1u, AccessKind.Write)]
    [DataRow("I 1 1", 1UL, 1u, AccessKind.Fetch)]
    [DataRow("M 1 1", 1UL, 1u, AccessKind.Read)]
    [DataRow("r 0x1234 0x20", 0x1234UL, 32u, AccessKind.Read)]
    [DataRow("w 0X1234 0X20", 0x1234UL, 32u, AccessKind.Write)]
    [DataRow("\tr  12 \t 4 comment", 0x12UL, 4u, AccessKind.Read)]
    [DataRow("r 12 4 ", 0x12UL, 4u, AccessKind.Read)]
    [DataRow("r 0 ffffffff", 0UL, uint.MaxValue, AccessKind.Read)]
    [DataRow("r 0000000000000000001 000000000000000000002", 1UL, 2u, AccessKind.Read)]
    [DataRow("r ffffffffffffffff 1", ulong.MaxValue, 1u, AccessKind.Read)]
    [DataRow("w fffffffffffffff0 10", ulong.MaxValue - 15, 16u, AccessKind.Write)]
    [DataRow("r 3e 8", 0x3eUL, 8u, AccessKind.Read)]
    public void A_line_gives_an_access(string line, ulong address, uint size, AccessKind kind)
    {
        foreach (var end in new[] { "", "\n", "\r\n", "\n\n" })
        {
            using var trace = new TraceUnderTest(line + end);
            CollectionAssert.AreEqual(new[] { new Access(address, size, kind) }, Accesses.Of(trace.Xdin()));
        }
    }

    [TestMethod]
    [DataRow("0 1234 4", "expected one of the letters r, w, i, m, c, v, found '0'")]
    [DataRow("x 1234 4", "expected one of the letters r, w, i, m, c, v, found 'x'")]
    [DataRow("rw 1234 4", "expected one of the letters r, w, i, m, c, v, found 'rw'")]
    [DataRow("\u0012 1234 4", "expected one of the letters r, w, i, m, c, v, found '\\x12'")]
    [DataRow("r", "expected a hexadecimal address of at most 64 bits, found the end of the line")]
    [DataRow("r 12z 4", "expected a hexadecimal address of at most 64 bits, found '12z'")]
    [DataRow("r 10000000000000000 4", "expected a hexadecimal address of at most 64 bits, found '10000000000000000'")]
    [DataRow("r 12", "expected a hexadecimal size of at most 32 bits, found the end of the line")]
    [DataRow("r 12 ", "expected a hexadecimal size of at most 32 bits, found the end of the line")]
    [DataRow("r 12 4,", "expected a hexadecimal size of at most 32 bits, found '4,'")]
    [DataRow("r 12 0", "expected a size of at least 1 byte and at most 32 bits that ends within the 64-bit address space, found '0'")]
    [DataRow("r 12 100000000", "expected a size of at least 1 byte and at most 32 bits that ends within the 64-bit address space, found '100000000'")]
    [DataRow("r ffffffffffffffff 2", "expected a size of at least 1 byte and at most 32 bits that ends within the 64-bit address space, found '2'")]
    [DataRow("c 12 4", "expected an access, found the control record 'c' (copy-back); the option control \"skip\" leaves such records out")]
    [DataRow("V 12 4", "expected an access, found the control record 'V' (invalidate); the option control \"skip\" leaves such records out")]
    public void A_malformed_line_is_named(string line, string expected)
    {
        using var trace = new TraceUnderTest("w 10 4\nw 10 4\n" + line + "\r\nr 1 1\n", "trace.xdin");
        Assert.AreEqual(("trace.xdin:3: " + expected, 2), trace.Refused(extended: true));
    }

    [TestMethod]
    public void Control_records_are_left_out_where_asked()
    {
        using var trace = new TraceUnderTest("c 10 4\nr 20 8\nv 30 0\nC 1 1\n");
        CollectionAssert.AreEqual(new[] { new Access(0x20, 8, AccessKind.Read) }, Accesses.Of(trace.Xdin(options => options with { Control = ControlRecords.Skip })));
    }
}
