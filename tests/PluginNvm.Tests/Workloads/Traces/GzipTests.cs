namespace PluginNvm.Tests.Workloads.Traces;

/// <summary>Are compressed traces read as their text, and damaged ones refused?</summary>
[TestClass]
public sealed class GzipTests
{
    // Addresses that do not compress well, so that the compressed data are long.
    private static readonly string First = Lines(0, 50_000);
    private static readonly string Second = Lines(50_000, 20_000);

    [TestMethod]
    public void The_name_does_not_matter()
    {
        using var plain = new TraceUnderTest(First, "trace.gz");
        using var compressed = new TraceUnderTest(TraceUnderTest.Gzip(First), "trace.din");
        var expected = Accesses.Of(plain.Din());
        Assert.HasCount(50_000, expected);
        foreach (var threads in new[] { 0, 1, 3 })
            CollectionAssert.AreEqual(expected, Accesses.Of(compressed.Din(options => options with { Threads = threads })));
    }

    [TestMethod]
    public void Several_members_are_one_text()
    {
        using var plain = new TraceUnderTest(First + Second);
        // The second member begins in the middle of a line, and an empty one stands between.
        var whole = First + Second;
        using var compressed = new TraceUnderTest(
            [.. TraceUnderTest.Gzip(whole[..(First.Length + 3)]), .. TraceUnderTest.Gzip(""), .. TraceUnderTest.Gzip(whole[(First.Length + 3)..])]);
        CollectionAssert.AreEqual(Accesses.Of(plain.Din()), Accesses.Of(compressed.Din()));
    }

    [TestMethod]
    public void An_empty_member_has_no_records()
    {
        using var trace = new TraceUnderTest(TraceUnderTest.Gzip(""), "trace.gz");
        Assert.AreEqual(("trace.gz: no records", 0), trace.Refused());
    }

    [TestMethod]
    public void A_truncated_file_is_refused_wherever_it_ends()
    {
        var member = TraceUnderTest.Gzip(First);
        foreach (var left in new[] { 1, 2, 9, 10, 11, 500, member.Length / 2, member.Length - 100, member.Length - 9, member.Length - 8, member.Length - 1 })
        {
            if (left > 1)
            {
                using var trace = new TraceUnderTest(member[..left], "trace.gz");
                AssertTruncated(trace, atMost: 50_000);
            }
            using var behind = new TraceUnderTest([.. TraceUnderTest.Gzip(Second), .. member[..left]], "trace.gz");
            AssertTruncated(behind, atMost: 70_000);
        }
    }

    [TestMethod]
    public void A_stored_text_that_is_truncated_is_refused()
    {
        var stored = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(stored, System.IO.Compression.CompressionLevel.NoCompression))
            gzip.Write(System.Text.Encoding.ASCII.GetBytes(First));
        using var trace = new TraceUnderTest(stored.ToArray()[..100_000], "trace.gz");
        AssertTruncated(trace, atMost: 50_000);
    }

    [TestMethod]
    [DataRow(new byte[] { 0, 0, 0, 0 })]
    [DataRow(new byte[] { 0x30, 0x20, 0x31, 0x0A })]
    public void Bytes_behind_the_compressed_data_are_refused(byte[] bytes)
    {
        using var trace = new TraceUnderTest([.. TraceUnderTest.Gzip(First), .. bytes], "trace.gz");
        var (message, before) = trace.Refused();
        StringAssert.Contains(message, "something else behind");
        StringAssert.EndsWith(message, " after record 50000");
        Assert.AreEqual(50_000, before);
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(0.9)]
    public void Damaged_data_are_refused(double where)
    {
        var member = TraceUnderTest.Gzip(First);
        member[(int)(member.Length * where)] ^= 0x55;
        using var trace = new TraceUnderTest(member, "trace.gz");
        StringAssert.StartsWith(trace.Refused().Message, "trace.gz:");
    }

    [TestMethod]
    [DataRow(6)]
    [DataRow(2)]
    public void A_wrong_check_sum_or_length_is_refused(int fromEnd)
    {
        var member = TraceUnderTest.Gzip(First);
        member[^fromEnd] ^= 1;
        using var trace = new TraceUnderTest(member, "trace.gz");
        var (message, before) = trace.Refused();
        StringAssert.Matches(message, new("^trace.gz: has damaged compressed data after record [0-9]+$"));
        StringAssert.EndsWith(message, $" {before}");
    }

    private static void AssertTruncated(TraceUnderTest trace, int atMost)
    {
        var (message, before) = trace.Refused();
        StringAssert.Matches(message, new("^trace.gz: ends in the middle of its compressed data.* after record [0-9]+$"));
        StringAssert.EndsWith(message, $" {before}");
        Assert.IsLessThanOrEqualTo(atMost, before);
    }

    private static string Lines(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(i => $"{i & 1} {new Seed(7).For(i).Value >> 20:x}\n"));
}
