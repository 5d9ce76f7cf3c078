using System.Globalization;

namespace PluginNvm.HostTests.Binding;

/// <summary>Quantities as text, for every type of quantity and every unit of it.</summary>
[TestClass]
public sealed class QuantityTextTests
{
    private const int Rounds = 400;

    [TestMethod]
    public void EveryQuantityReadsBackWhatItWrites()
    {
        RoundTrip<Area>();
        RoundTrip<Bandwidth>();
        RoundTrip<Capacitance>();
        RoundTrip<Current>();
        RoundTrip<Energy>();
        RoundTrip<Frequency>();
        RoundTrip<Length>();
        RoundTrip<Power>();
        RoundTrip<Resistance>();
        RoundTrip<Temperature>();
        RoundTrip<Time>();
        RoundTrip<Voltage>();
    }

    [TestMethod]
    public void ThereIsNoOtherQuantity()
    {
        var types = typeof(IQuantity).Assembly.GetExportedTypes().Where(type => type.IsValueType && typeof(IQuantity).IsAssignableFrom(type)).Select(type => type.Name);
        Assert.AreEqual("Area Bandwidth Capacitance Current DataSize Energy Frequency Length Power Resistance Temperature Time Voltage", string.Join(' ', types.Order()));
    }

    [TestMethod]
    public void DataSizesReadBackWhatTheyWrite()
    {
        var random = new Random(7);
        for (var round = 0; round < Rounds * 10; round++)
        {
            var size = new DataSize(random.NextInt64(1L << random.Next(1, 53)));
            var text = Quantity.FormatExact(size);
            Assert.AreEqual(size, Quantity.Parse<DataSize>(text), text);
        }
        Assert.AreEqual("3 MiB", Quantity.FormatExact(new DataSize(3L * 8 * 1024 * 1024)));
    }

    private static void RoundTrip<T>()
        where T : struct, IQuantity<T>
    {
        var random = new Random(typeof(T).Name.Length * 7919);
        foreach (var unit in T.Units)
        {
            for (var round = 0; round < Rounds; round++)
            {
                var number = (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-6, 7));
                var text = string.Create(CultureInfo.InvariantCulture, $"{number:R}{(round % 2 == 0 ? " " : "")}{unit.Symbol}");
                var value = Quantity.Parse<T>(text);
                Assert.AreEqual(number * unit.Factor, value.Si, Math.Abs(value.Si) * 1e-15, text);

                var exact = Quantity.FormatExact(value);
                Assert.AreEqual(BitConverter.DoubleToInt64Bits(value.Si), BitConverter.DoubleToInt64Bits(Quantity.Parse<T>(exact).Si), $"{text} was written as {exact}");
                Assert.AreEqual(value.Si, Quantity.Parse<T>(Quantity.Format(value)).Si, Math.Abs(value.Si) * 1e-3, text);
            }
        }
        foreach (var si in new[] { 0, double.Epsilon, double.MaxValue, -1e-300, 1, 0.1 })
            Assert.AreEqual(si, Quantity.Parse<T>(Quantity.FormatExact(T.FromSi(si))).Si);
    }

    [TestMethod]
    [DataRow("8.4 ns", 8.4e-9)]
    [DataRow("8.4ns", 8.4e-9)]
    [DataRow("  8.4   ns ", 8.4e-9)]
    [DataRow("3e-9 s", 3e-9)]
    [DataRow("1.5e3ns", 1.5e-6)]
    [DataRow("1E+2 ps", 1e-10)]
    [DataRow("-2 ms", -2e-3)]
    [DataRow("+2 ms", 2e-3)]
    [DataRow(".5 us", 0.5e-6)]
    [DataRow("7 µs", 7e-6)]
    [DataRow("7 us", 7e-6)]
    [DataRow("0 s", 0)]
    public void ATimeIsANumberWithAUnit(string text, double seconds) => Assert.AreEqual(seconds, Quantity.Parse<Time>(text).Seconds);

    [TestMethod]
    [DataRow("8.4", "no unit")]
    [DataRow("ns", "does not begin with a number")]
    [DataRow("", "does not begin with a number")]
    [DataRow("8.4 NS", "'NS' is not a unit of time; its units are")]
    [DataRow("8.4 nJ", "'nJ' is not a unit of time; its units are")]
    [DataRow("8,4 ns", "is not a unit")]
    [DataRow("1.2.3 ns", "does not begin with a number")]
    [DataRow("1e999 s", "does not begin with a number")]
    [DataRow("NaN s", "does not begin with a number")]
    [DataRow("Infinity s", "does not begin with a number")]
    [DataRow("1 n s", "is not a unit")]
    [DataRow("- 1 s", "does not begin with a number")]
    public void WhatIsNoTimeIsRefused(string text, string why) => StringAssert.Contains(Quantity.TryParse<Time>(text, out _), why);

    [TestMethod]
    [DataRow("3 mib", "'mib' is not a unit of data size; its units are bit, B, KiB, MiB, GiB, TiB")]
    [DataRow("3 MIB", "is not a unit of data size")]
    [DataRow("3 Mb", "is not a unit of data size")]
    [DataRow("0.5 bit", "whole number of bits")]
    [DataRow("1e30 B", "2^53")]
    public void WhatIsNoDataSizeIsRefused(string text, string why) => StringAssert.Contains(Quantity.TryParse<DataSize>(text, out _), why);
}
