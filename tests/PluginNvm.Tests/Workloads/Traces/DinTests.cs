namespace PluginNvm.Tests.Workloads.Traces;

/// <summary>Is each line of a din trace read as the format says?</summary>
[TestClass]
public sealed class DinTests
{
    [TestMethod]
    [DataRow("0 1fff000618", 0x1fff000618UL, AccessKind.Read)]
    [DataRow("1 1FFF000618", 0x1fff000618UL, AccessKind.Write)]
    [DataRow("2 8", 8UL, AccessKind.Fetch)]
    [DataRow("3 abc", 0xabcUL, AccessKind.Read)]
    [DataRow("0 1237", 0x1234UL, AccessKind.Read)]
    [DataRow("0 0", 0UL, AccessKind.Read)]
    [DataRow("0 3", 0UL, AccessKind.Read)]
    [DataRow("0 ffffffffffffffff", 0xfffffffffffffffcUL, AccessKind.Read)]
    [DataRow("0 00000000000000001234", 0x1234UL, AccessKind.Read)]
    [DataRow("0 0x1234", 0x1234UL, AccessKind.Read)]
    [DataRow("1 0X1234", 0x1234UL, AccessKind.Write)]
    [DataRow("0x1 1234", 0x1234UL, AccessKind.Write)]
    [DataRow("01 1234", 0x1234UL, AccessKind.Write)]
    [DataRow("  1 \t 1234", 0x1234UL, AccessKind.Write)]
    [DataRow("\t1\t1234\t", 0x1234UL, AccessKind.Write)]
    [DataRow("1 1234 the rest of a line is a comment", 0x1234UL, AccessKind.Write)]
    [DataRow("1 1234 5678", 0x1234UL, AccessKind.Write)]
    [DataRow("1 1234 ", 0x1234UL, AccessKind.Write)]
    public void A_line_gives_an_access(string line, ulong address, AccessKind kind)
    {
        foreach (var end in new[] { "", "\n", "\r\n", "\n\n", "\r\n\r\n  \n" })
        {
            using var trace = new TraceUnderTest(line + end);
            CollectionAssert.AreEqual(new[] { new Access(address, 4, kind) }, Accesses.Of(trace.Din()));
        }
    }

    [TestMethod]
    [DataRow("6 1234", "expected a label from 0 to 5, found '6'")]
    [DataRow("r 1234", "expected a label from 0 to 5 (letters are labels of 'xdin'), found 'r'")]
    [DataRow("0x 1234", "expected a label from 0 to 5, found '0x'")]
    [DataRow("10 1234", "expected a label from 0 to 5, found '10'")]
    [DataRow("-1 1234", "expected a label from 0 to 5, found '-1'")]
    [DataRow("01234", "expected a label from 0 to 5, found '01234'")]
    [DataRow("1", "expected a hexadecimal address of at most 64 bits, found the end of the line")]
    [DataRow("1 ", "expected a hexadecimal address of at most 64 bits, found the end of the line")]
    [DataRow("0 12g4", "expected a hexadecimal address of at most 64 bits, found '12g4'")]
    [DataRow("0 0x", "expected a hexadecimal address of at most 64 bits, found '0x'")]
    [DataRow("0 -5", "expected a hexadecimal address of at most 64 bits, found '-5'")]
    [DataRow("0 1234,4", "expected a hexadecimal address of at most 64 bits, found '1234,4'")]
    [DataRow("0 10000000000000000", "expected a hexadecimal address of at most 64 bits, found '10000000000000000'")]
    [DataRow("0 12\r34", "expected a hexadecimal address of at most 64 bits, found '12\\x0d34'")]
    [DataRow("0 \u00e9\u0000", "expected a hexadecimal address of at most 64 bits, found '\\xe9\\x00'")]
    [DataRow("0123456789012345678901234567890123456789012345 0", "found '0123456789012345678901234567890123456789...'")]
    public void A_malformed_line_is_named(string line, string expected)
    {
        foreach (var end in new[] { "", "\n", "\r\n", "\n1 5\n" })
        {
            using var trace = new TraceUnderTest(string.Concat(Enumerable.Repeat("0 10\n", 15)) + "\n" + line + end);
            var (message, before) = trace.Refused();
            StringAssert.StartsWith(message, "trace.din:17: expected ");
            StringAssert.EndsWith(message, expected);
            Assert.AreEqual(15, before);
        }
    }

    [TestMethod]
    [DataRow("4", "copy-back")]
    [DataRow("5", "invalidate")]
    [DataRow("0x5", "invalidate")]
    public void Control_records_are_refused_or_left_out(string label, string meaning)
    {
        using var trace = new TraceUnderTest($"0 10\n{label} 20\n1 30\n");
        Assert.AreEqual(
            ($"trace.din:2: expected an access, found the control record '{label}' ({meaning}); the option control \"skip\" leaves such records out", 1), trace.Refused());
        var workload = trace.Din(options => options with { Control = PluginNvm.Workloads.Traces.ControlRecords.Skip });
        CollectionAssert.AreEqual(new[] { new Access(0x10, 4, AccessKind.Read), new Access(0x30, 4, AccessKind.Write) }, Accesses.Of(workload));
        StringAssert.Contains(workload.Provenance.Single().Source, "copy-back and invalidate records, if it has any, are left out");
    }

    [TestMethod]
    public void A_malformed_control_record_is_not_left_out()
    {
        using var trace = new TraceUnderTest("0 10\n4 x\n");
        StringAssert.Contains(trace.Refused(with: options => options with { Control = PluginNvm.Workloads.Traces.ControlRecords.Skip }).Message, "trace.din:2: expected a hexadecimal address");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("\n")]
    [DataRow(" \r\n\t\r\n")]
    public void A_trace_without_records_is_refused(string text)
    {
        using var trace = new TraceUnderTest(text);
        Assert.AreEqual(("trace.din: no records", 0), trace.Refused());
    }

    [TestMethod]
    public void A_line_without_end_is_refused()
    {
        using var trace = new TraceUnderTest("0 10\n1 20 " + new string('x', 1 << 20));
        var (message, before) = trace.Refused();
        Assert.AreEqual(1, before);
        Assert.AreEqual("trace.din: has a line of 262,143 bytes or more after record 1", message);
    }

    [TestMethod]
    public void Long_comments_are_allowed()
    {
        using var trace = new TraceUnderTest(string.Concat(Enumerable.Range(0, 20).Select(i => $"1 {i * 16:x} {new string('#', 100_000)}\n")));
        CollectionAssert.AreEqual(Enumerable.Range(0, 20).Select(i => new Access((ulong)i * 16, 4, AccessKind.Write)).ToList(), Accesses.Of(trace.Din()));
    }
}
