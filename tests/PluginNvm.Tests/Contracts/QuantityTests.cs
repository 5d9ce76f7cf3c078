namespace PluginNvm.Tests.Contracts;

[TestClass]
public sealed class QuantityTests
{
    [TestMethod]
    [DataRow("7 us")]
    [DataRow("7 \u00B5s")]
    [DataRow("7 \u03BCs")]
    public void MicroHasThreeSpellings(string text) => Assert.AreEqual(7e-6, Quantity.Parse<Time>(text).Seconds);

    [TestMethod]
    [DataRow("2 min", 120)]
    [DataRow("1.5 h", 5400)]
    [DataRow("3 d", 3 * 86400)]
    [DataRow("10 y", 10 * 365.25 * 86400)]
    public void RetentionIsStatedInLongTimes(string text, double seconds) => Assert.AreEqual(seconds, Quantity.Parse<Time>(text).Seconds);

    [TestMethod]
    [DataRow(10 * 365.25 * 86400, "10 y", "10 y")]
    [DataRow(3 * 86400, "3 d", "3 d")]
    [DataRow(7200, "7200 s", "7200 s")]
    [DataRow(1e-9, "1 ns", "1 ns")]
    [DataRow(3.15e8, "9.982 y", "9.981747661419119 y")]
    public void OnlyLargeTimesAreShownInDaysAndYears(double seconds, string shown, string exact)
    {
        Assert.AreEqual(shown, Quantity.Format(new Time(seconds)));
        Assert.AreEqual(exact, Quantity.FormatExact(new Time(seconds)));
        Assert.AreEqual(seconds, Quantity.Parse<Time>(exact).Seconds);
    }

    [TestMethod]
    public void AnExactTextIsReadBackAndNeverInAStrangeUnit()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var seconds = 86400 * Math.Pow(10, 6 * random.NextDouble());
            var text = Quantity.FormatExact(new Time(seconds));
            Assert.AreEqual(seconds, Quantity.Parse<Time>(text).Seconds, text);
            Assert.IsFalse(text.EndsWith("fs", StringComparison.Ordinal) || text.EndsWith("ps", StringComparison.Ordinal), text);
        }
    }

    [TestMethod]
    public void MessagesListEveryAcceptedUnitOnce()
    {
        StringAssert.EndsWith(Quantity.TryParse<DataSize>("3 Mb", out _), "its units are bit, B, KiB, MiB, GiB, TiB, kB, MB, GB");
        StringAssert.EndsWith(Quantity.TryParse<Time>("3", out _), "the units of time are fs, ps, ns, us, ms, s, min, h, d, y");
        Assert.AreEqual("nm2, um2, mm2, m2", Quantity.UnitList<Area>());
    }

    [TestMethod]
    public void SizesDoNotWrapSilently()
    {
        var large = new DataSize(1L << 53);
        Assert.ThrowsExactly<OverflowException>(() => large + new DataSize(1));
        Assert.ThrowsExactly<OverflowException>(() => default(DataSize) - large - large);
        Assert.ThrowsExactly<OverflowException>(() => large * 2);
        Assert.ThrowsExactly<OverflowException>(() => large * long.MaxValue);
        Assert.ThrowsExactly<OverflowException>(() => DataSize.FromBytes(long.MaxValue / 8));
        Assert.ThrowsExactly<OverflowException>(() => large with { Bits = long.MaxValue });
        Assert.ThrowsExactly<OverflowException>(() => new DataSize(long.MinValue));
    }

    [TestMethod]
    public void EverySizeReadsBackExactly()
    {
        foreach (var bits in new[] { 1L << 53, (1L << 53) - 1, (1L << 52) + 1, -(1L << 53), 8191, 3, 0 })
            Assert.AreEqual(bits, Quantity.Parse<DataSize>(Quantity.FormatExact(new DataSize(bits))).Bits);
        Assert.AreEqual(1L << 53, Quantity.Parse<DataSize>("1024 TiB").Bits);
        StringAssert.Contains(Quantity.TryParse<DataSize>("1025 TiB", out _), "at most 2^53");
        StringAssert.Contains(Quantity.TryParse<DataSize>("1e300 TiB", out _), "at most 2^53");
    }
}
